package org.itaworkbook.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.overview.agencies.AgencyRegister;
import org.itaworkbook.overview.summary.Funnel;
import org.itaworkbook.overview.summary.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is further from the others of a type than few answers explain. */
final class FunnelTest {

  private static final Framework YEAR = MadeResult.year2568();
  private static final FigureCode PART = new FigureCode("EIT_SURVEY");

  private static List<Standing> standings(int[] hundredths, int[] persons) {
    Gathering gathering = new Gathering();
    for (int i = 0; i < hundredths.length; i++) {
      MadeResult made =
          new MadeResult(YEAR)
              .every(9000)
              .name(String.format("กรม %03d", i))
              .type("กรม")
              .figure(PART.value(), hundredths[i]);
      if (persons[i] > 0) {
        made.persons(PART.value(), persons[i]);
      }
      gathering.add(made.in(i + ".xlsx"));
    }
    return gathering.overview(AgencyRegister.NONE, OverviewOptions.DEFAULT).standings();
  }

  private static Funnel funnel(int[] hundredths, int[] persons) {
    return Funnel.of("กรม", standings(hundredths, persons), PART).orElseThrow();
  }

  private static int[] filled(int length, int value) {
    int[] all = new int[length];
    Arrays.fill(all, value);
    return all;
  }

  @Test
  void a_low_score_of_many_answers_is_below_and_the_same_of_few_is_not() {
    int[] scores = filled(40, 8000);
    int[] persons = filled(40, 100);
    scores[3] = 4000;
    persons[3] = 400;
    scores[4] = 4000;
    persons[4] = 2;
    scores[5] = 9900;
    persons[5] = 900;
    Funnel funnel = funnel(scores, persons);
    assertThat(funnel.widening()).isEqualByComparingTo("1");
    assertThat(funnel.points().get(0).persons()).isEqualTo(400);
    assertThat(funnel.points().get(0).place()).isEqualTo(Funnel.Place.FAR_BELOW);
    assertThat(funnel.points())
        .filteredOn(each -> each.persons() == 2)
        .extracting(Funnel.Point::place)
        .containsExactly(Funnel.Place.WITHIN);
    assertThat(funnel.points().get(39).place()).isEqualTo(Funnel.Place.FAR_ABOVE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void limits_are_those_of_a_plain_calculation(int seed) {
    Random random = new Random(seed);
    int[] scores = IntStream.range(0, 57).map(any -> 5000 + random.nextInt(5001)).toArray();
    int[] persons = IntStream.range(0, 57).map(any -> 10 + random.nextInt(2000)).toArray();
    double mean = Arrays.stream(scores).average().orElseThrow() / 100;
    double[] z = new double[57];
    for (int i = 0; i < 57; i++) {
      z[i] = (scores[i] / 100.0 - mean) / Math.sqrt(mean * (100 - mean) / persons[i]);
    }
    Arrays.sort(z);
    double sum = 0;
    for (int i = 0; i < 57; i++) {
      double each = i < 5 ? z[5] : i > 51 ? z[51] : z[i];
      sum += each * each;
    }
    double widening = Math.max(1, sum / 57);
    assertThat(widening).isGreaterThan(5);
    Funnel funnel = funnel(scores, persons);
    assertThat(funnel.widening().doubleValue()).isCloseTo(widening, within(1E-6));
    double away = Math.sqrt(widening * mean * (100 - mean) / 500);
    assertThat(funnel.limit(500, -2).doubleValue()).isCloseTo(mean - 2 * away, within(0.0051));
    assertThat(funnel.limit(500, 3).doubleValue())
        .isCloseTo(Math.min(100, mean + 3 * away), within(0.0051));
    for (Funnel.Point each : funnel.points()) {
      BigDecimal score = each.score();
      boolean inside =
          score.compareTo(funnel.limit(each.persons(), -2).subtract(new BigDecimal("0.01"))) >= 0
              && score.compareTo(funnel.limit(each.persons(), 2).add(new BigDecimal("0.01"))) <= 0;
      if (each.place() == Funnel.Place.WITHIN) {
        assertThat(inside).isTrue();
      }
    }
  }

  @Test
  void too_few_of_which_it_is_known_and_a_group_at_the_top_have_none() {
    int[] persons = filled(25, 100);
    Arrays.fill(persons, 0, 6, 0);
    assertThat(Funnel.of("กรม", standings(filled(25, 8000), persons), PART)).isEmpty();
    persons[0] = 100;
    assertThat(Funnel.of("กรม", standings(filled(25, 8000), persons), PART)).isPresent();
    assertThat(Funnel.of("กรม", standings(filled(25, 10000), persons), PART)).isEmpty();
  }
}
