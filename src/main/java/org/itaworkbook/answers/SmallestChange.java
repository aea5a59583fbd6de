package org.itaworkbook.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Averages;
import org.itaworkbook.analysis.NextLevel;
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.scores.ScoreKey;

/**
 * Scores that, raised so far, give the next level: for each figure that is short the least sum of
 * points, in as few scores as give it. Each step is tried on the figures themselves, so that what
 * is promised holds.
 */
final class SmallestChange {

  private static final BigDecimal FULL = BigDecimal.valueOf(100);
  private static final BigDecimal STEP = new BigDecimal("0.01");

  /** A score, how much of it a figure gets, and how far it is below 100. */
  private record Candidate(ScoreKey score, BigDecimal share, BigDecimal headroom) {}

  private final Framework framework;
  private final Averages averages;
  private final Map<ScoreKey, BigDecimal> values;

  private SmallestChange(Framework framework, Map<ScoreKey, BigDecimal> values) {
    this.framework = framework;
    this.averages = Averages.of(framework);
    this.values = new HashMap<>(values);
  }

  /** The scores in the order in which they are taken; empty where there is no next level. */
  static List<Rise> of(Analysis analysis) {
    return of(analysis, analysis.scores().values());
  }

  /** The same where the scores were these, some of which have risen already. */
  static List<Rise> of(Analysis analysis, Map<ScoreKey, BigDecimal> scores) {
    NextLevel next = analysis.nextLevel();
    if (next == null) {
      return List.of();
    }
    SmallestChange change = new SmallestChange(analysis.scores().framework(), scores);
    Map<ScoreKey, Rise> rises = new LinkedHashMap<>();
    // What lifts a part lifts the total, so that this comes last.
    next.blockers().stream()
        .sorted(Comparator.comparing(each -> each.figure().equals(FigureCode.TOTAL)))
        .forEach(blocker -> change.raise(blocker, rises));
    return List.copyOf(rises.values());
  }

  private void raise(NextLevel.Blocker blocker, Map<ScoreKey, Rise> rises) {
    while (isShort(blocker)) {
      List<Candidate> candidates = candidates(blocker.figure());
      if (candidates.isEmpty()) {
        return;
      }
      BigDecimal missing = points(blocker, candidates.get(0));
      Candidate chosen = chosen(candidates, missing);
      BigDecimal value = value(chosen);
      BigDecimal raised = value.add(missing.min(chosen.headroom()));
      values.put(chosen.score(), raised);
      rises.merge(
          chosen.score(),
          new Rise(chosen.score(), value, raised),
          (one, other) -> new Rise(one.score(), one.from(), other.to()));
    }
  }

  private BigDecimal value(Candidate candidate) {
    return FULL.subtract(candidate.headroom());
  }

  private boolean isShort(NextLevel.Blocker blocker) {
    return averages
        .published(blocker.figure(), values)
        .filter(figure -> figure.compareTo(blocker.required()) >= 0)
        .isEmpty();
  }

  /** Those that lift a figure most come first, then those with the most room. */
  private List<Candidate> candidates(FigureCode figure) {
    List<Candidate> candidates = new ArrayList<>();
    for (ScoreKey score : averages.figure(figure).scores()) {
      BigDecimal value = values.get(score);
      BigDecimal headroom = value == null ? BigDecimal.ZERO : FULL.subtract(value);
      if (headroom.signum() > 0) {
        candidates.add(new Candidate(score, averages.gain(figure, Map.of(score, FULL)), headroom));
      }
    }
    candidates.sort(
        Comparator.comparing(Candidate::share)
            .thenComparing(Candidate::headroom)
            .reversed()
            .thenComparing(Candidate::score));
    return candidates;
  }

  /** The least points, in steps of 0.01, that make the figure enough in that score alone. */
  private BigDecimal points(NextLevel.Blocker blocker, Candidate candidate) {
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = FULL.setScale(2).max(candidate.headroom());
    Map<ScoreKey, BigDecimal> tried = new HashMap<>(values);
    BigDecimal value = value(candidate);
    while (high.subtract(low).compareTo(STEP) > 0) {
      BigDecimal middle =
          low.add(high).divide(BigDecimal.valueOf(2)).setScale(2, RoundingMode.DOWN);
      tried.put(candidate.score(), value.add(middle));
      boolean enough =
          averages
              .published(blocker.figure(), tried)
              .filter(figure -> figure.compareTo(blocker.required()) >= 0)
              .isPresent();
      if (enough) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /**
   * Of those that lift the figure as much as the first and have the room, one that gets over the
   * threshold by it, the nearest; else the first.
   */
  private Candidate chosen(List<Candidate> candidates, BigDecimal points) {
    Candidate first = candidates.get(0);
    return candidates.stream()
        .filter(each -> each.share().compareTo(first.share()) == 0)
        .filter(each -> each.headroom().compareTo(points) >= 0)
        .filter(each -> crosses(value(each), points))
        .reduce((one, other) -> other.headroom().compareTo(one.headroom()) < 0 ? other : one)
        .orElse(first);
  }

  private boolean crosses(BigDecimal value, BigDecimal points) {
    return Triage.isBelow(value, framework.threshold())
        && !Triage.isBelow(value.add(points), framework.threshold());
  }
}
