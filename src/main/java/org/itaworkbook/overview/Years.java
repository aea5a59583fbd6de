package org.itaworkbook.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Level;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.ResultColumns;
import org.itaworkbook.overview.summary.FigureSummary;
import org.itaworkbook.overview.summary.LevelCount;
import org.itaworkbook.overview.summary.OverviewYear;
import org.itaworkbook.overview.summary.QuestionSummary;
import org.itaworkbook.overview.summary.Share;
import org.itaworkbook.overview.summary.Spread;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/** Sums up the agencies of one year. */
final class Years {

  private final Framework framework;
  private final List<Standing> standings;
  private final @Nullable Movements movements;
  private final int threshold;

  private Years(List<Standing> standings, @Nullable Movements movements) {
    this.framework = standings.get(0).result().framework();
    this.standings = standings;
    this.movements = movements;
    this.threshold = Standings.threshold(framework);
  }

  /**
   * @param standings of the year, not empty
   * @param movements since the year before; null where that is not gathered
   */
  static OverviewYear of(List<Standing> standings, @Nullable Movements movements) {
    return new Years(standings, movements).year();
  }

  private OverviewYear year() {
    int[] totals = known(standings, each -> each.hundredths(FigureCode.TOTAL));
    return new OverviewYear(
        framework,
        standings.size(),
        totals.length,
        totals.length == 0 ? null : Spread.of(totals),
        passed(totals, threshold),
        levels(totals.length),
        figures(),
        questions(),
        Groups.of(framework, standings));
  }

  static Share passed(int[] totals, int threshold) {
    int passed = 0;
    for (int total : totals) {
      passed += total >= threshold ? 1 : 0;
    }
    return new Share(passed, totals.length);
  }

  static int[] known(List<Standing> standings, Function<Result, OptionalInt> figure) {
    return standings.stream()
        .map(each -> figure.apply(each.result()))
        .filter(OptionalInt::isPresent)
        .mapToInt(OptionalInt::getAsInt)
        .toArray();
  }

  private List<LevelCount> levels(int complete) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Standing each : standings) {
      String level = each.result().level();
      if (level != null && each.result().isComplete()) {
        counts.merge(level, 1, Integer::sum);
      }
    }
    List<LevelCount> levels = new ArrayList<>();
    for (Level level : framework.levels()) {
      int n = counts.getOrDefault(level.code(), 0);
      levels.add(new LevelCount(level, new Share(n, complete)));
    }
    return levels;
  }

  private List<FigureSummary> figures() {
    Map<FigureCode, Text> names = new LinkedHashMap<>(framework.publishedFigures());
    List<FigureSummary> figures = new ArrayList<>();
    for (FigureCode figure : ResultColumns.of(framework).figures()) {
      int[] known = known(standings, each -> each.hundredths(figure));
      if (known.length > 0) {
        figures.add(
            new FigureSummary(
                figure,
                Objects.requireNonNull(names.get(figure)),
                Spread.of(known),
                movements == null ? null : movements.of(figure)));
      }
    }
    return figures;
  }

  private List<QuestionSummary> questions() {
    List<QuestionSummary> questions = new ArrayList<>();
    for (Instrument instrument : framework.instruments()) {
      for (Part part : instrument.parts()) {
        Map<Question, Integer> lowest = lowest(instrument, part);
        List<QuestionSummary> ofPart = new ArrayList<>();
        for (Question question : instrument.questions()) {
          ScoreKey key = new ScoreKey(question.code(), part.id());
          int[] known = known(standings, each -> each.hundredths(key));
          if (known.length > 0) {
            ofPart.add(summary(question, part, known, lowest.getOrDefault(question, 0)));
          }
        }
        ofPart.sort(
            Comparator.comparing((QuestionSummary each) -> -each.below().n())
                .thenComparing(each -> each.spread().mean())
                .thenComparing(each -> each.question().code()));
        questions.addAll(ofPart);
      }
    }
    return questions;
  }

  private QuestionSummary summary(Question question, Part part, int[] known, int lowestIn) {
    Text own = question.advice();
    Text advice = own == null ? framework.indicatorOf(question.code()).advice() : own;
    Share notBelow = passed(known, threshold);
    return new QuestionSummary(
        question,
        part,
        Spread.of(known),
        new Share(known.length - notBelow.n(), known.length),
        movements == null ? null : movements.of(new ScoreKey(question.code(), part.id())),
        lowestIn,
        advice);
  }

  /** In how many agencies a question has the lowest score of a part, if not all have the same. */
  private Map<Question, Integer> lowest(Instrument instrument, Part part) {
    Map<Question, Integer> counts = new LinkedHashMap<>();
    for (Standing each : standings) {
      Map<Question, Integer> scores = new LinkedHashMap<>();
      for (Question question : instrument.questions()) {
        each.result()
            .hundredths(new ScoreKey(question.code(), part.id()))
            .ifPresent(score -> scores.put(question, score));
      }
      OptionalInt least = scores.values().stream().mapToInt(Integer::intValue).min();
      OptionalInt most = scores.values().stream().mapToInt(Integer::intValue).max();
      if (least.isPresent() && !least.equals(most)) {
        scores.forEach(
            (question, score) -> {
              if (score == least.getAsInt()) {
                counts.merge(question, 1, Integer::sum);
              }
            });
      }
    }
    return counts;
  }
}
