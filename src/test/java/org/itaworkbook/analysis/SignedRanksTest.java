package org.itaworkbook.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SignedRanksTest {

  @Property(tries = 150)
  void the_exact_p_counts_all_patterns_of_signs(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 12) int n) {
    int[] differences = IntStream.range(0, n).map(i -> random.nextInt(13) - 6).toArray();
    int[] nonZero = Arrays.stream(differences).filter(d -> d != 0).toArray();
    PartGap.Wilcoxon test = SignedRanks.test(decimals(differences));
    if (nonZero.length == 0) {
      assertThat(test).isNull();
      return;
    }
    double[] ranks = Arrays.stream(nonZero).mapToDouble(d -> rank(d, nonZero)).toArray();
    double w = sum(ranks, i -> nonZero[i] > 0);
    int patterns = 1 << nonZero.length;
    int atMost = 0;
    int atLeast = 0;
    for (int pattern = 0; pattern < patterns; pattern++) {
      int signs = pattern;
      double each = sum(ranks, i -> (signs >> i & 1) == 1);
      atMost += each <= w ? 1 : 0;
      atLeast += each >= w ? 1 : 0;
    }
    BigDecimal p = BigDecimal.valueOf(Math.min(patterns, 2L * Math.min(atMost, atLeast)));
    MathContext four = new MathContext(4, RoundingMode.HALF_UP);
    assertThat(requireNonNull(test).w()).isEqualByComparingTo(BigDecimal.valueOf(w));
    assertThat(test.p()).isEqualByComparingTo(p.divide(BigDecimal.valueOf(patterns), four));
  }

  private static double rank(int difference, int[] all) {
    long below = Arrays.stream(all).filter(d -> Math.abs(d) < Math.abs(difference)).count();
    long level = Arrays.stream(all).filter(d -> Math.abs(d) == Math.abs(difference)).count();
    return below + (level + 1) / 2.0;
  }

  private static double sum(double[] ranks, IntPredicate positive) {
    return IntStream.range(0, ranks.length).filter(positive).mapToDouble(i -> ranks[i]).sum();
  }

  @Test
  void twenty_five_pairs_are_still_exact() {
    int[] differences = IntStream.rangeClosed(1, 25).map(i -> i % 2 == 1 ? i : -i).toArray();
    // scipy 1.17.1: wilcoxon(d, method="exact")
    assertThat(SignedRanks.test(decimals(differences)))
        .isEqualTo(new PartGap.Wilcoxon(new BigDecimal("169"), new BigDecimal("0.8740")));
  }

  @Test
  void more_pairs_are_approximated_with_both_corrections() {
    int[] untied = IntStream.rangeClosed(1, 30).map(i -> i % 3 == 0 ? -i : i).toArray();
    int[] tied = IntStream.range(0, 30).map(i -> (i / 3 + 1) * (i % 4 == 0 ? -1 : 1)).toArray();
    // scipy 1.17.1: wilcoxon(d, correction=True, method="asymptotic")
    assertThat(SignedRanks.test(decimals(untied)))
        .isEqualTo(new PartGap.Wilcoxon(new BigDecimal("300"), new BigDecimal("0.1682")));
    assertThat(SignedRanks.test(decimals(tied)))
        .isEqualTo(new PartGap.Wilcoxon(new BigDecimal("344"), new BigDecimal("0.02228")));
  }

  private static List<BigDecimal> decimals(int[] values) {
    return Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
  }
}
