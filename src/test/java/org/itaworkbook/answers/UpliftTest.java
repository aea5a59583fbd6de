package org.itaworkbook.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Level;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Places;
import org.itaworkbook.scores.Published;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;

/** A plan of targets beside what the analysis says of the same scores. */
class UpliftTest {

  private static final List<Framework> YEARS =
      YearFolders.load(List.of(Path.of("workbook-templates"))).frameworks().assumable();

  private static Scores scores(Framework framework, Map<ScoreKey, BigDecimal> values) {
    return new Scores(
        framework,
        Agency.UNKNOWN,
        values,
        Map.of(),
        null,
        Map.of(),
        Published.NOTHING,
        Map.of(),
        List.of(),
        Places.NONE,
        List.of(),
        List.of());
  }

  /** Scores of which those of some instruments are low. */
  private static Map<ScoreKey, BigDecimal> random(Framework framework, Random random) {
    Map<ScoreKey, BigDecimal> values = new HashMap<>();
    framework
        .instruments()
        .forEach(
            instrument -> {
              int least = 50 + random.nextInt(50);
              for (Part part : instrument.parts()) {
                instrument
                    .questions()
                    .forEach(
                        question ->
                            values.put(
                                new ScoreKey(question.code(), part.id()),
                                BigDecimal.valueOf(least * 100L + random.nextInt(200), 2)
                                    .min(BigDecimal.valueOf(100))));
              }
            });
    return values;
  }

  @Test
  void the_level_of_scores_is_the_one_that_the_analysis_gives() {
    Random random = new Random(7);
    for (Framework framework : YEARS) {
      for (int i = 0; i < 60; i++) {
        Map<ScoreKey, BigDecimal> values = random(framework, random);
        Analysis analysis = new Analyzer().analyze(scores(framework, values));
        assertThat(Uplift.level(framework, values))
            .contains(Objects.requireNonNull(analysis.level()).level());
        values.remove(values.keySet().iterator().next());
        assertThat(Uplift.level(framework, values)).isEmpty();
      }
    }
  }

  @Test
  void what_a_level_asks_is_the_most_that_any_rule_of_it_asks() {
    for (Framework framework : YEARS) {
      for (Level level : framework.levels()) {
        assertThat(Uplift.required(framework, level, FigureCode.TOTAL))
            .isEqualTo(level.minimumTotal());
        for (FigureCode code : framework.levelFigures()) {
          BigDecimal least = Uplift.required(framework, level, code);
          BigDecimal each = level.minimumEach();
          BigDecimal own = level.minimums().get(code);
          if (each == null && own == null) {
            assertThat(least).isNull();
          } else {
            assertThat(least).isNotNull();
            assertThat(List.of(each == null ? least : each, own == null ? least : own))
                .allSatisfy(rule -> assertThat(least).isGreaterThanOrEqualTo(rule))
                .anySatisfy(rule -> assertThat(least).isEqualByComparingTo(rule));
          }
        }
      }
    }
  }

  @Test
  void the_path_goes_as_far_as_the_next_level_and_each_step_brings_what_it_says() {
    Random random = new Random(9);
    for (Framework framework : YEARS) {
      for (int i = 0; i < 20; i++) {
        Map<ScoreKey, BigDecimal> values = random(framework, random);
        Analysis analysis = new Analyzer().analyze(scores(framework, values));
        Uplift uplift = Uplift.of(analysis);
        Map<ScoreKey, BigDecimal> planned = new HashMap<>(values);
        for (UpliftStep step : uplift.path()) {
          assertThat(Objects.requireNonNull(step.target()))
              .isGreaterThanOrEqualTo(Objects.requireNonNull(step.today()));
          planned.put(step.score(), step.target());
        }
        assertThat(uplift.path().size() + uplift.others().size()).isEqualTo(values.size());
        if (analysis.nextLevel() != null) {
          Level goal = Objects.requireNonNull(uplift.goal());
          Level reached = Uplift.level(framework, planned).orElseThrow();
          assertThat(framework.levels().indexOf(reached))
              .isLessThanOrEqualTo(framework.levels().indexOf(goal));
        }
      }
    }
  }
}
