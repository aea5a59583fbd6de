package org.itaworkbook.responses.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.math3.special.Gamma;
import org.itaworkbook.responses.statistics.Distribution.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The percentile interval of a mean by drawing persons with replacement (Efron and Tibshirani, An
 * Introduction to the Bootstrap, chapter 13). What is drawn is how many fall on each value, so that
 * a million persons take no longer than their standard error is wide. The same counts give the same
 * interval, in every run and on every machine.
 */
public final class Bootstrap {

  /** Fewer draws say nothing about the ends, more take only time. */
  public static final int FEWEST = 100;

  public static final int MOST = 100_000;

  private static final long SEED = 0x5EED_17AL;
  private static final double TAIL = 0.025;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final int draws;

  /**
   * @param draws from {@link #FEWEST} to {@link #MOST}
   */
  public Bootstrap(int draws) {
    if (draws < FEWEST || draws > MOST) {
      throw new IllegalArgumentException("draws: " + draws);
    }
    this.draws = draws;
  }

  /** The interval of 95 %; null of fewer than two persons, or where nothing varies. */
  public @Nullable Interval mean95(Distribution of) {
    if (of.n() < 2 || of.counts().size() < 2) {
      return null;
    }
    double[] means = new double[draws];
    for (int i = 0; i < draws; i++) {
      means[i] = mean(of);
    }
    Arrays.sort(means);
    int low = (int) Math.floor(TAIL * draws);
    return new Interval(means[low], means[draws - 1 - low]);
  }

  private double mean(Distribution of) {
    long persons = of.n();
    long left = persons;
    double sum = 0;
    for (Map.Entry<Long, Long> each : of.counts().entrySet()) {
      // Of those who are not drawn yet, so many fall on this value.
      long drawn = binomial(left, (double) each.getValue() / persons);
      persons -= each.getValue();
      left -= drawn;
      sum += (double) drawn * each.getKey();
    }
    return sum / of.n() / of.fractions();
  }

  /** How often something happens, by going from the likeliest number outwards. */
  private long binomial(long n, double p) {
    if (n == 0 || p <= 0) {
      return 0;
    }
    if (p >= 1) {
      return n;
    }
    long mode = (long) Math.floor((n + 1) * p);
    double atMode =
        Math.exp(
            Gamma.logGamma(n + 1.0)
                - Gamma.logGamma(mode + 1.0)
                - Gamma.logGamma(n - mode + 1.0)
                + mode * Math.log(p)
                + (n - mode) * Math.log1p(-p));
    double odds = p / (1 - p);
    double above = atMode;
    double below = atMode;
    long up = mode;
    long down = mode;
    double left = random.nextDouble() - atMode;
    while (left > 0 && (up < n || down > 0)) {
      if (up < n) {
        above *= odds * (n - up) / (up + 1);
        up++;
        left -= above;
        if (left <= 0) {
          return up;
        }
      }
      if (down > 0) {
        below *= down / (odds * (n - down + 1));
        down--;
        left -= below;
        if (left <= 0) {
          return down;
        }
      }
    }
    return mode;
  }
}
