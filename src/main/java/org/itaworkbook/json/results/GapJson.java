package org.itaworkbook.json.results;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.analysis.PartGap;
import org.itaworkbook.framework.Part;
import org.itaworkbook.json.base.JsonNumbers;
import org.jspecify.annotations.Nullable;

/** The two parts of an instrument side by side; a statistic that is not defined is null. */
record GapJson(
    int n,
    BigDecimal mean,
    @Nullable BigDecimal variance,
    @Nullable BigDecimal standardDeviation,
    @Nullable List<BigDecimal> confidence95,
    @Nullable PairedT pairedT,
    @Nullable Wilcoxon wilcoxon,
    @Nullable BigDecimal pearson,
    Map<String, @Nullable BigDecimal> partVariances) {

  record PairedT(BigDecimal t, int df, BigDecimal p) {

    static @Nullable PairedT of(PartGap.@Nullable PairedT test) {
      return test == null
          ? null
          : new PairedT(JsonNumbers.statistic(test.t()), test.df(), test.p());
    }
  }

  record Wilcoxon(BigDecimal w, BigDecimal p) {

    static @Nullable Wilcoxon of(PartGap.@Nullable Wilcoxon test) {
      return test == null ? null : new Wilcoxon(JsonNumbers.ranks(test.w()), test.p());
    }
  }

  static @Nullable GapJson of(@Nullable PartGap gap) {
    if (gap == null) {
      return null;
    }
    Map<String, @Nullable BigDecimal> variances = new LinkedHashMap<>();
    for (Part part : gap.instrument().parts()) {
      variances.put(
          part.id().value(), JsonNumbers.statisticOrNull(gap.partVariances().get(part.id())));
    }
    return new GapJson(
        gap.n(),
        JsonNumbers.figure(gap.mean()),
        JsonNumbers.statisticOrNull(gap.variance()),
        JsonNumbers.statisticOrNull(gap.standardDeviation()),
        interval(gap.confidence95()),
        PairedT.of(gap.pairedT()),
        Wilcoxon.of(gap.wilcoxon()),
        JsonNumbers.statisticOrNull(gap.pearson()),
        variances);
  }

  private static @Nullable List<BigDecimal> interval(PartGap.@Nullable Interval interval) {
    return interval == null
        ? null
        : List.of(JsonNumbers.figure(interval.low()), JsonNumbers.figure(interval.high()));
  }
}
