package org.itaworkbook.responses.statistics;

import java.io.Serializable;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.itaworkbook.responses.statistics.Distribution.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Two groups that answered the same, independently of each other: the first less the second.
 *
 * @param first of at least one
 * @param second of at least one, in the same fractions
 */
public record Comparison(Distribution first, Distribution second) {

  private static final double TAIL = 0.975;

  public Comparison {
    if (first.fractions() != second.fractions() || first.n() == 0 || second.n() == 0) {
      throw new IllegalArgumentException("nothing to compare");
    }
  }

  /** Welch's test of two means, two-sided. */
  public record Welch(double t, double df, double p) implements Serializable {}

  /**
   * The rank test of Mann and Whitney, two-sided, corrected for ties and for continuity.
   *
   * @param u in how many pairs the first is larger, ties a half
   * @param z null where nothing varies
   */
  public record RankSum(double u, @Nullable Double z, @Nullable Double p) implements Serializable {}

  public double difference() {
    return first.meanValue() - second.meanValue();
  }

  private @Nullable Double error() {
    Double one = first.variance();
    Double other = second.variance();
    if (one == null || other == null || one + other == 0) {
      return null;
    }
    return Math.sqrt(one / first.n() + other / second.n());
  }

  private double freedom(double error) {
    double one = variance(first) / first.n();
    double other = variance(second) / second.n();
    return Math.pow(error, 4) / (one * one / (first.n() - 1) + other * other / (second.n() - 1));
  }

  private static double variance(Distribution of) {
    Double variance = of.variance();
    return variance == null ? 0 : variance;
  }

  /** Null where one group has no variance that is known, or both vary not at all. */
  public @Nullable Welch welch() {
    Double error = error();
    if (error == null) {
      return null;
    }
    double df = freedom(error);
    double t = difference() / error;
    double p = 2 * new TDistribution(null, df).cumulativeProbability(-Math.abs(t));
    return new Welch(t, df, Math.min(1, p));
  }

  /** Welch's interval of the difference; null where {@link #welch} is. */
  public @Nullable Interval difference95() {
    Double error = error();
    if (error == null) {
      return null;
    }
    double half =
        error
            * new TDistribution(null, freedom(error), Distribution.ACCURACY)
                .inverseCumulativeProbability(TAIL);
    return new Interval(difference() - half, difference() + half);
  }

  public RankSum rankSum() {
    double pairs = (double) first.n() * second.n();
    double u = 0;
    double ties = 0;
    double below = 0;
    SortedSet<Long> values = new TreeSet<>(first.counts().keySet());
    values.addAll(second.counts().keySet());
    for (long value : values) {
      double one = first.counts().getOrDefault(value, 0L);
      double other = second.counts().getOrDefault(value, 0L);
      u += one * (below + other / 2);
      below += other;
      double tied = one + other;
      ties += tied * tied * tied - tied;
    }
    double all = (double) first.n() + second.n();
    double variance = pairs / 12 * (all + 1 - ties / (all * (all - 1)));
    if (values.size() < 2 || variance <= 0) {
      return new RankSum(u, null, null);
    }
    double off = u - pairs / 2;
    double z = Math.signum(off) * Math.max(0, Math.abs(off) - 0.5) / Math.sqrt(variance);
    return new RankSum(u, z, Math.min(1, Erf.erfc(Math.abs(z) / Math.sqrt(2))));
  }

  /** Cliff's delta: how much more often the first is larger than smaller, -1 to 1. */
  public double cliffsDelta() {
    return 2 * rankSum().u() / ((double) first.n() * second.n()) - 1;
  }

  private @Nullable Double pooledDeviation() {
    if (first.n() < 2 || second.n() < 2) {
      return null;
    }
    double sum = variance(first) * (first.n() - 1) + variance(second) * (second.n() - 1);
    return sum == 0 ? null : Math.sqrt(sum / (first.n() + second.n() - 2));
  }

  /** The difference in pooled standard deviations; null where there is none. */
  public @Nullable Double cohensD() {
    Double deviation = pooledDeviation();
    return deviation == null ? null : difference() / deviation;
  }

  /** The same with the exact factor for small samples. */
  public @Nullable Double hedgesG() {
    Double d = cohensD();
    if (d == null) {
      return null;
    }
    double half = (first.n() + second.n() - 2) / 2.0;
    return d * Math.exp(Gamma.logGamma(half) - Gamma.logGamma(half - 0.5)) / Math.sqrt(half);
  }

  /** Fisher's exact test, two-sided, of answers that can only be two; null of more. */
  public @Nullable Double fisher() {
    SortedSet<Long> values = new TreeSet<>(first.counts().keySet());
    values.addAll(second.counts().keySet());
    if (values.size() != 2) {
      return null;
    }
    long best = values.last();
    long one = first.counts().getOrDefault(best, 0L);
    long other = second.counts().getOrDefault(best, 0L);
    return Hypergeometric.twoSided(one, first.n(), other, second.n());
  }
}
