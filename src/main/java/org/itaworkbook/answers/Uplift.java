package org.itaworkbook.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Averages;
import org.itaworkbook.analysis.Ladder;
import org.itaworkbook.analysis.NextLevel;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Level;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.ScoreKey;
import org.jspecify.annotations.Nullable;

/**
 * A plan of targets: what is worth raising, first things first, and what the total comes to step by
 * step. Documents of one's own come before what people must come to think; and it goes as far as
 * the next level.
 *
 * @param goal the level aimed at: the next one, or the one that is held where there is none above;
 *     null while none is known
 * @param figures what levels look at
 * @param path the steps that are proposed, in order
 * @param others the scores for which nothing is proposed
 */
public record Uplift(
    @Nullable Level goal, List<Figure> figures, List<UpliftStep> path, List<UpliftStep> others) {

  /**
   * A figure that a level looks at.
   *
   * @param today null while a score of it is missing
   * @param planned once all targets are reached; null as well
   * @param required what the goal asks of it; null where it asks nothing
   */
  public record Figure(
      FigureCode code,
      @Nullable BigDecimal today,
      @Nullable BigDecimal planned,
      @Nullable BigDecimal required) {}

  public Uplift {
    figures = List.copyOf(figures);
    path = List.copyOf(path);
    others = List.copyOf(others);
  }

  /** The plan that an analysis gives. */
  public static Uplift of(Analysis analysis) {
    return new Making(analysis).uplift();
  }

  /** The level that scores give; empty while one of them is missing. */
  public static Optional<Level> level(Framework framework, Map<ScoreKey, BigDecimal> values) {
    Averages averages = Averages.of(framework);
    return new Ladder(framework).reached(code -> averages.published(code, values));
  }

  /** What any of a year's levels looks at, the total first. */
  private static Set<FigureCode> watched(Framework framework) {
    Ladder ladder = new Ladder(framework);
    Set<FigureCode> codes = new LinkedHashSet<>();
    codes.add(FigureCode.TOTAL);
    codes.addAll(framework.levelFigures());
    framework
        .levels()
        .forEach(level -> ladder.demands(level).forEach(demand -> codes.add(demand.figure())));
    return codes;
  }

  /** What a level asks of a figure; null where it asks nothing. */
  public static @Nullable BigDecimal required(Framework framework, Level level, FigureCode code) {
    return new Ladder(framework)
        .demands(level).stream()
            .filter(demand -> demand.figure().equals(code))
            .findFirst()
            .map(Ladder.Demand::required)
            .orElse(null);
  }

  private static final class Making {

    private final Analysis analysis;
    private final Framework framework;
    private final Averages averages;
    private final Map<ScoreKey, BigDecimal> values;
    private final Map<ScoreKey, BigDecimal> targets = new LinkedHashMap<>();

    Making(Analysis analysis) {
      this.analysis = analysis;
      this.framework = analysis.scores().framework();
      this.averages = Averages.of(framework);
      this.values = new HashMap<>(analysis.scores().values());
    }

    Uplift uplift() {
      for (Action action : Actions.of(analysis)) {
        action.rises().forEach(this::raise);
      }
      SmallestChange.of(analysis, values).forEach(this::raise);
      Map<ScoreKey, BigDecimal> planned = Map.copyOf(values);
      Map<ScoreKey, UpliftStep> steps = steps();
      List<UpliftStep> path = new ArrayList<>();
      values.putAll(analysis.scores().values());
      targets.forEach((score, target) -> path.add(reached(steps, score, target)));
      targets.keySet().forEach(steps::remove);
      return new Uplift(goal(), figures(planned), path, List.copyOf(steps.values()));
    }

    private void raise(Rise rise) {
      targets.put(rise.score(), rise.to());
      values.put(rise.score(), rise.to());
    }

    private UpliftStep reached(Map<ScoreKey, UpliftStep> steps, ScoreKey score, BigDecimal target) {
      UpliftStep step = Objects.requireNonNull(steps.get(score));
      BigDecimal today = analysis.scores().values().getOrDefault(score, target);
      values.put(score, target);
      return new UpliftStep(
          score,
          step.question(),
          step.part(),
          step.own(),
          today,
          target,
          averages.gain(FigureCode.TOTAL, Map.of(score, target.subtract(today))),
          averages.published(FigureCode.TOTAL, values).orElse(null));
    }

    /** Every score that the year asks for, with nothing proposed yet. */
    private Map<ScoreKey, UpliftStep> steps() {
      BigDecimal total = analysis.figures().get(FigureCode.TOTAL);
      Map<ScoreKey, UpliftStep> steps = new LinkedHashMap<>();
      for (QuestionResult question : analysis.questions()) {
        for (Part part : question.instrument().parts()) {
          ScoreKey score = new ScoreKey(question.question().code(), part.id());
          steps.put(
              score,
              new UpliftStep(
                  score,
                  question,
                  part,
                  Actions.isPublished(question),
                  analysis.scores().values().get(score),
                  null,
                  BigDecimal.ZERO,
                  total));
        }
      }
      return steps;
    }

    private @Nullable Level goal() {
      NextLevel next = analysis.nextLevel();
      if (next != null) {
        return next.level();
      }
      return analysis.level() == null ? null : analysis.level().level();
    }

    private List<Figure> figures(Map<ScoreKey, BigDecimal> planned) {
      Level goal = goal();
      List<Figure> figures = new ArrayList<>();
      for (FigureCode code : watched(framework)) {
        figures.add(
            new Figure(
                code,
                analysis.figures().get(code),
                averages.published(code, planned).orElse(null),
                goal == null ? null : required(framework, goal, code)));
      }
      return figures;
    }
  }
}
