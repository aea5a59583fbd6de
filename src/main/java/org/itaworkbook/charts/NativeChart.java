package org.itaworkbook.charts;

/** A chart that Office draws by itself, from cells of the workbook that it stands in. */
public interface NativeChart {

  /** The message, shown above it; empty for none. */
  String title();

  /** What a person who cannot see it is told. */
  String description();

  /** The chart's part. */
  byte[] toXml();
}
