package org.itaworkbook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.itaworkbook.framework.AnswerScale;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings that the figures themselves give rise to. */
class FigureFindingsTest {

  private static List<Finding> findings(Analysis analysis, FindingCode code) {
    return analysis.findings().stream().filter(finding -> finding.code() == code).toList();
  }

  @Property(tries = 300)
  void the_mean_of_any_answers_is_reachable(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 400) int n) {
    AnswerScale scale =
        random.nextBoolean()
            ? Years.TWENTIES
            : new AnswerScale(
                Stream.of("1", "2.5", "4", "10").map(BigDecimal::new).toList(), false);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < n; i++) {
      sum = sum.add(scale.points().get(random.nextInt(scale.points().size())));
    }
    BigDecimal mean = sum.divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP);
    assertThat(Granularity.nearestIfUnreachable(mean, scale, n)).isEmpty();
  }

  @Property(tries = 200)
  void what_is_called_unreachable_is_no_mean_and_the_nearest_is_one(
      @ForAll @IntRange(min = 0, max = 10_000) int hundredths,
      @ForAll @IntRange(min = 1, max = 150) int n) {
    BigDecimal score = BigDecimal.valueOf(hundredths, 2);
    List<BigDecimal> means =
        IntStream.rangeClosed(0, 5 * n)
            .mapToObj(
                k ->
                    BigDecimal.valueOf(20L * k)
                        .divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP))
            .toList();
    BigDecimal least =
        means.stream()
            .map(mean -> mean.subtract(score).abs())
            .min(BigDecimal::compareTo)
            .orElseThrow();
    Granularity.nearestIfUnreachable(score, Years.TWENTIES, n)
        .ifPresentOrElse(
            nearest -> {
              assertThat(means).doesNotContain(score).contains(nearest);
              assertThat(nearest.subtract(score).abs()).isEqualByComparingTo(least);
            },
            () -> assertThat(means).contains(score));
  }

  @ParameterizedTest
  @CsvSource({"50, 10.00", "10.01, 10.00", "0.50, 1.00", "0.99, 1.00"})
  void beyond_the_ends_of_a_scale_the_end_is_the_nearest(String score, String nearest) {
    AnswerScale oneToTen =
        new AnswerScale(Stream.of("1", "4", "10").map(BigDecimal::new).toList(), false);
    assertThat(Granularity.nearestIfUnreachable(new BigDecimal(score), oneToTen, 7))
        .contains(new BigDecimal(nearest));
  }

  @Test
  void a_mean_is_held_against_the_scale_only_where_scale_and_number_are_known() {
    Given given = new Given(Years.small()).every("90.01").inCells();
    assertThat(findings(given.analysis(), FindingCode.UNREACHABLE_AVERAGE)).isEmpty();
    given.respondents("OIT", 10);
    assertThat(findings(given.analysis(), FindingCode.UNREACHABLE_AVERAGE)).isEmpty();
    given.respondents("EIT", 10);
    assertThat(findings(given.analysis(), FindingCode.UNREACHABLE_AVERAGE))
        .extracting(Finding::place)
        .hasToString("[Scores!e1_score, Scores!e2_score, Scores!e3_score]");
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5, true",
    "5, 4, true",
    "5, 3, false",
    "4, 4, false",
    "9, 8, true",
    "9, 7, false"
  })
  void parts_look_swapped_when_the_second_is_above_in_four_of_five(
      int pairs, int above, boolean found) {
    Framework year =
        Years.framework(
            "85",
            List.of(Years.instrument("EIT", "1", Years.two(), null, Years.plain(1, "e", 1, 9))),
            Years.lettered());
    Given given = new Given(year).inCells();
    for (int i = 1; i <= pairs; i++) {
      given.score("e" + i, "public", "90").score("e" + i, "survey", i <= above ? "95" : "85");
    }
    List<Finding> swapped = findings(given.analysis(), FindingCode.PARTS_LOOK_SWAPPED);
    assertThat(swapped).hasSize(found ? 1 : 0);
    assertThat(swapped)
        .allSatisfy(
            finding -> {
              assertThat(finding.place()).hasToString("Headers!EIT_PUBLIC");
              assertThat(finding.message().en())
                  .startsWith(
                      "EIT Survey is higher than EIT Public in "
                          + above
                          + " of "
                          + pairs
                          + " questions.");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "90 91 92 93 94 95 96 97 9.8, e9",
    "90 91 92 93 94 95 96 97 98, ''",
    "90 91 92 93 94 95 96 97 70, ''",
    "90 91 39 93 94 95 96 97 98, e3",
    "60 65 70 75 80 85 90 95 20, ''",
    "20 21 22 23 24 20 21 22 98, e9",
    "90 10 92 93 12 95 96 97 98, 'e2 e5'",
    "90 10 92 11 12 95 96 97 98, ''",
  })
  void a_score_far_from_the_others_of_its_part_is_told_at_its_cell(String scores, String far) {
    Framework year =
        Years.framework(
            "85",
            List.of(
                Years.instrument("EIT", "1", Years.one("EIT"), null, Years.plain(1, "e", 1, 9))),
            Years.lettered());
    Given given = new Given(year).inCells().part("EIT", scores.split(" "));
    assertThat(findings(given.analysis(), FindingCode.FAR_FROM_OTHERS))
        .allSatisfy(finding -> assertThat(finding.message().th()).contains("ก่อนดำเนินการ"))
        .extracting(finding -> String.valueOf(finding.place()))
        .containsExactly(
            Stream.of(far.split(" "))
                .filter(code -> !code.isEmpty())
                .map(code -> "Scores!" + code + "_score")
                .toArray(String[]::new));
    given.publishedAs("EIT", "50");
    assertThat(findings(given.analysis(), FindingCode.FAR_FROM_OTHERS)).isEmpty();
  }

  @Test
  void an_assumed_averaging_is_told_only_when_it_changes_a_figure() {
    Given given = new Given(Years.small()).every("100").part("EIT", "90", "80", "70");
    assertThat(findings(given.analysis(), FindingCode.OIT_AVERAGING_ASSUMED)).isEmpty();
    given.score("o5", "score", "0");
    assertThat(findings(given.analysis(), FindingCode.OIT_AVERAGING_ASSUMED)).isEmpty();
    given.score("o4", "score", "0");
    assertThat(findings(given.analysis(), FindingCode.OIT_AVERAGING_ASSUMED))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).isNull();
              assertThat(finding.message().en())
                  .isEqualTo(
                      "How OIT is averaged this year has not been confirmed. These figures use the"
                          + " mean of the sub-indicators; with the mean of all questions alike the"
                          + " following would change: Indicator 5 from 50.00 to 75.00, OIT from"
                          + " 62.50 to 75.00, Total score from 78.25 to 83.25. Compare them with"
                          + " the published result.");
            });
  }
}
