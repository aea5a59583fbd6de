package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.scores.ScoreKey;
import org.jspecify.annotations.Nullable;

/**
 * The range in which a figure must lie, as a demand on the scores that it is made of. The shares of
 * the scores are brought to whole numbers, so that the demand on scores in hundredths is one of
 * whole numbers too, and nothing is rounded.
 */
final class FigureRange {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF_STEP = new BigDecimal("0.005");

  /** A sum of whole weights times hundredths, both ends included. */
  record Sum(BigInteger least, @Nullable BigInteger most) {}

  private final FigureCode figure;
  private final Map<ScoreKey, BigInteger> weights = new LinkedHashMap<>();
  private final Map<ScoreKey, BigDecimal> terms = new HashMap<>();
  private final BigDecimal least;
  private final @Nullable BigDecimal below;

  /**
   * @param least the least exact figure
   * @param below the figure is below it; null where there is no such limit
   */
  private FigureRange(
      FigureCode figure,
      Map<ScoreKey, BigFraction> shares,
      Map<ScoreKey, BigDecimal> values,
      BigDecimal least,
      @Nullable BigDecimal below) {
    this.figure = figure;
    BigInteger common = BigInteger.ONE;
    for (BigFraction share : shares.values()) {
      BigInteger divisor = share.getDenominator();
      common = common.multiply(divisor).divide(common.gcd(divisor));
    }
    BigDecimal typed = BigDecimal.ZERO;
    for (Map.Entry<ScoreKey, BigFraction> each : shares.entrySet()) {
      BigFraction share = each.getValue();
      BigInteger weight = share.getNumerator().multiply(common.divide(share.getDenominator()));
      BigDecimal value = values.getOrDefault(each.getKey(), BigDecimal.ZERO);
      BigDecimal term = value.multiply(HUNDRED).multiply(new BigDecimal(weight));
      weights.put(each.getKey(), weight);
      terms.put(each.getKey(), term);
      typed = typed.add(term);
    }
    BigDecimal unit = new BigDecimal(common).multiply(HUNDRED);
    this.least = least.multiply(unit).subtract(typed);
    this.below = below == null ? null : below.multiply(unit).subtract(typed);
  }

  /** That a figure rounds to what was published. */
  static FigureRange published(
      FigureCode figure,
      BigDecimal published,
      ExactFigures figures,
      Map<ScoreKey, BigDecimal> all) {
    return new FigureRange(
        figure,
        figures.shares(figure),
        all,
        published.subtract(HALF_STEP),
        published.add(HALF_STEP));
  }

  /** That a figure meets what a level demands of it. */
  static FigureRange demanded(
      Ladder.Demand demand, ExactFigures figures, Map<ScoreKey, BigDecimal> all) {
    BigDecimal least = demand.required().setScale(2, RoundingMode.CEILING).subtract(HALF_STEP);
    return new FigureRange(demand.figure(), figures.shares(demand.figure()), all, least, null);
  }

  FigureCode figure() {
    return figure;
  }

  /** The scores that the figure is made of. */
  Set<ScoreKey> scores() {
    return weights.keySet();
  }

  boolean holds(ScoreKey key) {
    return weights.containsKey(key);
  }

  /** The weight of a score; 0 if the figure is not made of it. */
  BigInteger weight(ScoreKey key) {
    return weights.getOrDefault(key, BigInteger.ZERO);
  }

  /** What the figure demands of some scores, all others as typed. */
  Sum of(List<ScoreKey> changed) {
    BigDecimal freed = BigDecimal.ZERO;
    for (ScoreKey key : changed) {
      freed = freed.add(terms.getOrDefault(key, BigDecimal.ZERO));
    }
    return new Sum(
        ceiling(least.add(freed)),
        below == null ? null : ceiling(below.add(freed)).subtract(BigInteger.ONE));
  }

  private static BigInteger ceiling(BigDecimal value) {
    return value.setScale(0, RoundingMode.CEILING).unscaledValue();
  }
}
