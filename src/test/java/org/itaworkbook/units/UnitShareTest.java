package org.itaworkbook.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.scores.Measure;
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
    Measure measure = new Measure("M2", "แก้ไข", null, null, null, named, null, null, null, null);
    UnitShare share = share("U03", List.of(measure));
    assertThat(share.measures().stream().anyMatch(each -> each.code().equals("M2"))).isEqualTo(own);
  }

  @Test
  void a_measure_of_nobody_is_not_for_units_without_a_question_of_its_group() {
    Measure measure = new Measure("M2", "แก้ไข", null, null, null, null, null, null, null, null);
    assertThat(share("U01", List.of(measure)).measures())
        .noneMatch(each -> each.code().equals("M2"));
  }

  @Test
  void what_a_unit_reports_does_not_change_what_it_is_told() {
    Measure before = new Measure("M1", "ก", null, null, null, "U03", null, null, null, null);
    Measure after = new Measure("M1", "ก", null, null, null, "U03", "แล้วเสร็จ", "100", "x", "y");
    Measure other = new Measure("M1", "ข", null, null, null, "U03", null, null, null, null);
    String hash = share("U03", List.of(before)).contentHash();
    assertThat(share("U03", List.of(after)).contentHash()).isEqualTo(hash);
    assertThat(share("U03", List.of(other)).contentHash()).isNotEqualTo(hash);
  }

  private static UnitShare share(String unit, List<Measure> measures) {
    Scores given = Example.SCORES;
    Analysis analysis =
        new Analyzer()
            .analyze(
                new Scores(
                    given.framework(),
                    given.agency(),
                    given.values(),
                    given.previous(),
                    given.previousTotal(),
                    given.respondents(),
                    given.published(),
                    given.assessorLowest(),
                    new ArrayList<>(measures),
                    given.places(),
                    given.understood(),
                    given.findings()));
    return Shares.of(analysis, Example.register()).stream()
        .filter(each -> each.unit().code().value().equals(unit))
        .findFirst()
        .orElseThrow();
  }
}
