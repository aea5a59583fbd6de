package org.itaworkbook.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.PartId;
import org.jspecify.annotations.Nullable;

/**
 * How far the two parts of an instrument differ, first part less second, over its questions. A
 * statistic is null where it is not defined, as a test at zero variance.
 *
 * @param instrument the one that has two parts
 * @param n the number of questions
 * @param mean exact mean rounded half up to 2 decimals
 * @param variance of the sample (divided by n - 1), 4 decimals
 * @param standardDeviation of the sample, 4 decimals
 * @param confidence95 the interval of the mean by Student's t, 2 decimals
 * @param pearson the correlation of the two parts, 4 decimals
 * @param partVariances the sample variance of each part's scores, 4 decimals
 */
public record PartGap(
    Instrument instrument,
    int n,
    BigDecimal mean,
    @Nullable BigDecimal variance,
    @Nullable BigDecimal standardDeviation,
    @Nullable Interval confidence95,
    @Nullable PairedT pairedT,
    @Nullable Wilcoxon wilcoxon,
    @Nullable BigDecimal pearson,
    Map<PartId, BigDecimal> partVariances)
    implements Serializable {

  public PartGap {
    partVariances = Collections.unmodifiableMap(new TreeMap<>(partVariances));
  }

  public record Interval(BigDecimal low, BigDecimal high) implements Serializable {}

  /**
   * The paired t-test of a mean difference of zero.
   *
   * @param t 4 decimals
   * @param p two-sided, 4 significant digits
   */
  public record PairedT(BigDecimal t, int df, BigDecimal p) implements Serializable {}

  /**
   * The signed-rank test; exact up to 25 pairs.
   *
   * @param w the sum of the positive ranks
   * @param p two-sided, 4 significant digits
   */
  public record Wilcoxon(BigDecimal w, BigDecimal p) implements Serializable {}
}
