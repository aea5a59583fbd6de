package org.itaworkbook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.itaworkbook.framework.AnswerScale;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
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
    assertThat(nearest(mean, scale, n)).isEmpty();
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
    nearest(score, Years.TWENTIES, n)
        .ifPresentOrElse(
            nearest -> {
              assertThat(means).doesNotContain(score).contains(nearest);
              assertThat(nearest.subtract(score).abs()).isEqualByComparingTo(least);
            },
            () -> assertThat(means).contains(score));
  }

  private static Optional<BigDecimal> nearest(BigDecimal score, AnswerScale scale, int n) {
    try {
      return new AttainableMeans(scale, n).nearestIfUnreachable(score);
    } catch (AttainableMeans.TooManyException e) {
      throw new AssertionError(e);
    }
  }

  /** Every sum of so many answers, one answer after the other. */
  private static Set<BigDecimal> means(AnswerScale scale, int n) {
    Set<BigDecimal> sums = new TreeSet<>(Set.of(new BigDecimal("0.00")));
    for (int i = 0; i < n; i++) {
      Set<BigDecimal> more = new TreeSet<>();
      sums.forEach(sum -> scale.points().forEach(point -> more.add(sum.add(point).setScale(2))));
      sums = more;
    }
    return sums.stream()
        .map(sum -> sum.divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @CsvSource({
    "0 33 67 100, 9",
    "0 33 67 100, 31",
    "0 33.33 66.67 100, 12",
    "0 100, 55",
    "0 25 33 66.5 90 100, 7",
    "20 40 60 80 100, 23",
    "0 1 100, 17",
    "0 16.67 33.33 50 66.67 83.33 100, 8",
  })
  void an_uneven_scale_is_tested_by_its_own_points(String points, int n) {
    AnswerScale scale =
        new AnswerScale(Stream.of(points.split(" ")).map(BigDecimal::new).toList(), false);
    Set<BigDecimal> means = means(scale, n);
    for (int hundredths = 0; hundredths <= 10_000; hundredths += 7) {
      BigDecimal score = BigDecimal.valueOf(hundredths, 2);
      Optional<BigDecimal> nearest = nearest(score, scale, n);
      assertThat(nearest.isEmpty()).as("%s of %d", score, n).isEqualTo(means.contains(score));
      BigDecimal least =
          means.stream().map(mean -> mean.subtract(score).abs()).min(BigDecimal::compareTo).get();
      nearest.ifPresent(
          mean -> {
            assertThat(means).contains(mean);
            assertThat(mean.subtract(score).abs()).isEqualByComparingTo(least);
          });
    }
  }

  @Test
  void a_question_is_tested_by_its_own_scale() {
    AnswerScale two = new AnswerScale(List.of(BigDecimal.ZERO, new BigDecimal("100")), true);
    Given given = asking(two).part("EIT", "92", "92").respondents("EIT", 10);
    assertThat(findings(given.analysis(), FindingCode.UNREACHABLE_AVERAGE))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).hasToString("Scores!e2_score");
              assertThat(finding.message().en()).contains("0, 100", "90.00");
            });
  }

  @Test
  void a_scale_that_cannot_be_tested_is_said_once_a_part() {
    AnswerScale fine =
        new AnswerScale(
            Stream.of("0", "0.01", "99.98", "99.99", "100").map(BigDecimal::new).toList(), false);
    Given given = asking(fine).part("EIT", "92", "49.37").respondents("EIT", 2_000);
    assertThat(findings(given.analysis(), FindingCode.SCALE_NOT_TESTED))
        .extracting(finding -> String.valueOf(finding.place()))
        .containsExactly("Headers!EIT");
    given.respondents("EIT", 10);
    assertThat(findings(given.analysis(), FindingCode.SCALE_NOT_TESTED)).isEmpty();
  }

  /** A year whose second question is answered on a scale of its own. */
  private static Given asking(AnswerScale scale) {
    Question own = new Question(QuestionCode.of("e2"), "own", null, List.of(), scale);
    Question other = Years.questions("e", 1, 1).get(0);
    Indicator indicator =
        new Indicator(1, Years.text("one"), Years.text("do"), List.of(), List.of(other, own));
    return new Given(
            Years.framework(
                "85",
                List.of(Years.instrument("EIT", "1", Years.one("EIT"), Years.TWENTIES, indicator)),
                Years.lettered()))
        .inCells();
  }

  @ParameterizedTest
  @CsvSource({"50, 10.00", "10.01, 10.00", "0.50, 1.00", "0.99, 1.00"})
  void beyond_the_ends_of_a_scale_the_end_is_the_nearest(String score, String nearest) {
    AnswerScale oneToTen =
        new AnswerScale(Stream.of("1", "4", "10").map(BigDecimal::new).toList(), false);
    assertThat(nearest(new BigDecimal(score), oneToTen, 7)).contains(new BigDecimal(nearest));
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
                          + " 62.50 to 75.00 and Total score from 78.25 to 83.25. Compare them with"
                          + " the published result.");
            });
  }
}
