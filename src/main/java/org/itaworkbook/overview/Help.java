package org.itaworkbook.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaworkbook.analysis.Averages;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Level;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.overview.results.Hundredths;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.ResultColumns;
import org.itaworkbook.overview.summary.FirstHelp;
import org.itaworkbook.overview.summary.QuestionCost;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.scores.ScoreKey;

/**
 * Who is to be helped first: the lowest level first, within it the largest shortfall. Only those of
 * which the total or a part is below the year's threshold.
 */
final class Help {

  private static final int DEAREST = 3;

  private final Framework framework;
  private final int threshold;

  private Help(Framework framework) {
    this.framework = framework;
    this.threshold = Standings.threshold(framework);
  }

  /**
   * @param standings of one year, not empty
   */
  static List<FirstHelp> of(List<Standing> standings) {
    Help help = new Help(standings.get(0).result().framework());
    return standings.stream()
        .filter(each -> each.result().isComplete())
        .filter(help::needsHelp)
        .sorted(help.order())
        .map(help::help)
        .toList();
  }

  private boolean needsHelp(Standing standing) {
    return shortfall(standing) > 0 || shortfallOfParts(standing) > 0;
  }

  private int shortfall(Standing standing) {
    return below(standing.result(), FigureCode.TOTAL);
  }

  /** How far the parts are below, taken together. */
  private int shortfallOfParts(Standing standing) {
    return framework.levelFigures().stream()
        .mapToInt(figure -> below(standing.result(), figure))
        .sum();
  }

  private int below(Result result, FigureCode figure) {
    OptionalInt score = result.hundredths(figure);
    return score.isPresent() ? Math.max(0, threshold - score.getAsInt()) : 0;
  }

  private Comparator<Standing> order() {
    Map<String, Integer> places = new HashMap<>();
    for (Level level : framework.levels()) {
      places.put(level.code(), places.size());
    }
    return Comparator.comparing(
            (Standing each) ->
                -Optional.ofNullable(each.result().level()).map(places::get).orElse(-1))
        .thenComparing(each -> -shortfall(each))
        .thenComparing(each -> -shortfallOfParts(each))
        .thenComparing(each -> each.agency().name())
        .thenComparing(each -> each.agency().key());
  }

  private FirstHelp help(Standing standing) {
    return new FirstHelp(
        standing, Hundredths.figure(shortfall(standing)), dearest(standing.result()));
  }

  private List<QuestionCost> dearest(Result result) {
    if (!result.hasScores()) {
      return List.of();
    }
    Averages averages = Averages.of(framework);
    Map<QuestionCode, Map<ScoreKey, BigDecimal>> missing = new LinkedHashMap<>();
    for (ScoreKey key : ResultColumns.of(framework).scores()) {
      OptionalInt score = result.hundredths(key);
      if (score.isPresent() && score.getAsInt() < Hundredths.FULL) {
        missing
            .computeIfAbsent(key.question(), any -> new LinkedHashMap<>())
            .put(key, Hundredths.figure(Hundredths.FULL - score.getAsInt()));
      }
    }
    List<QuestionCost> costs = new ArrayList<>();
    missing.forEach(
        (code, points) -> {
          Question question = framework.question(code).orElseThrow();
          costs.add(new QuestionCost(question, averages.gain(FigureCode.TOTAL, points)));
        });
    return costs.stream()
        .sorted(
            Comparator.comparing(QuestionCost::points, Comparator.reverseOrder())
                .thenComparing(each -> each.question().code()))
        .limit(DEAREST)
        .toList();
  }
}
