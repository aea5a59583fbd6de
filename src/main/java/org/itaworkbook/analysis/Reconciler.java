package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.analysis.Reconciliation.Difference;
import org.itaworkbook.analysis.Reconciliation.Explanation;
import org.itaworkbook.analysis.Reconciliation.LevelDifference;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Level;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.jspecify.annotations.Nullable;

/** Holds the calculated figures against the published ones and looks for the one score to blame. */
final class Reconciler {

  /** An explanation is the likelier the less one must suppose: all that ranks it but its code. */
  static Comparator<Explanation> likelihood(Scores scores) {
    return Comparator.comparing((Explanation each) -> !isNamed(scores, each.score()))
        .thenComparing(each -> Spelling.digitsChanged(each.from(), hundredths(each.to())))
        .thenComparing(each -> each.to().subtract(each.from()).abs());
  }

  private final Scores scores;
  private final ExactFigures figures;
  private final Ladder ladder;

  Reconciler(Scores scores, ExactFigures figures) {
    this.scores = scores;
    this.figures = figures;
    this.ladder = new Ladder(scores.framework());
  }

  Reconciliation reconcile() {
    Map<FigureCode, BigDecimal> published = published();
    List<Difference> differences = new ArrayList<>();
    published.forEach((figure, value) -> addDifference(figure, value, differences));
    LevelDifference levelDifference = levelDifference();
    return new Reconciliation(
        differences, levelDifference, explanations(published, differences, levelDifference));
  }

  /** The published figures that can be calculated, to 2 decimals. */
  private Map<FigureCode, BigDecimal> published() {
    Map<FigureCode, BigDecimal> published = new LinkedHashMap<>();
    scores
        .published()
        .figures()
        .forEach(
            (figure, value) -> {
              if (figures.knows(figure)) {
                published.put(figure, Rounding.figure(value));
              }
            });
    return published;
  }

  private void addDifference(
      FigureCode figure, BigDecimal published, List<Difference> differences) {
    figures
        .rounded(figure)
        .filter(computed -> computed.compareTo(published) != 0)
        .ifPresent(computed -> differences.add(new Difference(figure, computed, published)));
  }

  private @Nullable LevelDifference levelDifference() {
    String word = scores.published().level();
    Level computed = ladder.reached(figures).orElse(null);
    if (word == null || word.isBlank() || computed == null) {
      return null;
    }
    return ladder.named(word).filter(computed::equals).isPresent()
        ? null
        : new LevelDifference(computed, word);
  }

  private List<Explanation> explanations(
      Map<FigureCode, BigDecimal> published,
      List<Difference> differences,
      @Nullable LevelDifference levelDifference) {
    if (differences.isEmpty() || !figures.knows(FigureCode.TOTAL)) {
      return List.of();
    }
    String word = scores.published().level();
    Level level = word == null ? null : ladder.named(word).orElse(null);
    List<FigureCode> mends = new ArrayList<>(differences.stream().map(Difference::figure).toList());
    List<ScoreKey> candidates =
        figures.shares(mends.get(0)).keySet().stream()
            .filter(key -> mends.stream().allMatch(each -> figures.shares(each).containsKey(key)))
            .toList();
    if (levelDifference != null && level != null) {
      mends.add(FigureCode.LEVEL);
    }
    Mending mending = new Mending(ladder, figures, published, level);
    List<Explanation> explanations = new ArrayList<>();
    for (ScoreKey key : candidates) {
      BigDecimal from = scores.values().get(key);
      if (from != null) {
        mending
            .of(key, from)
            .ifPresent(interval -> explanations.add(explanation(key, from, interval, mends)));
      }
    }
    explanations.sort(likelihood(scores).thenComparing(Explanation::score));
    return explanations;
  }

  private static Explanation explanation(
      ScoreKey key, BigDecimal from, Mending.Interval interval, List<FigureCode> mends) {
    return new Explanation(
        key,
        from,
        BigDecimal.valueOf(Spelling.closest(from, interval), 2),
        BigDecimal.valueOf(interval.low(), 2),
        BigDecimal.valueOf(interval.high(), 2),
        mends);
  }

  private static boolean isNamed(Scores scores, ScoreKey key) {
    Instrument instrument = scores.framework().instrumentOf(key.question());
    return instrument.parts().stream()
        .filter(part -> part.id().equals(key.part()))
        .map(Part::figure)
        .anyMatch(
            figure ->
                scores.assessorLowest().getOrDefault(figure, List.of()).contains(key.question()));
  }

  private static int hundredths(BigDecimal value) {
    return value.movePointRight(2).intValueExact();
  }
}
