package org.itaworkbook.charts;

import java.math.BigDecimal;
import java.util.List;

/**
 * A native chart of points over numbers, with lines between some of them.
 *
 * @param across what the numbers at the foot are
 * @param upward what the numbers at the side are
 * @param least the lowest number at the side; the highest is 100
 */
public record ScatterChart(
    String title, String description, String across, String upward, int least, List<Points> points)
    implements NativeChart {

  public ScatterChart {
    points = List.copyOf(points);
  }

  /** How points are drawn. */
  public enum Mark {
    /** Each by itself. */
    DOTS,
    /** As a line through them. */
    LINE,
    /** As a broken line through them. */
    DASHES
  }

  /**
   * @param color RRGGBB
   */
  public record Points(
      String name,
      String color,
      Mark mark,
      Chart.Range<BigDecimal> across,
      Chart.Range<BigDecimal> upward) {}

  @Override
  public byte[] toXml() {
    return new ScatterXml(this).write();
  }
}
