package org.itaworkbook.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Level;
import org.itaworkbook.scores.ScoreKey;
import org.junit.jupiter.api.Test;

class NextLevelsTest {

  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal FULL = new BigDecimal("100");

  @Property(tries = 200)
  void question_points_are_the_least_that_any_way_of_raising_needs(@ForAll Random random) {
    Framework shape = smallYear(random);
    Given given = new Given(shape);
    for (ScoreKey key : Given.keys(shape)) {
      given.score(key, FULL.subtract(BigDecimal.valueOf(random.nextInt(120), 3)));
    }
    BigDecimal total = given.analysis().figure(FigureCode.TOTAL).orElseThrow();
    BigDecimal required = total.add(BigDecimal.valueOf(1 + random.nextInt(4), 2)).min(FULL);
    List<Level> levels =
        List.of(Years.level("UP", required.toString(), null), Years.level("DOWN", "0", null));
    Framework year = Years.framework("85", shape.instruments(), levels);
    Given same = new Given(year);
    given.scores().values().forEach(same::score);
    NextLevel next = same.analysis().nextLevel();
    if (total.compareTo(required) == 0) {
      assertThat(next).isNull();
    } else {
      BigDecimal least = bruteForce(year, same.scores().values(), required);
      assertThat(requireNonNull(next).blockers())
          .singleElement()
          .extracting(NextLevel.Blocker::questionPoints)
          .isEqualTo(least);
    }
  }

  private static Framework smallYear(Random random) {
    RandomYears years = new RandomYears(random);
    Framework shape = years.year(2, 2, 2);
    while (Given.keys(shape).size() > 4) {
      shape = years.year(2, 2, 2);
    }
    return shape;
  }

  private static BigDecimal bruteForce(
      Framework year, Map<ScoreKey, BigDecimal> values, BigDecimal required) {
    List<ScoreKey> keys = List.copyOf(values.keySet());
    int steps = 0;
    while (!passes(year, values, keys, 0, steps, required)) {
      steps++;
    }
    return BigDecimal.valueOf(steps, 2);
  }

  /** Whether some way of spending so many steps on the scores from the given one on is enough. */
  private static boolean passes(
      Framework year,
      Map<ScoreKey, BigDecimal> values,
      List<ScoreKey> keys,
      int from,
      int steps,
      BigDecimal required) {
    if (from == keys.size() - 1) {
      Map<ScoreKey, BigDecimal> raised = raised(values, keys.get(from), steps);
      BigDecimal total = new ExactFigures(year, raised).rounded(FigureCode.TOTAL).orElseThrow();
      return total.compareTo(required) >= 0;
    }
    for (int here = 0; here <= steps && here <= 13; here++) {
      Map<ScoreKey, BigDecimal> raised = raised(values, keys.get(from), here);
      if (passes(year, raised, keys, from + 1, steps - here, required)) {
        return true;
      }
    }
    return false;
  }

  private static Map<ScoreKey, BigDecimal> raised(
      Map<ScoreKey, BigDecimal> values, ScoreKey key, int steps) {
    Map<ScoreKey, BigDecimal> raised = new TreeMap<>(values);
    raised.computeIfPresent(
        key, (k, score) -> score.add(CENT.multiply(BigDecimal.valueOf(steps))).min(FULL));
    return raised;
  }

  @Test
  void the_next_level_is_the_nearest_rung_and_every_figure_short_of_it_blocks() {
    Framework year =
        Years.framework(
            "80",
            Years.small().instruments(),
            List.of(
                Years.level("TOP", "95", "95"),
                Years.level("GOOD", "85", "85"),
                Years.level("LOW", "0", null)));
    NextLevel next =
        requireNonNull(
            new Given(year)
                .every("90")
                .part("IIT", "80", "80", "80", "80")
                .part("EIT", "60", "60", "60")
                .analysis()
                .nextLevel());
    assertThat(next.level().code()).isEqualTo("GOOD");
    assertThat(next.blockers())
        .extracting(each -> each.figure() + " " + each.score() + " -" + each.shortfall())
        .containsExactly("TOTAL 78.00 -7.00", "IIT 80.00 -5.00", "EIT 60.00 -25.00");
  }

  @Test
  void raises_are_ranked_by_gain_then_headroom_then_code_and_full_scores_left_out() {
    NextLevel next =
        requireNonNull(
            new Given(Years.small())
                .every("90")
                .score("e3", "score", "100")
                .score("o6", "score", "70")
                .analysis()
                .nextLevel());
    assertThat(next.cheapest())
        .extracting(each -> each.score().question() + " " + each.gain())
        .startsWith("o4 0.1000", "e1 0.0750", "e2 0.0750", "i1 0.0750")
        .hasSize(10)
        .doesNotContain("e3 0.1500");
    assertThat(next.cheapest().get(7))
        .isEqualTo(
            new NextLevel.Raise(
                Given.key("o6", "score"),
                FigureCode.TOTAL,
                new BigDecimal("0.0500"),
                new BigDecimal("30")));
  }

  @Test
  void each_figure_that_is_short_has_raises_of_its_own() {
    Framework year =
        Years.framework(
            "80",
            Years.small().instruments(),
            List.of(Years.level("GOOD", "0", "85"), Years.level("LOW", "0", null)));
    NextLevel next = requireNonNull(new Given(year).every("80").analysis().nextLevel());
    assertThat(next.blockers())
        .extracting(each -> each.figure().value())
        .containsExactly("IIT", "EIT", "OIT");
    assertThat(next.cheapest())
        .extracting(each -> each.figure().value())
        .contains("IIT", "EIT", "OIT")
        .hasSizeGreaterThan(10);
  }

  @Test
  void at_the_highest_level_there_is_nothing_to_reach() {
    Analysis analysis = new Given(Years.small()).every("95").analysis();
    assertThat(analysis.nextLevel()).isNull();
    assertThat(requireNonNull(analysis.level()).reason().th())
        .isEqualTo("อยู่ในระดับสูงสุด เพราะคะแนนภาพรวม 95.00 ไม่ต่ำกว่า 95");
  }

  @Test
  void a_level_is_reached_by_the_rounded_figure() {
    Given given = new Given(Years.small()).every("84.995");
    assertThat(given.analysis().level()).extracting(each -> each.level().code()).isEqualTo("A");
    given.every("84.994");
    assertThat(given.analysis().level()).extracting(each -> each.level().code()).isEqualTo("B");
  }
}
