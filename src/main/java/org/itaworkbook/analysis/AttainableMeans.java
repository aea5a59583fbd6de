package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.itaworkbook.framework.AnswerScale;

/**
 * The means that so many answers on a scale can give, from the scale's own points: with points 0,
 * 33, 67, 100 not every multiple of a common step is one. Points are counted in steps above the
 * lowest, so that a mean is a sum of so many whole numbers.
 */
final class AttainableMeans {

  /** Thrown where telling takes too long: points without a coarse common step and many answers. */
  static final class TooManyException extends Exception {
    private static final long serialVersionUID = 1L;

    TooManyException() {
      super("too many sums to look at");
    }
  }

  /** So many sums are looked at for one score. */
  private static final int MOST_SUMS = 200_000;

  private static final int HIGHEST = 100_00;

  private final BigFraction lowest;
  private final BigFraction step;
  private final long[] heights;
  private final long answers;
  private int left;

  /**
   * @param answers 1 or more
   */
  AttainableMeans(AnswerScale scale, int answers) {
    List<BigFraction> points = scale.points().stream().map(Exact::of).toList();
    this.lowest = points.get(0);
    BigFraction common = BigFraction.ZERO;
    for (BigFraction point : points) {
      common = commonDivisor(common, point.subtract(lowest).abs());
    }
    this.step = common;
    this.heights =
        points.stream()
            .skip(1)
            .mapToLong(point -> point.subtract(lowest).divide(step).getNumerator().longValueExact())
            .toArray();
    this.answers = answers;
  }

  /**
   * The published mean that is nearest to a score which no answers give; empty if some do.
   *
   * @param score of 2 decimals, 0 to 100
   */
  Optional<BigDecimal> nearestIfUnreachable(BigDecimal score) throws TooManyException {
    int hundredths = score.movePointRight(2).intValueExact();
    left = MOST_SUMS;
    for (int off = 0; off <= HIGHEST; off++) {
      for (int each : new int[] {hundredths - off, hundredths + off}) {
        if (each >= 0 && each <= HIGHEST && isReachable(each)) {
          return off == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(each, 2));
        }
      }
    }
    throw new IllegalStateException("no answers give any mean");
  }

  /** Whether some answers give a mean that rounds to so many hundredths. */
  private boolean isReachable(int hundredths) throws TooManyException {
    BigFraction mean = new BigFraction(hundredths, 100);
    long least = steps(mean.subtract(Exact.HALF_STEP));
    long most = steps(mean.add(Exact.HALF_STEP)) - 1;
    long top = heights[heights.length - 1];
    long whole = Math.multiplyExact(top, answers);
    if (least > most || most < 0 || least > whole) {
      return false;
    }
    // Sums near the top are looked at from there, since few answers are below it.
    boolean fromTop = least > whole / 2;
    long[] coins = heights.clone();
    if (fromTop) {
      for (int i = 0; i < coins.length; i++) {
        long lower = i == coins.length - 1 ? 0 : heights[coins.length - 2 - i];
        coins[i] = top - lower;
      }
    }
    return fromTop
        ? sums(coins, coins.length - 1, whole - most, whole - least, answers)
        : sums(coins, coins.length - 1, least, most, answers);
  }

  /** The least number of steps that all answers together must have for a mean. */
  private long steps(BigFraction mean) {
    return Exact.ceiling(mean.subtract(lowest).multiply(BigInteger.valueOf(answers)).divide(step))
        .longValueExact();
  }

  /** Whether at most so many of the first heights add up to something within two limits. */
  private boolean sums(long[] heights, int last, long least, long most, long count)
      throws TooManyException {
    if (left-- <= 0) {
      throw new TooManyException();
    }
    long height = heights[last];
    if (most < 0) {
      return false;
    }
    if (last == 0) {
      long needed = Math.max(0, -Math.floorDiv(-least, height));
      return needed <= count && needed * height <= most;
    }
    for (long taken = Math.min(count, most / height); taken >= 0; taken--) {
      long rest = count - taken;
      if (taken * height + rest * heights[last - 1] < least) {
        return false;
      }
      if (sums(heights, last - 1, least - taken * height, most - taken * height, rest)) {
        return true;
      }
    }
    return false;
  }

  private static BigFraction commonDivisor(BigFraction one, BigFraction other) {
    BigInteger numerator =
        one.getNumerator()
            .multiply(other.getDenominator())
            .gcd(other.getNumerator().multiply(one.getDenominator()));
    return new BigFraction(numerator, one.getDenominator().multiply(other.getDenominator()));
  }
}
