package org.itaworkbook.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A native chart of Office over categories, always on the scale from 0 to 100, so that no bar is
 * cut and one year's chart can be laid beside another's. It shows cells that are hidden, too: what
 * tells the two sides of a threshold apart stands in columns that nobody needs to see.
 *
 * @param title the message, shown above it; empty for none
 * @param description what a person who cannot see it is told
 * @param digitsFormat the number format of labels and axis
 * @param series where one is hatched, bars stand in each other's place: of those for one category
 *     all but one are 0
 * @param line of the threshold; null for none
 */
public record Chart(
    String title,
    String description,
    String digitsFormat,
    Range<String> categories,
    List<Series> series,
    @Nullable Series line)
    implements NativeChart {

  /** A value that is drawn nowhere: below the axis. */
  public static final BigDecimal OUT_OF_SIGHT = BigDecimal.valueOf(-100);

  public Chart {
    series = List.copyOf(series);
  }

  /**
   * Cells with the values they hold now, so that a chart shows before anything is recalculated.
   *
   * @param reference such as {@code 'สรุปผล'!$A$5:$A$14}
   */
  public record Range<T>(String reference, List<@Nullable T> values) {
    public Range {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  /** How a series is drawn. */
  public enum Mark {
    BAR,
    /** A bar that is told from others by more than its colour. */
    HATCHED_BAR,
    /** A piece of a lying bar that is whole: as wide as its share of all pieces of the category. */
    SHARE,
    /** What a span stands on; not seen. */
    BASE,
    /** From the lower of two points to the higher. */
    SPAN,
    /** A point of another form than a dot, its value above it; LibreOffice draws no hollow ones. */
    DIAMOND,
    /** A filled point, its value below it. */
    DOT,
    /** A point that lies over another one and is told from it by more than its colour. */
    TRIANGLE;

    boolean isPoint() {
      return this == DIAMOND || this == DOT || this == TRIANGLE;
    }

    boolean isStacked() {
      return this == BASE || this == SPAN;
    }
  }

  /**
   * @param color RRGGBB
   */
  public record Series(String name, String color, Mark mark, Range<BigDecimal> values) {}

  @Override
  public byte[] toXml() {
    return toXml(null);
  }

  /**
   * The chart's part.
   *
   * @param workbook the pointer of the part at the workbook that comes with the chart, such as
   *     {@code rId1}; null where it stands in a workbook
   */
  public byte[] toXml(@Nullable String workbook) {
    return new ChartXml(this, workbook).write();
  }
}
