package org.itaworkbook.workbook.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A year that staff would take for that of the scores is read, or contradicted where it stands. */
final class OtherYearsTest {

  private static final Grid.Line OIT = (n, q, s) -> new Object[] {q.code(), q.wording(), s.get(0)};

  static Stream<Arguments> contradicted() {
    return Stream.of(
        at("a tab", "'OIT 2567'", oit(agency(), "OIT 2567")),
        at("a tab of two digits", "OIT67", oit(agency(), "OIT67")),
        at("a tab of last year", "'OIT ปีก่อน'", oit(agency(), "OIT ปีก่อน")),
        at(
            "a title",
            "OIT!A1",
            oit(agency().sheet("OIT").row("ผล ITA ประจำปี 2567 (ประกาศ ส.ค. 2568)"))),
        at(
            "a title in English",
            "OIT!A1",
            oit(agency().sheet("OIT").row("OIT result FY2024").row(""))),
        at(
            "a title with a short year",
            "OIT!A1",
            oit(agency().sheet("OIT").row("คะแนนของปี ๖๗").row(""))),
        at("a column of years", "OIT!A2", column("ปีงบประมาณ", 2567.0)),
        at("a column of years as texts", "OIT!A2", column("ปีที่ประเมิน", "พ.ศ. 2567")),
        at("a column of years in English", "OIT!A2", column("Fiscal Year", "FY2024")),
        at("a row across the table", "OIT!A2", across("ปี 2567")),
        at("a row with a longer name of the year", "OIT!A2", across("ปีงบประมาณ พ.ศ. ๒๕๖๗")),
        at("a row of last year", "OIT!A2", across("คะแนนปีที่แล้ว")),
        at(
            "a second cell of the agency",
            "'หน่วยงาน'!B3",
            oit(
                new Grid("หน่วยงาน")
                    .row("รายการ", "ค่า")
                    .row("ปีงบประมาณ", 2568.0)
                    .row("ปีที่ประเมิน", 2567.0),
                "OIT")));
  }

  private static Arguments at(String name, String place, Grid grid) {
    return Arguments.of(name, place, grid.bytes());
  }

  private static Grid agency() {
    return new Grid("หน่วยงาน").row("รายการ", "ค่า").row("ปีงบประมาณ", 2568.0);
  }

  private static Grid oit(Grid grid, String tab) {
    return oit(grid.sheet(tab));
  }

  private static Grid oit(Grid grid) {
    return grid.row("รหัส", "ข้อคำถาม", "คะแนน").questions("OIT", OIT);
  }

  private static Grid column(String heading, Object year) {
    return agency()
        .sheet("OIT")
        .row(heading, "รหัส", "ข้อคำถาม", "คะแนน")
        .questions("OIT", (n, q, s) -> new Object[] {year, q.code(), q.wording(), s.get(0)});
  }

  private static Grid across(String text) {
    return agency().sheet("OIT").row("รหัส", "ข้อคำถาม", "คะแนน").row(text).questions("OIT", OIT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contradicted")
  void another_year_is_told_where_it_stands(String name, String place, byte[] upload) {
    Scores scores = Uploads.read(upload).scores();
    assertThat(scores.values()).hasSize(28);
    assertThat(years(scores))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(String.valueOf(each.place())).isEqualTo(place);
              assertThat(each.severity()).isEqualTo(Severity.WARNING);
              assertThat(each.message().th()).contains("ตามปี 2568");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ปี",
        "ปี พ.ศ.",
        "ประจำปีงบประมาณ",
        "ปีงบประมาณ พ.ศ.",
        "ปีงบประมาณ:",
        "ปีการประเมิน",
        "ปีงบฯ",
        "Fiscal year",
        "ปีของข้อมูล"
      })
  void the_agency_says_its_year_beside_any_usual_label(String label) {
    byte[] upload =
        oit(new Grid("หน่วยงาน").row("รายการ", "ค่า").row("ชื่อ", "กรม").row(label, 2567.0), "OIT")
            .bytes();
    assertThatThrownBy(() -> Uploads.read(upload))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.UNKNOWN_YEAR));
  }

  static Stream<Arguments> covers() {
    return Stream.of(
        at(
            "beside, after a blank cell",
            "'ปก'!C2",
            oit(new Grid("ปก").row("ข้อมูลทั่วไป").row("ปีงบประมาณ", "", 2567.0), "OIT")),
        at("below", "'ปก'!A2", oit(new Grid("ปก").row("ปีงบประมาณ").row(2567.0), "OIT")),
        at(
            "in a list",
            "'ปก'!B2",
            oit(new Grid("ปก").row("ชื่อหน่วยงาน", "ประจำปี").row("กรม", "พ.ศ. 2567"), "OIT")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("covers")
  void a_cover_says_its_year(String name, String place, byte[] upload) {
    assertThat(years(Uploads.read(upload).scores()))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(String.valueOf(each.place())).isEqualTo(place);
              assertThat(each.severity()).isEqualTo(Severity.WARNING);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ผลการประเมิน ITA ปีงบประมาณ 2568 (1 ต.ค. 2567 - 30 ก.ย. 2568)",
        "ผล ITA ปี 2568 เทียบกับปี 2567",
        "คะแนนรายข้อ ตามประกาศ พ.ศ. 2561"
      })
  void a_title_with_other_years_beside_contradicts_nothing(String title) {
    byte[] upload = oit(agency().sheet("OIT").row(title).row("")).bytes();
    assertThat(years(Uploads.read(upload).scores())).isEmpty();
  }

  @Test
  void the_first_line_of_a_text_says_its_year() {
    String text = "ปีงบประมาณ,2567\nรหัส,คะแนน\ni1,90\ni2,91\ni3,92\n";
    assertThat(years(Uploads.read(text.getBytes(StandardCharsets.UTF_8)).scores()))
        .singleElement()
        .satisfies(each -> assertThat(each.message().th()).contains("B1", "2567"));
  }

  static Stream<Arguments> beside() {
    Grid.Line less = (n, q, s) -> new Object[] {q.code(), 50.0 + n};
    Grid.Line score = (n, q, s) -> new Object[] {q.code(), s.get(0)};
    return Stream.of(
        Arguments.of("OIT 2567", "OIT", less, score),
        Arguments.of("OIT67", "OIT68", less, score),
        Arguments.of("OIT ปีก่อน", "OIT", less, score),
        Arguments.of("OIT ปี 2566", "OIT ปี 2568", less, score));
  }

  @ParameterizedTest
  @MethodSource("beside")
  void last_years_tab_does_not_outvote_this_years(
      String last, String tab, Grid.Line before, Grid.Line now) {
    Scores scores =
        Uploads.read(
                new Grid(last)
                    .row("รหัส", "คะแนน")
                    .questions("OIT", before)
                    .sheet(tab)
                    .row("รหัส", "คะแนน")
                    .questions("OIT", now)
                    .bytes())
            .scores();
    assertThat(scores.values())
        .hasSize(28)
        .allSatisfy((k, v) -> assertThat(v).isEqualByComparingTo("100"));
    assertThat(scores.findings())
        .filteredOn(each -> each.code() == FindingCode.NOT_THE_RESULT)
        .singleElement()
        .satisfies(each -> assertThat(each.severity()).isEqualTo(Severity.INFO));
  }

  private static List<Finding> years(Scores scores) {
    return scores.findings().stream()
        .filter(each -> each.code().name().startsWith("YEAR"))
        .toList();
  }
}
