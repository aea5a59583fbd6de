package org.itaworkbook.responses.statistics;

import org.apache.commons.math3.special.Gamma;

/** Fisher's exact test of a table of two by two. */
final class Hypergeometric {

  /** Probabilities that differ by less are the same. */
  private static final double SAME = 1 + 1e-7;

  private Hypergeometric() {}

  /**
   * The sum of the probabilities of all tables with the same margins that are no likelier.
   *
   * @param one so many of {@code n} and {@code other} of {@code m} are of a kind
   */
  static double twoSided(long one, long n, long other, long m) {
    long kind = one + other;
    long least = Math.max(0, kind - m);
    long most = Math.min(n, kind);
    double all = choose(n + m, kind);
    double there = choose(n, one) + choose(m, other) - all;
    double sum = 0;
    for (long i = least; i <= most; i++) {
      double each = choose(n, i) + choose(m, kind - i) - all;
      if (each <= there + Math.log(SAME)) {
        sum += Math.exp(each);
      }
    }
    return Math.min(1, sum);
  }

  private static double choose(long of, long some) {
    return Gamma.logGamma(of + 1.0) - Gamma.logGamma(some + 1.0) - Gamma.logGamma(of - some + 1.0);
  }
}
