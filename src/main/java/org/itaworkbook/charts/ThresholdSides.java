package org.itaworkbook.charts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a chart draws in two series, so that what is below the threshold has a colour and a form of
 * its own even after an edit: a value on its own side, and 0 on the other.
 */
public final class ThresholdSides {

  private ThresholdSides() {}

  /** The formula of the side at or above the threshold. */
  public static String above(String cell, String threshold) {
    return side(cell, ">=", threshold, "0");
  }

  /** The formula of the side below it. */
  public static String below(String cell, String threshold) {
    return side(cell, "<", threshold, "0");
  }

  /** A point below the threshold; out of sight where it is not below. */
  public static String pointBelow(String cell, String threshold) {
    return side(cell, "<", threshold, Chart.OUT_OF_SIGHT.toPlainString());
  }

  private static String side(String cell, String compared, String threshold, String other) {
    return "IF(ISNUMBER("
        + cell
        + "),IF(N("
        + cell
        + ")"
        + compared
        + threshold
        + ","
        + cell
        + ","
        + other
        + "),"
        + other
        + ")";
  }

  public static BigDecimal above(@Nullable BigDecimal value, BigDecimal threshold) {
    return value == null || value.compareTo(threshold) < 0 ? BigDecimal.ZERO : value;
  }

  public static BigDecimal below(@Nullable BigDecimal value, BigDecimal threshold) {
    return value == null || value.compareTo(threshold) >= 0 ? BigDecimal.ZERO : value;
  }

  public static BigDecimal pointBelow(@Nullable BigDecimal value, BigDecimal threshold) {
    return value == null || value.compareTo(threshold) >= 0 ? Chart.OUT_OF_SIGHT : value;
  }
}
