package org.itaworkbook.json.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.itaworkbook.analysis.Rounding;
import org.jspecify.annotations.Nullable;

/** With how many decimals the numbers of an answer are written. */
public final class JsonNumbers {

  private static final int OF_FIGURES = 2;
  private static final int OF_STATISTICS = 4;

  private JsonNumbers() {}

  /** At least two decimals, as figures are published; no digit is lost. */
  public static BigDecimal figure(BigDecimal value) {
    return value.setScale(Math.max(OF_FIGURES, value.scale()), RoundingMode.UNNECESSARY);
  }

  public static @Nullable BigDecimal figureOrNull(@Nullable BigDecimal value) {
    return value == null ? null : figure(value);
  }

  /** Four decimals, rounded. */
  public static BigDecimal statistic(BigDecimal value) {
    return Rounding.to(OF_STATISTICS, value);
  }

  public static @Nullable BigDecimal statisticOrNull(@Nullable BigDecimal value) {
    return value == null ? null : statistic(value);
  }

  /** No more decimals than it takes: ranks are whole or, where they are shared, halves. */
  public static BigDecimal ranks(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.setScale(Math.max(0, stripped.scale()), RoundingMode.UNNECESSARY);
  }
}
