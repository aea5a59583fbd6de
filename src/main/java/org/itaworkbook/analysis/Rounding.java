package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * How figures are rounded: half up, away from zero, and once. Figures are published with 2
 * decimals. The formulas in workbooks round in {@code workbook.formulas.LiveRounding}.
 */
public final class Rounding {

  /** The decimals of a published figure. */
  static final int DECIMALS = 2;

  private static final int SIGNIFICANT = 4;

  private Rounding() {}

  /** As figures are published. */
  public static BigDecimal figure(BigDecimal value) {
    return to(DECIMALS, value);
  }

  static BigDecimal figure(BigFraction value) {
    return to(DECIMALS, value);
  }

  public static BigDecimal to(int decimals, BigDecimal value) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }

  static BigDecimal to(int decimals, BigFraction value) {
    return new BigDecimal(value.getNumerator())
        .divide(new BigDecimal(value.getDenominator()), decimals, RoundingMode.HALF_UP);
  }

  /**
   * A sum divided among some, rounded.
   *
   * @param count 1 or more
   */
  public static BigDecimal mean(int decimals, BigDecimal sum, int count) {
    return sum.divide(BigDecimal.valueOf(count), decimals, RoundingMode.HALF_UP);
  }

  /** A quotient, rounded; the divisor is not 0. */
  static BigDecimal quotient(int decimals, BigDecimal dividend, BigInteger divisor) {
    return dividend.divide(new BigDecimal(divisor), decimals, RoundingMode.HALF_UP);
  }

  /**
   * A fraction as figures are published.
   *
   * @param denominator not 0
   */
  public static BigDecimal quotient(BigInteger numerator, BigInteger denominator) {
    return to(DECIMALS, new BigFraction(numerator, denominator));
  }

  /** To 4 significant digits, all of them written: {@code 0.6250}. */
  public static BigDecimal fourDigits(BigDecimal value) {
    BigDecimal rounded = value.round(new MathContext(SIGNIFICANT, RoundingMode.HALF_UP));
    return rounded.setScale(rounded.scale() + SIGNIFICANT - rounded.precision());
  }
}
