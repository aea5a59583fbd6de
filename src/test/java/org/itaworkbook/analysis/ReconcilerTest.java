package org.itaworkbook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.itaworkbook.analysis.Reconciliation.Explanation;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Level;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.ScoreKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconcilerTest {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  /** True scores, some of their figures published, and then one score typed wrong. */
  private static final class Mistyped {

    final Given given;
    final ScoreKey key;
    final BigDecimal meant;
    private final Map<FigureCode, BigDecimal> published = new TreeMap<>();
    private @Nullable Level level;

    Mistyped(Random random) {
      RandomYears years = new RandomYears(random);
      Framework framework = years.year();
      given = years.scores(framework);
      List<ScoreKey> keys = Given.keys(framework);
      key = keys.get(random.nextInt(keys.size()));
      meant = BigDecimal.valueOf(random.nextInt(10_001), 2);
      Analysis truth = given.score(key, meant).analysis();
      framework.publishedFigures().keySet().stream()
          .filter(figure -> random.nextInt(3) > 0)
          .forEach(figure -> truth.figure(figure).ifPresent(value -> published.put(figure, value)));
      published.forEach((figure, value) -> given.publishedAs(figure.value(), value.toString()));
      LevelResult reached = truth.level();
      if (reached != null && random.nextBoolean()) {
        level = reached.level();
        given.publishedLevel(level.name().th());
      }
      given.score(key, years.score());
    }

    /** Whether a figure or the level that was published is another now, looked up one by one. */
    boolean differs() {
      Analysis now = given.analysis();
      LevelResult reached = now.level();
      return published.entrySet().stream()
              .anyMatch(
                  each -> now.figure(each.getKey()).orElseThrow().compareTo(each.getValue()) != 0)
          || level != null && reached != null && !level.equals(reached.level());
    }

    boolean agreesWith(ScoreKey changed, BigDecimal value) {
      BigDecimal typed = given.scores().values().get(changed);
      try {
        return given.score(changed, value).analysis().reconciliation().agrees();
      } finally {
        given.score(changed, typed == null ? BigDecimal.ZERO : typed);
      }
    }
  }

  @Property(tries = 150)
  void a_single_mistyped_score_is_among_the_explanations(@ForAll Random random) {
    Mistyped mistyped = new Mistyped(random);
    Reconciliation reconciliation = mistyped.given.analysis().reconciliation();
    assertThat(reconciliation.agrees()).isEqualTo(!mistyped.differs());
    if (reconciliation.differences().isEmpty()) {
      assertThat(reconciliation.explanations()).isEmpty();
    } else {
      assertThat(reconciliation.explanations())
          .extracting(Explanation::first)
          .filteredOn(each -> each.score().equals(mistyped.key))
          .anySatisfy(each -> assertThat(mistyped.meant).isBetween(each.low(), each.high()));
    }
  }

  @Property(tries = 60)
  void an_explanation_mends_all_and_its_interval_is_neither_too_wide_nor_too_narrow(
      @ForAll Random random) {
    Mistyped mistyped = new Mistyped(random);
    for (Slip each : alone(mistyped.given.analysis().reconciliation())) {
      assertThat(each.to()).isBetween(each.low(), each.high());
      assertThat(mistyped.agreesWith(each.score(), each.to())).isTrue();
      assertThat(mistyped.agreesWith(each.score(), each.low())).isTrue();
      assertThat(mistyped.agreesWith(each.score(), each.high())).isTrue();
      for (BigDecimal outside : List.of(each.low().subtract(CENT), each.high().add(CENT))) {
        if (outside.signum() >= 0 && outside.compareTo(new BigDecimal("100")) <= 0) {
          assertThat(mistyped.agreesWith(each.score(), outside)).isFalse();
        }
      }
    }
  }

  @Property(tries = 30)
  void what_is_no_explanation_mends_nothing_at_any_value(@ForAll Random random) {
    Mistyped mistyped = new Mistyped(random);
    Reconciliation reconciliation = mistyped.given.analysis().reconciliation();
    List<ScoreKey> explaining = alone(reconciliation).stream().map(Slip::score).toList();
    if (!reconciliation.differences().isEmpty()) {
      mistyped.given.scores().values().keySet().stream()
          .filter(key -> !explaining.contains(key))
          .limit(3)
          .forEach(
              key -> {
                for (int i = 0; i < 20; i++) {
                  BigDecimal value = BigDecimal.valueOf(random.nextInt(10_001), 2);
                  assertThat(mistyped.agreesWith(key, value)).isFalse();
                }
              });
    }
  }

  /** The scores that explain all by themselves. */
  private static List<Slip> alone(Reconciliation reconciliation) {
    return reconciliation.explanations().stream()
        .filter(each -> each.slips().size() == 1)
        .map(Explanation::first)
        .toList();
  }

  @Test
  void the_value_with_the_fewest_changed_digits_goes_before_the_nearest() {
    Given given = new Given(Years.small()).every("90").publishedAs("IIT", "87.50");
    assertThat(given.analysis().reconciliation().explanations())
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.first().low()).isEqualTo(new BigDecimal("79.98"));
              assertThat(each.first().high()).isEqualTo(new BigDecimal("80.01"));
              assertThat(each.first().to()).isEqualTo(new BigDecimal("80.00"));
            });
  }

  @Test
  void what_the_assessor_named_goes_first() {
    Given given = new Given(Years.small()).every("90").publishedAs("INDICATOR_1", "85");
    assertThat(given.analysis().reconciliation().explanations())
        .extracting(each -> each.first().score().question().toString())
        .containsExactly("i1", "i2");
    assertThat(given.assessorNamed("IIT", "i2").analysis().reconciliation().explanations())
        .extracting(each -> each.first().score().question().toString())
        .containsExactly("i2", "i1");
  }

  @Test
  void at_most_three_scores_are_suspected() {
    Analysis analysis =
        new Given(Years.small()).every("90").publishedAs("OIT", "89").inCells().analysis();
    assertThat(analysis.reconciliation().explanations()).hasSizeGreaterThan(3);
    assertThat(analysis.findings())
        .filteredOn(finding -> finding.code() == FindingCode.SUSPECT_SCORE)
        .hasSizeLessThanOrEqualTo(3)
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ระดับ A", "ระดับA", " Level  A ", "a", "A\u00a0"})
  void a_level_is_known_by_either_name_or_its_code_however_spaced(String word) {
    Given given = new Given(Years.small()).every("90").publishedLevel(word);
    assertThat(given.analysis().reconciliation().agrees()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AA", "ดีเลิศ"})
  void another_level_word_differs_but_blames_no_score_by_itself(String word) {
    Analysis analysis =
        new Given(Years.small()).every("90").publishedLevel(word).inCells().analysis();
    Reconciliation reconciliation = analysis.reconciliation();
    assertThat(reconciliation.levelDifference())
        .extracting(Reconciliation.LevelDifference::published)
        .isEqualTo(word);
    assertThat(reconciliation.explanations()).isEmpty();
    assertThat(analysis.findings()).extracting(Finding::place).hasToString("[Published!LEVEL]");
    assertThat(analysis.findings())
        .extracting(finding -> finding.message().th())
        .containsExactly(
            "ระดับผลการประเมิน: ค่าที่ประกาศคือ “"
                + word
                + "” แต่คำนวณจากคะแนนรายข้อได้ “ระดับ A”"
                + " โปรดตรวจสอบค่าที่ประกาศและคะแนนรายข้อที่เกี่ยวข้อง");
  }

  @Test
  void an_explanation_must_mend_the_level_as_well() {
    Given given =
        new Given(Years.small())
            .every("95")
            .score("i1", "score", "94")
            .publishedAs("INDICATOR_1", "95")
            .publishedLevel("AA");
    assertThat(given.analysis().reconciliation().explanations())
        .allSatisfy(each -> assertThat(each.mends()).hasToString("[INDICATOR_1, LEVEL]"))
        .extracting(each -> each.first().score() + " " + each.first().to())
        .containsExactly("i1 score 95.00", "i2 score 96.00");
    given.publishedLevel("F");
    assertThat(given.analysis().reconciliation().explanations()).isEmpty();
  }

  @Test
  void incomplete_scores_are_explained_as_far_as_figures_are_known() {
    Given given =
        new Given(Years.small())
            .every("90")
            .without("e3", "score")
            .publishedAs("INDICATOR_1", "85")
            .publishedAs("TOTAL", "85");
    assertThat(given.analysis().reconciliation().differences())
        .extracting(each -> each.figure().value())
        .containsExactly("INDICATOR_1");
    assertThat(given.analysis().reconciliation().explanations())
        .extracting(each -> each.first().score() + " " + each.first().to())
        .containsExactly("i1 score 80.00", "i2 score 80.00");
    assertThat(given.analysis().withheld())
        .extracting(Withheld::kind)
        .doesNotContain(Withheld.Kind.EXPLANATIONS);
    given.notPublished("INDICATOR_1");
    assertThat(given.analysis().withheld())
        .extracting(Withheld::kind)
        .contains(Withheld.Kind.EXPLANATIONS);
  }

  @Test
  void a_published_figure_is_compared_by_its_two_decimals_and_an_unknown_one_not_at_all() {
    Reconciliation reconciliation =
        new Given(Years.small())
            .every("90")
            .publishedAs("TOTAL", "90.004")
            .publishedAs("EIT_SURVEY", "12")
            .analysis()
            .reconciliation();
    assertThat(reconciliation.agrees()).isTrue();
  }
}
