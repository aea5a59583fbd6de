package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Wilcoxon's signed-rank test. Differences of zero are dropped and ties get the average of their
 * ranks; ranks are held doubled, so that these are whole. Up to 25 pairs the two-sided p counts all
 * patterns of signs, with ties as they are; above, it is the normal approximation with corrections
 * for ties and continuity.
 */
final class SignedRanks {

  private static final int MOST_EXACT_PAIRS = 25;

  private SignedRanks() {}

  /** The test of the differences; null where none differs from zero. */
  static PartGap.@Nullable Wilcoxon test(List<BigDecimal> differences) {
    BigDecimal[] sorted =
        differences.stream()
            .filter(difference -> difference.signum() != 0)
            .sorted((a, b) -> a.abs().compareTo(b.abs()))
            .toArray(BigDecimal[]::new);
    if (sorted.length == 0) {
      return null;
    }
    int[] doubledRanks = doubledRanks(sorted);
    int positive = 0;
    for (int i = 0; i < sorted.length; i++) {
      positive += sorted[i].signum() > 0 ? doubledRanks[i] : 0;
    }
    BigDecimal p =
        sorted.length <= MOST_EXACT_PAIRS
            ? exact(doubledRanks, positive)
            : approximate(doubledRanks, positive);
    BigDecimal w = BigDecimal.valueOf(positive).divide(BigDecimal.valueOf(2));
    return new PartGap.Wilcoxon(w, p);
  }

  private static int[] doubledRanks(BigDecimal[] sorted) {
    int[] ranks = new int[sorted.length];
    for (int first = 0; first < sorted.length; ) {
      int next = first + 1;
      while (next < sorted.length && sorted[next].abs().compareTo(sorted[first].abs()) == 0) {
        next++;
      }
      Arrays.fill(ranks, first, next, first + 1 + next);
      first = next;
    }
    return ranks;
  }

  private static BigDecimal exact(int[] doubledRanks, int positive) {
    int most = Arrays.stream(doubledRanks).sum();
    long[] patterns = new long[most + 1];
    patterns[0] = 1;
    for (int rank : doubledRanks) {
      for (int sum = most; sum >= rank; sum--) {
        patterns[sum] += patterns[sum - rank];
      }
    }
    long atMost = Arrays.stream(patterns, 0, positive + 1).sum();
    long atLeast = Arrays.stream(patterns, positive, most + 1).sum();
    long all = 1L << doubledRanks.length;
    // Exact: the denominator is a power of two.
    return Rounding.fourDigits(
        BigDecimal.valueOf(Math.min(all, 2 * Math.min(atMost, atLeast)))
            .divide(BigDecimal.valueOf(all)));
  }

  private static BigDecimal approximate(int[] doubledRanks, int positive) {
    // The variance of the sum is a quarter of the sum of the squared ranks, ties included.
    double mean = Arrays.stream(doubledRanks).sum() / 4.0;
    double variance = Arrays.stream(doubledRanks).mapToDouble(r -> r * (double) r / 16.0).sum();
    double distance = Math.max(0, Math.abs(positive / 2.0 - mean) - 0.5);
    double z = distance / Math.sqrt(variance);
    double p = 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-z);
    return Rounding.fourDigits(new BigDecimal(p));
  }
}
