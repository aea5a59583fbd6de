package org.itaworkbook.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.IndicatorGroup;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.scores.ScoreKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncompleteTest {

  @Property(tries = 300)
  void whatever_is_missing_or_mad_there_is_an_analysis(@ForAll Random random) {
    RandomYears years = new RandomYears(random);
    Framework framework = years.year();
    Given given = random.nextBoolean() ? years.incomplete(framework) : years.scores(framework);
    given
        .publishedAs("TOTAL", "1E+6")
        .publishedAs("INDICATOR_99", "-5")
        .publishedLevel(random.nextBoolean() ? "  " : "LOW")
        .previousTotal("1E+2")
        .assessorNamed("IIT", "x9")
        .score("x9", "score", "50");
    for (ScoreKey key : Given.keys(framework)) {
      given.respondents(key.question().prefix().toUpperCase(Locale.ROOT) + "IT", -1);
    }
    framework
        .parts()
        .forEach(part -> given.respondents(part.figure().value(), random.nextInt(200) - 2));
    Analysis analysis = given.analysis();
    assertThat(analysis.complete()).isEqualTo(analysis.level() != null);
    assertThat(analysis.complete()).isEqualTo(analysis.withheld().isEmpty());
    assertThat(analysis.questions()).hasSameSizeAs(framework.questions());
  }

  @Test
  void nothing_at_all_is_an_analysis_too() {
    Analysis analysis = new Given(Years.small()).analysis();
    assertThat(analysis.figures()).isEmpty();
    assertThat(analysis.level()).isNull();
    assertThat(analysis.measures()).isEmpty();
    assertThat(analysis.lowest()).isEmpty();
    assertThat(analysis.extremes()).isEmpty();
    assertThat(analysis.withheld())
        .filteredOn(each -> each.kind() == Withheld.Kind.LEVEL)
        .extracting(each -> each.reason().th())
        .containsExactly("ยังไม่มีคะแนนที่ใช้ได้: IIT ทุกข้อ, EIT ทุกข้อ, OIT ทุกข้อ");
  }

  @Test
  void a_blank_part_is_named_once_and_long_lists_are_cut() {
    List<ScoreKey> missing =
        Given.keys(Years.small()).stream()
            .filter(key -> !key.question().toString().matches("o[12]"))
            .toList();
    Analysis analysis = new Given(Years.small()).every("90").without(missing).analysis();
    assertThat(analysis.withheld())
        .filteredOn(each -> FigureCode.TOTAL.equals(each.figure()))
        .extracting(each -> each.reason().en())
        .containsExactly("No usable score yet: all of IIT, all of EIT, o3, o4, o5 and 3 more");
  }

  @Test
  void one_missing_score_withholds_only_what_needs_it() {
    Analysis analysis =
        new Given(Years.small())
            .every("90")
            .previousTotal("88")
            .publishedAs("TOTAL", "90")
            .without("e3", "score")
            .analysis();
    assertThat(analysis.withheld())
        .extracting(each -> each.kind() + (each.figure() == null ? "" : " " + each.figure()))
        .containsExactlyInAnyOrder(
            "FIGURE EIT",
            "FIGURE INDICATOR_4",
            "FIGURE TOTAL",
            "LEVEL",
            "CHANGE",
            "NEXT_LEVEL",
            "EXPLANATIONS",
            "LOWEST EIT");
    assertThat(analysis.figure(new FigureCode("INDICATOR_3"))).contains(new BigDecimal("90.00"));
    assertThat(analysis.extremes())
        .containsOnlyKeys(new InstrumentCode("IIT"), new InstrumentCode("OIT"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "90, 90, MAINTAIN",
        "85, 85, MAINTAIN",
        "84.995, 90, MAINTAIN",
        "84.994, 90, IMPROVE",
        "90, 84.99, IMPROVE",
        "84, -, IMPROVE",
        "-, 84, IMPROVE",
        "90, -, -",
        "-, -, -"
      })
  void a_question_is_judged_by_its_lowest_known_part(String first, String second, Triage expected) {
    Framework year =
        Years.framework(
            "85",
            List.of(Years.instrument("EIT", "1", Years.two(), null, Years.plain(1, "e", 1, 1))),
            Years.lettered());
    Given given = new Given(year);
    if (first != null) {
      given.score("e1", "public", first);
    }
    if (second != null) {
      given.score("e1", "survey", second);
    }
    QuestionResult result = given.analysis().questions().get(0);
    assertThat(result.triage()).isEqualTo(expected);
    assertThat(result.advice() != null).isEqualTo(expected == Triage.IMPROVE);
    assertThat(result.gap() != null).isEqualTo(first != null && second != null);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "100, 100, EXCELLENT",
        "100, 99.999, MAINTAIN",
        "80, 90, MAINTAIN",
        "79.99, 100, IMPROVE",
        "79.99, -, IMPROVE",
        "100, -, -"
      })
  void an_indicator_is_grouped_as_soon_as_it_can_be_told(
      String first, String second, IndicatorGroup expected) {
    Given given = new Given(Years.small()).score("i1", "score", first);
    if (second != null) {
      given.score("i2", "score", second);
    }
    assertThat(given.analysis().indicators().get(0).group()).isEqualTo(expected);
  }

  @Test
  void a_question_without_advice_of_its_own_gets_its_indicators() {
    Analysis analysis = new Given(Years.small()).every("79.5").analysis();
    QuestionResult question = analysis.questions().get(0);
    assertThat(requireNonNull(question.advice()).th())
        .isEqualTo("คะแนนต่ำกว่าเกณฑ์ 80 อยู่ 0.50 คะแนน ควรทำ 1");
    assertThat(question.advice().en()).isEqualTo("The score is 0.50 below 80. Do 1.");
  }
}
