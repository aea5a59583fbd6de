package org.itaworkbook.json.responses;

import java.math.BigDecimal;
import java.util.List;
import org.itaworkbook.json.base.LeftOut;
import org.itaworkbook.responses.scored.PartTest;
import org.itaworkbook.responses.statistics.Comparison;
import org.itaworkbook.responses.statistics.Size;
import org.jspecify.annotations.Nullable;

/**
 * A question as two parts answered it, the first less the second.
 *
 * @param code left out of all questions together
 * @param fisherP only of questions with two answers
 */
record PartTestJson(
    @LeftOut @Nullable String code,
    long n,
    long m,
    @Nullable BigDecimal difference,
    @Nullable List<@Nullable BigDecimal> difference95,
    @Nullable WelchJson welch,
    MannWhitneyJson mannWhitney,
    @LeftOut @Nullable BigDecimal fisherP,
    @Nullable BigDecimal cliffsDelta,
    @Nullable BigDecimal hedgesG,
    Size size,
    PartTest.Verdict verdict) {

  /** Welch's test. */
  record WelchJson(@Nullable BigDecimal t, @Nullable BigDecimal df, @Nullable BigDecimal p) {

    static @Nullable WelchJson of(Comparison.@Nullable Welch test) {
      return test == null
          ? null
          : new WelchJson(
              Statistic.to(4, test.t()),
              Statistic.to(2, test.df()),
              Statistic.probability(test.p()));
    }
  }

  /**
   * The rank test.
   *
   * @param holm corrected for asking of every question
   */
  record MannWhitneyJson(
      BigDecimal u, @Nullable BigDecimal z, @Nullable BigDecimal p, @Nullable BigDecimal holm) {}

  static PartTestJson of(PartTest test) {
    return new PartTestJson(
        test.code() == null ? null : test.code().toString(),
        test.n(),
        test.m(),
        Statistic.to(2, test.difference()),
        Statistic.interval(test.difference95()),
        WelchJson.of(test.welch()),
        new MannWhitneyJson(
            new BigDecimal(test.rankSum().u()),
            Statistic.to(4, test.rankSum().z()),
            Statistic.probability(test.rankSum().p()),
            Statistic.probability(test.holm())),
        Statistic.probability(test.fisher()),
        Statistic.to(4, test.cliffsDelta()),
        Statistic.to(4, test.hedgesG()),
        test.size(),
        test.verdict());
  }
}
