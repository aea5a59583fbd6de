package org.itaworkbook.json.results;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Averages;
import org.itaworkbook.answers.Uplift;
import org.itaworkbook.answers.UpliftStep;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Level;
import org.itaworkbook.json.base.JsonNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Targets, first things first, and all that it takes to see what others would come to.
 *
 * @param levels highest first
 * @param steps those that are proposed, in order, and then every other score, without a target
 */
record PlanJson(
    @Nullable LevelNameJson goal, List<Rung> levels, List<Watched> figures, List<Step> steps) {

  /**
   * A level.
   *
   * @param required what it asks, by figure
   */
  record Rung(String code, String name, Map<String, BigDecimal> required) {}

  /** A figure that levels look at. */
  record Watched(
      String figure,
      @Nullable BigDecimal today,
      @Nullable BigDecimal planned,
      @Nullable BigDecimal required) {

    static Watched of(Uplift.Figure figure) {
      return new Watched(
          figure.code().value(),
          JsonNumbers.figureOrNull(figure.today()),
          JsonNumbers.figureOrNull(figure.planned()),
          JsonNumbers.figureOrNull(figure.required()));
    }
  }

  /**
   * One score.
   *
   * @param own whether it is a matter of publishing documents
   * @param gain points of the total, 4 decimals
   * @param total once this step and all before are done
   * @param shares how much the score counts in each figure that levels look at
   */
  record Step(
      String question,
      String part,
      boolean own,
      @Nullable BigDecimal today,
      @Nullable BigDecimal target,
      BigDecimal gain,
      @Nullable BigDecimal total,
      Map<String, BigDecimal> shares) {

    static Step of(UpliftStep step, List<Uplift.Figure> figures, Averages averages) {
      Map<String, BigDecimal> shares = new LinkedHashMap<>();
      for (Uplift.Figure figure : figures) {
        Averages.Share share = averages.share(figure.code(), step.score());
        if (share != null) {
          shares.put(figure.code().value(), share.rounded());
        }
      }
      return new Step(
          step.score().question().toString(),
          step.score().part().value(),
          step.own(),
          JsonNumbers.figureOrNull(step.today()),
          JsonNumbers.figureOrNull(step.target()),
          JsonNumbers.statistic(step.gain()),
          JsonNumbers.figureOrNull(step.total()),
          shares);
    }
  }

  static PlanJson of(Analysis analysis, Locale locale) {
    Framework framework = analysis.scores().framework();
    Averages averages = Averages.of(framework);
    Uplift uplift = Uplift.of(analysis);
    return new PlanJson(
        LevelNameJson.of(uplift.goal(), locale),
        framework.levels().stream()
            .map(level -> rung(framework, level, uplift.figures(), locale))
            .toList(),
        uplift.figures().stream().map(Watched::of).toList(),
        Stream.concat(uplift.path().stream(), uplift.others().stream())
            .map(step -> Step.of(step, uplift.figures(), averages))
            .toList());
  }

  private static Rung rung(
      Framework framework, Level level, List<Uplift.Figure> figures, Locale locale) {
    Map<String, BigDecimal> required = new LinkedHashMap<>();
    for (Uplift.Figure figure : figures) {
      BigDecimal least = Uplift.required(framework, level, figure.code());
      if (least != null) {
        required.put(figure.code().value(), JsonNumbers.figure(least));
      }
    }
    return new Rung(level.code(), level.name().in(locale), required);
  }
}
