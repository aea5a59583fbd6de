package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/** Decimals as exact fractions; {@link Rounding} makes decimals of them again. */
final class Exact {

  /** Half of the last place of a figure. */
  static final BigFraction HALF_STEP = new BigFraction(1, 200);

  private Exact() {}

  static BigFraction of(BigDecimal value) {
    return value.scale() > 0
        ? new BigFraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
        : new BigFraction(value.toBigIntegerExact());
  }

  /** The least integer that is not below the value. */
  static BigInteger ceiling(BigFraction value) {
    BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
    return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
  }
}
