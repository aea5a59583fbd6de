package org.itaworkbook.responses.statistics;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * How often each value stands, in whole fractions of a point. Everything is made of sums that are
 * exact; what does not exist is null, never NaN.
 *
 * @param counts by the value, ascending; each 1 or more
 * @param fractions how many of them a point is
 */
public record Distribution(SortedMap<Long, Long> counts, long fractions) implements Serializable {

  private static final double TAIL = 0.975;

  /** Of the interval, in standard errors. */
  static final double ACCURACY = 1e-14;

  /** An interval that holds the mean in 95 of 100 samples. */
  public record Interval(double low, double high) implements Serializable {

    /** The same as far as points go. */
    public Interval cut() {
      return new Interval(Math.max(0, low), Math.min(100, high));
    }
  }

  public Distribution {
    SortedMap<Long, Long> filled = new TreeMap<>(counts);
    filled.values().removeIf(each -> each == 0);
    counts = Collections.unmodifiableSortedMap(filled);
  }

  public long n() {
    return counts.values().stream().mapToLong(each -> each).sum();
  }

  /** The exact mean in points; null of nothing. */
  public @Nullable BigFraction mean() {
    long n = n();
    return n == 0
        ? null
        : new BigFraction(sum(1), BigInteger.valueOf(n).multiply(BigInteger.valueOf(fractions)));
  }

  private BigInteger sum(int power) {
    BigInteger sum = BigInteger.ZERO;
    for (var each : counts.entrySet()) {
      sum =
          sum.add(
              BigInteger.valueOf(each.getKey())
                  .pow(power)
                  .multiply(BigInteger.valueOf(each.getValue())));
    }
    return sum;
  }

  double meanValue() {
    BigFraction mean = mean();
    return mean == null ? 0 : mean.doubleValue();
  }

  /** The sample variance; null of fewer than two. */
  public @Nullable Double variance() {
    long n = n();
    if (n < 2) {
      return null;
    }
    BigInteger count = BigInteger.valueOf(n);
    BigInteger above = sum(2).multiply(count).subtract(sum(1).pow(2));
    BigInteger below =
        count.multiply(BigInteger.valueOf(n - 1)).multiply(BigInteger.valueOf(fractions).pow(2));
    return new BigFraction(above, below).doubleValue();
  }

  public @Nullable Double deviation() {
    Double variance = variance();
    return variance == null ? null : Math.sqrt(variance);
  }

  /**
   * The standard error of the mean; null of fewer than two.
   *
   * @param population how many could have answered; null where that is not known. Corrects for
   *     having asked many of them (factor sqrt((N-n)/(N-1))).
   */
  public @Nullable Double standardError(@Nullable Long population) {
    Double variance = variance();
    if (variance == null) {
      return null;
    }
    long n = n();
    double error = Math.sqrt(variance / n);
    return population != null && population > 1 && population >= n
        ? error * Math.sqrt((double) (population - n) / (population - 1))
        : error;
  }

  /**
   * Student's interval of the mean; null where nothing varies.
   *
   * @param population as for the {@link #standardError standard error}
   */
  public @Nullable Interval mean95(@Nullable Long population) {
    Double variance = variance();
    Double error = standardError(population);
    if (variance == null || variance == 0 || error == null) {
      return null;
    }
    double half =
        error * new TDistribution(null, n() - 1, ACCURACY).inverseCumulativeProbability(TAIL);
    return new Interval(meanValue() - half, meanValue() + half);
  }
}
