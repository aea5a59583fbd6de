package org.itaworkbook.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitShareTest {

  @Test
  void a_unit_gets_its_own_questions_in_the_order_of_the_year() {
    assertThat(Example.share("U03").questions())
        .map(ShareLine::code)
        .containsExactly("e1", "e2", "e3", "o8", "o9", "o10", "o11");
    assertThat(Example.share("U03").low()).map(ShareLine::code).containsExactly("e1", "e2");
  }

  @Test
  void the_lower_part_decides() {
    ShareLine e1 = Example.share("U03").questions().get(0);
    assertThat(e1.deciding()).hasValue(new BigDecimal("82.55"));
    assertThat(e1.gap()).hasValue(new BigDecimal("8.76"));
    assertThat(e1.change()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "U03|true",
        "u03|true",
        "ศูนย์บริการประชาชน|true",
        "กองอื่น / ศูนย์บริการประชาชน|true",
        "ทุกหน่วยงาน|true",
        "กองอื่น, U3|false",
        "ศูนย์บริการ|false",
        "''|true"
      })
  void a_measure_is_a_units_that_it_names_or_whose_questions_it_touches(String named, boolean own) {
    Measure measure =
        new Measure(
            new MeasureCode("M2"), "แก้ไข", null, null, null, named, null, null, null, null);
    UnitShare share = share("U03", List.of(measure));
    assertThat(share.measures().stream().anyMatch(each -> each.code().value().equals("M2")))
        .isEqualTo(own);
  }

  @Test
  void a_measure_of_nobody_is_not_for_units_without_a_question_of_its_group() {
    Measure measure =
        new Measure(new MeasureCode("M2"), "แก้ไข", null, null, null, null, null, null, null, null);
    assertThat(share("U01", List.of(measure)).measures())
        .noneMatch(each -> each.code().value().equals("M2"));
  }

  @Test
  void what_a_unit_reports_does_not_change_what_it_is_told() {
    Measure before =
        new Measure(new MeasureCode("M1"), "ก", null, null, null, "U03", null, null, null, null);
    Measure after =
        new Measure(
            new MeasureCode("M1"), "ก", null, null, null, "U03", "แล้วเสร็จ", "100", "x", "y");
    Measure other =
        new Measure(new MeasureCode("M1"), "ข", null, null, null, "U03", null, null, null, null);
    String hash = share("U03", List.of(before)).contentHash();
    assertThat(share("U03", List.of(after)).contentHash()).isEqualTo(hash);
    assertThat(share("U03", List.of(other)).contentHash()).isNotEqualTo(hash);
  }

  @Test
  void a_unit_is_told_another_day_anew_unless_nothing_is_asked_of_it() {
    UnitShare share = Example.share("U03");
    assertThat(share.withDue(null)).isEqualTo(share);
    assertThat(share.withDue(null).contentHash()).isEqualTo(share.contentHash());
    assertThat(
            List.of(
                share.contentHash(),
                share.withDue(LocalDate.of(2026, 1, 31)).contentHash(),
                share.withDue(LocalDate.of(2026, 2, 1)).contentHash()))
        .doesNotHaveDuplicates();
    UnitShare unasked = share("U03", List.of(ofAnother("M1"), ofAnother("M2"), ofAnother("M3")));
    assertThat(unasked.measures()).isEmpty();
    assertThat(unasked.withDue(LocalDate.of(2026, 1, 31))).isEqualTo(unasked);
  }

  private static Measure ofAnother(String code) {
    return new Measure(
        new MeasureCode(code), "แก้ไข", null, null, null, "U01", null, null, null, null);
  }

  @Test
  void another_units_score_does_not_change_what_a_unit_is_told() {
    Analysis before = with("o28", "score", "100");
    Analysis after = with("o28", "score", "50");
    assertThat(Shares.measures(after))
        .map(Measure::analysis)
        .isNotEqualTo(Shares.measures(before).stream().map(Measure::analysis).toList());
    assertThat(share("U03", before).questions()).noneMatch(each -> each.code().equals("o28"));
    String hash = share("U03", before).contentHash();
    assertThat(share("U03", after).contentHash()).isEqualTo(hash);
    assertThat(share("U03", with("e1", "survey", "70")).contentHash()).isNotEqualTo(hash);
  }

  /** Without measures of staff, so that the proposals stand for them. */
  private static Analysis with(String question, String part, String score) {
    Map<ScoreKey, BigDecimal> values = new TreeMap<>(Example.SCORES.values());
    values.put(new ScoreKey(QuestionCode.of(question), new PartId(part)), new BigDecimal(score));
    return analysis(values, List.of(), Example.SCORES.agency());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "M7|U01 และ กองพัสดุ และอาคาร และ กองคลัง|true|true|true|",
        "M7|กองพัสดุ และอาคาร, กองคลัง|false|true|true|",
        "M7|กองพัสดุ และกองคลัง|false|false|true|M7 กองพัสดุ",
        "M7|กองช่าง|false|false|false|M7 กองช่าง",
        "M7||false|false|false|M7 ยังไม่ได้ระบุ",
        "M2||false|false|false|",
        "M7|ทุกกอง|true|true|true|"
      })
  void a_measure_that_names_nobody_known_is_told(
      String code, String named, boolean one, boolean two, boolean three, String told) {
    Register register =
        Example.registerOf(
            "U01",
            "กองกลาง",
            "a@example.go.th",
            "i1",
            "U02",
            "กองพัสดุ และอาคาร",
            "b@example.go.th",
            "i2",
            "U03",
            "กองคลัง",
            "c@example.go.th",
            "i3");
    Measure measure =
        new Measure(
            new MeasureCode(code), "แก้ไข", null, null, null, named, null, null, null, null);
    Analysis analysis =
        analysis(Example.SCORES.values(), List.of(measure), Example.SCORES.agency());
    assertThat(Shares.of(analysis, register, List.of()))
        .map(share -> share.measures().stream().anyMatch(each -> each.code().value().equals(code)))
        .containsExactly(one, two, three);
    List<String> findings =
        Shares.findings(analysis, register).stream()
            .filter(each -> each.code().name().contains("MEASURE"))
            .map(each -> each.message().th())
            .toList();
    if (told == null) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings).singleElement().asString().contains(told.split(" "));
    }
  }

  private static UnitShare share(String unit, List<Measure> measures) {
    return share(unit, analysis(Example.SCORES.values(), measures, Example.SCORES.agency()));
  }

  private static Analysis analysis(
      Map<ScoreKey, BigDecimal> values, List<Measure> measures, Agency agency) {
    Scores given = Example.SCORES;
    return new Analyzer()
        .analyze(
            new Scores(
                given.framework(),
                agency,
                values,
                given.previous(),
                given.previousTotal(),
                given.respondents(),
                given.published(),
                given.assessorLowest(),
                new ArrayList<>(measures),
                given.places(),
                given.understood(),
                given.findings()));
  }

  private static UnitShare share(String unit, Analysis analysis) {
    return Shares.of(analysis, Example.register(), List.of()).stream()
        .filter(each -> each.unit().code().value().equals(unit))
        .findFirst()
        .orElseThrow();
  }
}
