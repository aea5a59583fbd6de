package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.analysis.Reconciliation.Difference;
import org.itaworkbook.analysis.Reconciliation.Explanation;
import org.itaworkbook.analysis.Reconciliation.LevelDifference;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Level;
import org.itaworkbook.scores.Scores;
import org.jspecify.annotations.Nullable;

/** Holds the calculated figures against the published ones and looks for the scores to blame. */
final class Reconciler {

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
    return ladder.named(word).filter(level -> level.code().equals(computed.code())).isPresent()
        ? null
        : new LevelDifference(computed, word);
  }

  private List<Explanation> explanations(
      Map<FigureCode, BigDecimal> published,
      List<Difference> differences,
      @Nullable LevelDifference levelDifference) {
    if (differences.isEmpty()) {
      return List.of();
    }
    List<FigureCode> mends = new ArrayList<>(differences.stream().map(Difference::figure).toList());
    List<FigureRange> differing = new ArrayList<>();
    List<FigureRange> agreeing = new ArrayList<>();
    published.forEach(
        (figure, value) ->
            (mends.contains(figure) ? differing : agreeing)
                .add(FigureRange.published(figure, value, figures, scores.values())));
    Level level = level();
    if (levelDifference != null && level != null) {
      mends.add(FigureCode.LEVEL);
    }
    SlipSearch search =
        new SlipSearch(scores.values(), differing, agreeing, bounds(differing, agreeing, level));
    return new SlipRanking(scores, search::weight).explanations(search.find(), mends);
  }

  /** The level that was published, as far as it can be held against the figures. */
  private @Nullable Level level() {
    String word = scores.published().level();
    return word == null || !figures.knows(FigureCode.TOTAL)
        ? null
        : ladder.named(word).orElse(null);
  }

  private SlipBounds bounds(
      List<FigureRange> differing, List<FigureRange> agreeing, @Nullable Level level) {
    List<FigureRange> published = new ArrayList<>(differing);
    published.addAll(agreeing);
    return level == null
        ? new SlipBounds(published, List.of(), List.of())
        : new SlipBounds(
            published, demands(level), ladder.above(level).stream().map(this::demands).toList());
  }

  private List<FigureRange> demands(Level level) {
    return ladder.demands(level).stream()
        .map(demand -> FigureRange.demanded(demand, figures, scores.values()))
        .toList();
  }
}
