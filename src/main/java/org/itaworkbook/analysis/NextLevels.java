package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Level;
import org.itaworkbook.scores.ScoreKey;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the figures and the next higher level, and which scores are worth raising.
 */
final class NextLevels {

  /** How many raises are named for one figure that is short, and for each of several. */
  private static final int MOST_RAISES = 10;

  private static final int MOST_RAISES_EACH = 5;
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing(Candidate::share, Comparator.reverseOrder())
          .thenComparing(Candidate::headroom, Comparator.reverseOrder())
          .thenComparing(Candidate::score);

  private record Candidate(
      ScoreKey score, FigureCode figure, BigFraction share, BigDecimal headroom) {

    NextLevel.Raise raise() {
      return new NextLevel.Raise(score, figure, Rounding.to(4, share), headroom);
    }
  }

  /** So many steps of 0.01 at most, each of which lifts the figure by so much. */
  private record Steps(BigFraction gain, BigInteger count) {}

  private final ExactFigures figures;
  private final Map<ScoreKey, BigDecimal> values;

  private NextLevels(ExactFigures figures, Map<ScoreKey, BigDecimal> values) {
    this.figures = figures;
    this.values = values;
  }

  /** Null at the highest level, and while the total is unknown. */
  static @Nullable NextLevel of(
      Framework framework, ExactFigures figures, Map<ScoreKey, BigDecimal> values) {
    Ladder ladder = new Ladder(framework);
    Level next = ladder.reached(figures).flatMap(ladder::next).orElse(null);
    if (next == null) {
      return null;
    }
    NextLevels levels = new NextLevels(figures, values);
    List<Ladder.Demand> unmet = ladder.unmet(next, figures);
    return new NextLevel(
        next, unmet.stream().map(levels::blocker).toList(), levels.cheapest(unmet));
  }

  private NextLevel.Blocker blocker(Ladder.Demand demand) {
    BigFraction exact = figures.exact(demand.figure()).orElseThrow();
    BigDecimal score = Rounding.figure(exact);
    BigDecimal required = demand.required().setScale(Math.max(2, demand.required().scale()));
    return new NextLevel.Blocker(
        demand.figure(),
        score,
        required,
        required.subtract(score),
        questionPoints(demand.figure(), demand.leastExact().subtract(exact)));
  }

  /**
   * Steps all cost the same, so the least number of them takes those that lift the figure most. The
   * last step of a score with more than 2 decimals may lift it by less than 0.01.
   */
  private BigDecimal questionPoints(FigureCode figure, BigFraction missing) {
    List<Steps> steps = new ArrayList<>();
    figures.shares(figure).forEach((key, share) -> addSteps(key, share, steps));
    steps.sort(Comparator.comparing(Steps::gain, Comparator.reverseOrder()));
    BigInteger taken = BigInteger.ZERO;
    BigFraction left = missing;
    for (Steps each : steps) {
      if (left.compareTo(BigFraction.ZERO) <= 0) {
        break;
      }
      BigInteger count = Exact.ceiling(left.divide(each.gain())).min(each.count());
      taken = taken.add(count);
      left = left.subtract(each.gain().multiply(count));
    }
    return new BigDecimal(taken, 2);
  }

  private void addSteps(ScoreKey key, BigFraction share, List<Steps> steps) {
    BigDecimal[] whole = headroom(key).movePointRight(2).divideAndRemainder(BigDecimal.ONE);
    add(share.divide(100), whole[0].toBigInteger(), steps);
    add(share.multiply(Exact.of(whole[1])).divide(100), BigInteger.ONE, steps);
  }

  private static void add(BigFraction gain, BigInteger count, List<Steps> steps) {
    if (gain.compareTo(BigFraction.ZERO) > 0 && count.signum() > 0) {
      steps.add(new Steps(gain, count));
    }
  }

  private List<NextLevel.Raise> cheapest(List<Ladder.Demand> unmet) {
    int most = unmet.size() > 1 ? MOST_RAISES_EACH : MOST_RAISES;
    Map<ScoreKey, Candidate> best = new HashMap<>();
    for (Ladder.Demand demand : unmet) {
      candidates(demand.figure())
          .sorted(BEST_FIRST)
          .limit(most)
          .forEach(candidate -> best.merge(candidate.score(), candidate, NextLevels::better));
    }
    return best.values().stream().sorted(BEST_FIRST).map(Candidate::raise).toList();
  }

  private Stream<Candidate> candidates(FigureCode figure) {
    return figures.shares(figure).entrySet().stream()
        .map(each -> new Candidate(each.getKey(), figure, each.getValue(), headroom(each.getKey())))
        .filter(candidate -> candidate.headroom().signum() > 0);
  }

  private static Candidate better(Candidate one, Candidate other) {
    return other.share().compareTo(one.share()) > 0 ? other : one;
  }

  private BigDecimal headroom(ScoreKey key) {
    BigDecimal value = values.get(key);
    return value == null ? BigDecimal.ZERO : FULL.subtract(value);
  }
}
