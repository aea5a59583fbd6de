package org.itaworkbook.workbook.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of indicators, and numbers without an instrument, are no questions. */
final class IndicatorRowsTest {

  private static final Framework YEAR = Uploads.read(Uploads.example()).scores().framework();

  private static final List<SubIndicator> PARTS =
      YEAR.instruments().get(2).indicators().stream()
          .flatMap(each -> each.subIndicators().stream())
          .toList();

  private static Grid eit(Grid grid) {
    return grid.sheet("EIT")
        .row("รหัส", "EIT Public", "EIT Survey")
        .questions("EIT", (n, q, s) -> new Object[] {q.code(), s.get(0), s.get(1)});
  }

  private static void onlyEit(Grid grid) {
    assertThat(Uploads.read(eit(grid).bytes()).scores().values())
        .hasSize(18)
        .allSatisfy((key, value) -> assertThat(key.question().prefix()).isEqualTo("e"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%2$s", "%1$s %2$s", "ตัวชี้วัดย่อยที่ %1$s %2$s", "%2$s (4 ข้อ)"})
  void sub_indicators_are_not_read_by_their_likeness_to_questions(String form) {
    Grid grid = new Grid("OIT").row("รายการ", "คะแนน");
    PARTS.forEach(each -> grid.row(String.format(form, each.number(), each.name().th()), 90.0));
    onlyEit(grid);
  }

  @Test
  void a_number_before_the_name_of_an_indicator_is_the_indicators() {
    for (String heading : List.of("ตัวชี้วัด", "รายการ", "ประเด็นการประเมิน")) {
      Grid grid = new Grid("IIT").row("ข้อ", heading, "คะแนน");
      for (Indicator each : YEAR.instruments().get(0).indicators()) {
        grid.row((double) each.number(), each.name().th(), 90.0);
      }
      onlyEit(grid);
    }
  }

  @Test
  void rows_of_sub_indicators_among_questions_change_nothing() {
    Grid grid = new Grid("OIT").row("ข้อคำถาม", "คะแนน");
    Consumer<Object> heading = name -> grid.row(name, 70.0);
    grid.questions(
        "OIT",
        (n, q, s) -> {
          PARTS.stream()
              .filter(each -> each.questions().get(0).equals(q))
              .forEach(each -> heading.accept(each.name().th()));
          grid.row(q.wording(), s.get(0));
          return new Object[0];
        });
    Scores scores = Uploads.read(grid.bytes()).scores();
    assertThat(scores.values())
        .hasSize(28)
        .allSatisfy((key, value) -> assertThat(value).isEqualByComparingTo("100"));
    assertThat(scores.findings()).noneMatch(each -> each.code() == FindingCode.DUPLICATE_QUESTION);
  }

  @Test
  void a_row_of_a_sub_indicator_does_not_fill_the_gap_of_a_question() {
    SubIndicator part = PARTS.get(3);
    Grid grid = new Grid("OIT").row("ข้อคำถาม", "คะแนน");
    grid.questions(
        "OIT",
        (n, q, s) ->
            q.code().number() == 14
                ? new Object[] {part.name().th(), 70.0}
                : new Object[] {q.wording(), s.get(0)});
    Scores scores = Uploads.read(grid.bytes()).scores();
    assertThat(scores.values()).hasSize(27);
  }

  @Test
  void numbers_of_the_questions_of_each_indicator_stay_questions() {
    Grid grid = new Grid("IIT").row("ตัวชี้วัด", "ข้อ", "คะแนน");
    grid.questions(
        "IIT",
        (n, q, s) ->
            new Object[] {
              n % 3 == 1 ? YEAR.instruments().get(0).indicators().get(n / 3).name().th() : "",
              (double) n,
              s.get(0)
            });
    assertThat(Uploads.read(grid.bytes()).scores().values()).hasSize(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sheet1", "คะแนน", "ข้อมูล"})
  void a_number_beyond_one_instrument_is_not_taken_for_one_of_another(String tab) {
    Grid grid =
        new Grid(tab)
            .row("ข้อ", "คะแนน")
            .questions("OIT", (n, q, s) -> new Object[] {(double) n, 50.0 + n});
    onlyEit(grid);
  }

  @Test
  void scores_that_are_listed_again_without_their_wording_are_the_same() {
    Grid grid =
        new Grid("IIT")
            .row("รหัส", "ข้อคำถาม", "คะแนน")
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), q.wording(), s.get(0)})
            .sheet("ต่ำสุด")
            .row("รหัส", "คะแนน")
            .questions(
                "IIT", (n, q, s) -> n > 5 ? new Object[0] : new Object[] {q.code(), s.get(0)});
    Scores scores = Uploads.read(grid.bytes()).scores();
    assertThat(scores.values()).hasSize(15);
    assertThat(scores.findings())
        .filteredOn(each -> each.code() == FindingCode.DUPLICATE_QUESTION)
        .hasSize(5)
        .allSatisfy(each -> assertThat(each.severity()).isEqualTo(Severity.INFO));
  }
}
