package org.itaworkbook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.itaworkbook.analysis.Reconciliation.Explanation;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.ScoreKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips that were planted are found, explained and named. */
class SlipSearchTest {

  private static final Framework Y2568 = Reference2568.read().framework;

  @ParameterizedTest
  @CsvSource({"1, 1000, 99, 85", "2, 400, 90, 70", "3, 40, 75, 50"})
  void planted_slips_are_all_found_most_explained_and_the_right_cells_first(
      int slips, int workbooks, int explained, int first) {
    Random random = new Random(2568);
    int[] counted = new int[2];
    for (int i = 0; i < workbooks; i++) {
      PlantedSlips planted = new PlantedSlips(agency(random), slips, random);
      Reconciliation found = planted.reconciliation();
      List<Explanation> all = found.explanations();
      assertThat(found.agrees()).isFalse();
      counted[0] += planted.isExplainedBy(all) ? 1 : 0;
      counted[1] += planted.isExplainedBy(all.stream().limit(1).toList()) ? 1 : 0;
    }
    assertThat(counted[0] * 100 / workbooks).isGreaterThanOrEqualTo(explained);
    assertThat(counted[1] * 100 / workbooks).isGreaterThanOrEqualTo(first);
  }

  @Test
  void in_made_up_years_a_planted_slip_is_found_and_explained() {
    Random random = new Random(2570);
    RandomYears years = new RandomYears(random);
    for (int i = 0; i < 300; i++) {
      Framework year = years.year();
      PlantedSlips planted = new PlantedSlips(rounded(years, year), 1, random);
      assertThat(planted.isExplainedBy(planted.reconciliation().explanations())).isTrue();
    }
  }

  @Test
  void a_slip_is_explained_while_other_scores_are_missing() {
    Random random = new Random(2571);
    int explained = 0;
    for (int i = 0; i < 200; i++) {
      Given given = agency(random);
      List<ScoreKey> keys = Given.keys(Y2568);
      PlantedSlips planted = new PlantedSlips(given, 1, random);
      ScoreKey missing = keys.get(random.nextInt(keys.size()));
      given.without(List.of(missing));
      boolean apart =
          planted.meant.keySet().stream()
              .allMatch(
                  key ->
                      !Y2568
                          .indicatorOf(key.question())
                          .equals(Y2568.indicatorOf(missing.question())));
      Reconciliation found = planted.reconciliation();
      if (apart && !found.agrees()) {
        explained++;
        assertThat(planted.isExplainedBy(found.explanations())).isTrue();
      }
    }
    assertThat(explained).isGreaterThan(100);
  }

  @Test
  void every_value_that_is_proposed_makes_all_that_was_published_right() {
    Random random = new Random(2572);
    for (int i = 0; i < 60; i++) {
      PlantedSlips planted = new PlantedSlips(agency(random), 1 + i % 3, random);
      for (Explanation each : planted.reconciliation().explanations().stream().limit(4).toList()) {
        List<BigDecimal> typed = each.slips().stream().map(Slip::from).toList();
        each.slips().forEach(slip -> planted.given.score(slip.score(), slip.to()));
        assertThat(planted.reconciliation().agrees()).as("%s", each).isTrue();
        for (int j = 0; j < typed.size(); j++) {
          planted.given.score(each.slips().get(j).score(), typed.get(j));
        }
      }
    }
  }

  @Test
  void two_slips_in_two_indicators_are_each_named_with_their_interval() {
    Analysis analysis =
        new Given(Years.small())
            .every("90")
            .score("i1", "score", "99")
            .score("e2", "score", "60")
            .publishedAs("INDICATOR_1", "90")
            .publishedAs("INDICATOR_3", "90")
            .inCells()
            .analysis();
    Explanation first = analysis.reconciliation().explanations().get(0);
    assertThat(first.slips())
        .extracting(slip -> slip.score() + " " + slip.to() + " " + slip.low() + " " + slip.high())
        .containsExactly("e2 score 90.00 89.99 90.00", "i1 score 90.00 89.99 90.00");
    assertThat(suspects(analysis)).contains("Scores!i1_score", "Scores!e2_score");
    assertThat(analysis.findings())
        .extracting(finding -> finding.message().en())
        .anySatisfy(
            message ->
                assertThat(message)
                    .contains("e2", "60", "together with i1 corrected as well", "Indicator 3"));
  }

  /** A score can rise to 100 only: what all others would have to pass is the cause. */
  @ParameterizedTest
  @CsvSource({
    "100, 10, 100, o1",
    "100, 0, 100, o4",
    "0, 70, 0, o6",
    "95, 80.5, 95, o3",
  })
  void the_only_score_that_can_be_the_cause_is_named_so(
      String all, String typed, String published, String question) {
    Given given = new Given(Years.small()).every(all).inCells();
    for (String figure : List.of("INDICATOR_5", "INDICATOR_6", "OIT", "IIT", "EIT", "TOTAL")) {
      given.publishedAs(figure, published);
    }
    given.score(question, "score", typed);
    Analysis analysis = given.analysis();
    boolean only = !all.equals("95");
    assertThat(analysis.reconciliation().explanations().get(0).first().only()).isEqualTo(only);
    assertThat(analysis.findings())
        .filteredOn(finding -> finding.code() == FindingCode.SUSPECT_SCORE)
        .first()
        .satisfies(
            finding ->
                assertThat(finding.message().en().contains("no other score explains"))
                    .isEqualTo(only));
    if (only) {
      assertThat(suspects(analysis)).containsExactly("Scores!" + question + "_score");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "82 99 78 70, 85, i4 i1, i1 71.00",
    "82 99 78 70, 85, i4 i3, i2 88.00",
    "60 70 80 90, 80, i1 i3, i2 100.00",
    "60 70 80 90, 80, i2 i3, i1 90.00",
    "60 70 80 90, 80, i1, i2 100.00",
  })
  void the_score_that_mended_gives_the_assessors_list_goes_first_named_in_it_or_not(
      String scores, String published, String list, String first) {
    Given given =
        new Given(Years.small())
            .part("IIT", scores.split(" "))
            .publishedAs("INDICATOR_1", published)
            .assessorNamed("IIT", list.split(" "));
    assertThat(given.analysis().reconciliation().explanations())
        .extracting(each -> each.first().score().question() + " " + each.first().to())
        .hasSize(2)
        .startsWith(first);
  }

  private static List<String> suspects(Analysis analysis) {
    return analysis.findings().stream()
        .filter(finding -> finding.code() == FindingCode.SUSPECT_SCORE)
        .map(Finding::place)
        .map(String::valueOf)
        .toList();
  }

  private static Given rounded(RandomYears years, Framework year) {
    Given given = years.scores(year);
    given.scores().values().forEach((key, value) -> given.score(key, Rounding.figure(value)));
    return given;
  }

  /** An agency of 2568: a high, a middling or a low one, with a checklist nearly full. */
  private static Given agency(Random random) {
    Given given = new Given(Y2568);
    int lowest = 85_00 - 15_00 * random.nextInt(3);
    for (ScoreKey key : Given.keys(Y2568)) {
      boolean checklist = key.question().prefix().equals("o");
      int hundredths =
          checklist
              ? random.nextInt(8) > 0 ? 100_00 : 50_00 * random.nextInt(3)
              : lowest + random.nextInt(100_01 - lowest);
      given.score(key, BigDecimal.valueOf(hundredths, 2));
    }
    return given;
  }
}
