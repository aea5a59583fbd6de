package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Level;
import org.itaworkbook.scores.ScoreKey;
import org.jspecify.annotations.Nullable;

/**
 * Which values of one score, all others kept, make every published figure and the published level
 * right. A figure rises with each of its scores, so the values are an interval; its ends are solved
 * for exactly, in hundredths from 0 to 100.
 */
final class Mending {

  /** The values of a score, in hundredths, both ends included. */
  record Interval(int low, int high) {}

  private static final int FULL = 100_00;
  private static final int NEVER = FULL + 1;

  private final Ladder ladder;
  private final ExactFigures figures;
  private final Map<FigureCode, BigDecimal> published;
  private final @Nullable Level level;

  /**
   * @param published to 2 decimals, of figures that are known
   * @param level null where none was published, or none that the year knows
   */
  Mending(
      Ladder ladder,
      ExactFigures figures,
      Map<FigureCode, BigDecimal> published,
      @Nullable Level level) {
    this.ladder = ladder;
    this.figures = figures;
    this.published = published;
    this.level = level;
  }

  Optional<Interval> of(ScoreKey key, BigDecimal value) {
    int low = 0;
    int high = FULL;
    for (Map.Entry<FigureCode, BigDecimal> each : published.entrySet()) {
      BigFraction target = Exact.of(each.getValue());
      FigureCode figure = each.getKey();
      low = Math.max(low, least(key, value, figure, target.subtract(Exact.HALF_STEP)));
      high = Math.min(high, least(key, value, figure, target.add(Exact.HALF_STEP)) - 1);
      if (low > high) {
        return Optional.empty();
      }
    }
    if (level != null) {
      low = Math.max(low, least(key, value, level));
      for (Level higher : ladder.above(level)) {
        high = Math.min(high, least(key, value, higher) - 1);
      }
    }
    return low > high ? Optional.empty() : Optional.of(new Interval(low, high));
  }

  /** The least value at which all demands of a level are met. */
  private int least(ScoreKey key, BigDecimal value, Level demanding) {
    int least = 0;
    List<Ladder.Demand> demands = ladder.demands(demanding);
    for (Ladder.Demand demand : demands) {
      least = Math.max(least, least(key, value, demand.figure(), demand.leastExact()));
    }
    return least;
  }

  /** The least value at which a figure is at least so much. */
  private int least(ScoreKey key, BigDecimal value, FigureCode figure, BigFraction bound) {
    BigFraction missing = bound.subtract(figures.exact(figure).orElseThrow());
    BigFraction share = figures.shares(figure).getOrDefault(key, BigFraction.ZERO);
    if (share.compareTo(BigFraction.ZERO) <= 0) {
      return missing.compareTo(BigFraction.ZERO) <= 0 ? 0 : NEVER;
    }
    BigFraction least = Exact.of(value).add(missing.divide(share)).multiply(100);
    BigInteger hundredths = Exact.ceiling(least);
    return hundredths.max(BigInteger.ZERO).min(BigInteger.valueOf(NEVER)).intValueExact();
  }
}
