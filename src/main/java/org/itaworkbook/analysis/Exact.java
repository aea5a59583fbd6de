package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.math3.fraction.BigFraction;

/** Decimals as exact fractions, and the one rounding that a fraction gets: half up. */
final class Exact {

  /** Half of the last place of a figure. */
  static final BigFraction HALF_STEP = new BigFraction(1, 200);

  private Exact() {}

  static BigFraction of(BigDecimal value) {
    return value.scale() > 0
        ? new BigFraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
        : new BigFraction(value.toBigIntegerExact());
  }

  static BigDecimal rounded(BigFraction value, int decimals) {
    return new BigDecimal(value.getNumerator())
        .divide(new BigDecimal(value.getDenominator()), decimals, RoundingMode.HALF_UP);
  }

  /** As figures are published: 2 decimals. */
  static BigDecimal figure(BigFraction value) {
    return rounded(value, 2);
  }

  static BigDecimal figure(BigDecimal value) {
    return value.setScale(2, RoundingMode.HALF_UP);
  }

  /** To 4 significant digits, all of them written: {@code 0.6250}. */
  static BigDecimal fourDigits(BigDecimal value) {
    BigDecimal rounded = value.round(new MathContext(4, RoundingMode.HALF_UP));
    return rounded.setScale(rounded.scale() + 4 - rounded.precision());
  }

  /** The least integer that is not below the value. */
  static BigInteger ceiling(BigFraction value) {
    BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
    return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
  }
}
