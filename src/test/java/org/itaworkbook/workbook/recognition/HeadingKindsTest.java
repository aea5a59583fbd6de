package org.itaworkbook.workbook.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headings that people use: what is known is read, what is not is told at its cell. */
class HeadingKindsTest {

  static Stream<Arguments> spanning() {
    return Stream.of(
        spanned("full marks and what was got, not merged", false, "คะแนน", "คะแนนเต็ม", "ที่ได้"),
        spanned("full marks last", true, "ผลคะแนน", "ได้รับ", "เต็ม 100"),
        spanned("a target of the year", true, "ผลการประเมิน", "เป้าหมายปี 2568", "ได้จริง"),
        spanned("a count and a percentage", true, "คะแนน", "จำนวน (คน)", "คิดเป็นร้อยละ"),
        spanned("in English", false, "Result", "Max score", "Actual"),
        spanned("years of the Christian era", true, "ผลการประเมิน", "2024", "2025"),
        spanned("years of two digits", false, "คะแนน ITA", "ปี 67", "ปี 68"),
        spanned("a rank beside", true, "ผลประเมิน", "อันดับ", "คะแนนที่ได้"),
        spanned("a grade beside", false, "ผลการประเมิน", "เกรด", "ร้อยละ"),
        spanned("a mark of the full mark alone", true, "คะแนน", "คะแนนเต็ม (100)", "คะแนน"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spanning")
  void under_a_heading_over_several_columns_the_score_is_read(String name, byte[] upload) {
    Scores scores = Uploads.read(upload).scores();
    assertThat(read(scores, "i")).isEqualTo(example("i"));
    assertThat(scores.previous().values()).noneMatch(each -> each.intValue() > 90);
  }

  static Stream<Arguments> unknown() {
    return Stream.of(
        spanned("a first and a second try", true, "คะแนน", "ครั้งที่ 1", "ครั้งที่ 2"),
        spanned("before and after an appeal", false, "ผลการประเมิน", "ก่อนอุทธรณ์", "หลังอุทธรณ์"),
        spanned("one's own view", true, "คะแนน", "ประเมินตนเอง", "คณะกรรมการ"),
        spanned("only full marks", true, "คะแนน", "เต็ม", "น้ำหนัก"),
        spanned("only groups", false, "คะแนน", "ผู้บริหาร", "ข้าราชการ"),
        spanned("a sum of what nobody knows", true, "ร้อยละ", "มากที่สุด", "รวม"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unknown")
  void what_is_not_understood_is_told_at_its_cell_and_withheld(String name, byte[] upload) {
    Scores scores = Uploads.read(upload).scores();
    assertThat(read(scores, "i")).isEmpty();
    assertThat(scores.findings())
        .filteredOn(each -> each.severity() == Severity.ERROR)
        .filteredOn(each -> String.valueOf(each.place()).startsWith("IIT!"))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.code()).hasToString("DOUBTFUL_COLUMNS");
              assertThat(String.valueOf(each.place())).matches("IIT!C[12]");
              assertThat(each.message().th()).contains("“คะแนน”");
            });
  }

  @Test
  void the_words_that_are_not_understood_are_named() {
    byte[] upload = upload(true, "คะแนน", "ก่อนอุทธรณ์", "หลังอุทธรณ์");
    assertThat(Uploads.read(upload).scores().findings())
        .extracting(each -> each.place() + " " + each.message().th())
        .contains(
            "IIT!C1 ไม่ทราบว่าคอลัมน์ C, D ใต้หัวคอลัมน์ “คะแนน › ก่อนอุทธรณ์”, “คะแนน › หลังอุทธรณ์”"
                + " เป็นคะแนนของปีนี้หรือไม่ เพราะระบบไม่เข้าใจ “ก่อนอุทธรณ์”, “หลังอุทธรณ์”"
                + " จึงไม่ได้นำตัวเลขในคอลัมน์นี้มาคำนวณ โปรดตั้งหัวคอลัมน์ของคะแนนที่ได้ว่า “คะแนน”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "คะแนน ITA ปี 2568 (ร้อยละ)",
        "คะแนนเฉลี่ยรายข้อ (ร้อยละ)",
        "คะแนน IIT ที่หน่วยงานได้รับ",
        "ผลคะแนน ปีงบประมาณ พ.ศ. ๒๕๖๘",
        "คะแนน\n(เต็ม 100 คะแนน)",
        "คะแนนที่ได้ / 100",
        "Score 2025 (%)",
        "Average score (out of 100)",
        "คะแนน แต่ละข้อ",
        "คะแนนจากการประเมิน",
        "ค\u0e30\u0e40\u0e40นนท\u0e48\u0e35ได\u0e49\u0e49",
        "คะแนน\u200b ที่\u00ad\u00a0ได้",
        "ＳＣＯＲＥ",
        "คะแนน 68",
        "คะแนนประเมิน 68",
        "ITA 68",
        "ผลประเมินฯ",
        "คะแนนประจำข้อ",
        "คะแนนการรับรู้",
        "Average of คะแนน",
        "ผลรวมของ คะแนน"
      })
  void a_compound_is_understood_by_its_parts(String heading) {
    byte[] upload =
        new Grid("IIT")
            .row("รหัส", "ข้อคำถาม", heading)
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), q.wording(), s.get(0)})
            .bytes();
    assertThat(read(Uploads.read(upload).scores(), "i")).isEqualTo(example("i"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "คะแนนประเมินตนเอง",
        "คะแนนดิบ",
        "Score draft",
        "คะแนนเต็ม 100",
        "เป้าหมาย",
        "คะแนน (รอบแรก)",
        "คะแนนปี 2566",
        "คะแนนปี 2567",
        "จำนวน",
        "คะแนนถ่วงน้ำหนัก",
        "ได้ (เต็ม 5)",
        "คะแนนตัวชี้วัด"
      })
  void another_heading_alone_is_told_with_the_names_that_would_do(String heading) {
    byte[] upload =
        new Grid("IIT")
            .row("รหัส", "ข้อคำถาม", heading)
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), q.wording(), s.get(0)})
            .bytes();
    Scores scores = Uploads.read(upload).scores();
    assertThat(read(scores, "i")).isEmpty();
    assertThat(scores.findings())
        .filteredOn(each -> each.place() != null)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.place()).hasToString("IIT!C1");
              assertThat(each.message().th()).contains("“" + heading + "”", "“คะแนน”");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ตัวชี้วัด/ข้อคำถาม",
        "รหัส/ข้อคำถาม",
        "ข้อ/ประเด็นการประเมิน",
        "ลำดับ/รายการ",
        "หัวข้อ"
      })
  void questions_are_known_by_a_column_that_holds_code_and_wording(String heading) {
    byte[] upload =
        new Grid("IIT")
            .row(heading, "คะแนน")
            .questions("IIT", (n, q, s) -> new Object[] {q.code() + " " + q.wording(), s.get(0)})
            .bytes();
    assertThat(read(Uploads.read(upload).scores(), "i")).isEqualTo(example("i"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ลำดับ", "ที่", "ลำดับข้อ", "ป้ายชื่อแถว"})
  void codes_in_a_column_of_numbers_are_codes(String heading) {
    byte[] upload =
        new Grid("Sheet1")
            .row(heading, "คะแนน")
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
            .bytes();
    assertThat(read(Uploads.read(upload).scores(), "i")).isEqualTo(example("i"));
  }

  @ParameterizedTest
  @CsvSource({"คะแนน 67,คะแนน 68", "ผล 67,ผล 68", "ITA 67,ITA 68", "ปี 67,ปี 68"})
  void last_year_in_two_digits_is_none_of_this_year(String last, String own) {
    byte[] upload =
        new Grid("IIT")
            .row("รหัส", "ข้อคำถาม", last, own)
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), q.wording(), 50.0 + n, s.get(0)})
            .bytes();
    Scores scores = Uploads.read(upload).scores();
    assertThat(read(scores, "i")).isEqualTo(example("i"));
    assertThat(scores.previous()).hasSize(15);
  }

  static Stream<Arguments> parts() {
    return Stream.of(
        Arguments.of("EIT ส่วนที่ ๑ (EIT Public)", "EIT ส่วนที่ ๒ (EIT Survey)"),
        Arguments.of("คะแนน\nส่วนที่ 1\n(100)", "คะแนน\nส่วนที่ 2\n(100)"),
        Arguments.of("คะแนน EIT Public ที่ได้ ปี 2568", "คะแนน EIT Survey ที่ได้ ปี 2568"),
        Arguments.of("Public (%)", "Survey (%)"),
        Arguments.of("ส\u0e48\u0e48วนท\u0e48\u0e35 ๑", "ส่วนที\u0e48\u200b ๒"));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void the_parts_of_an_instrument_are_known_in_compounds(String first, String second) {
    byte[] upload =
        new Grid("EIT")
            .row("รหัส", first, second)
            .questions("EIT", (n, q, s) -> new Object[] {q.code(), s.get(0), s.get(1)})
            .bytes();
    assertThat(read(Uploads.read(upload).scores(), "e")).isEqualTo(example("e"));
  }

  @Test
  void three_rows_of_headings_are_read_together() {
    byte[] upload =
        new Grid("EIT")
            .row("ผลการประเมิน", "", "", "", "", "", "", "")
            .row("", "EIT Public", "", "", "", "EIT Survey", "", "")
            .row("", "ปี 2567", "", "ปี 2568", "", "ปี 2567", "", "ปี 2568")
            .row("รหัส", "เต็ม", "ได้", "เต็ม", "ได้", "ได้", "เต็ม", "ได้")
            .questions(
                "EIT",
                (n, q, s) ->
                    new Object[] {q.code(), 100.0, 50.0, 100.0, s.get(0), 51.0, 100.0, s.get(1)})
            .bytes();
    assertThat(read(Uploads.read(upload).scores(), "e")).isEqualTo(example("e"));
  }

  @Test
  void headings_above_an_Excel_table_are_over_its_columns() {
    byte[] upload =
        Uploads.edit(
            new Grid("EIT")
                .row("", "ปี 2567", "", "ปี 2568", "")
                .row("รหัส", "EIT Public", "EIT Survey", "Public", "Survey")
                .merge("B1:C1")
                .merge("D1:E1")
                .questions(
                    "EIT", (n, q, s) -> new Object[] {q.code(), 50.0, 51.0, s.get(0), s.get(1)})
                .bytes(),
            workbook ->
                workbook
                    .getSheet("EIT")
                    .createTable(new AreaReference("A2:E11", SpreadsheetVersion.EXCEL2007)));
    Scores scores = Uploads.read(upload).scores();
    assertThat(read(scores, "e")).isEqualTo(example("e"));
    assertThat(scores.previous()).hasSize(18);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ผลการประเมิน ITA ปี 2567", "คะแนนรายข้อ พ.ศ. ๒๕๖๖ ของกรม"})
  void what_a_title_says_is_of_another_year_is_none_of_this_year(String title) {
    byte[] upload =
        new Grid("IIT")
            .row(title)
            .row("รหัส", "คะแนน", "หมายเหตุ")
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
            .bytes();
    Scores scores = Uploads.read(upload).scores();
    assertThat(read(scores, "i")).isEmpty();
    assertThat(scores.findings()).anyMatch(each -> each.message().th().contains(title));
  }

  @Test
  void a_row_that_numbers_the_columns_is_no_question() {
    byte[] upload =
        new Grid("IIT")
            .row("ข้อ", "เต็ม", "ได้")
            .row("(1)", "(2)", "(3)")
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), 100.0, s.get(0)})
            .bytes();
    assertThat(read(Uploads.read(upload).scores(), "i")).isEqualTo(example("i"));
  }

  @Test
  void a_mean_of_five_is_no_score_where_nothing_better_stands() {
    byte[] upload = upload(true, "ผลการประเมิน", "S.D.", "ค่าเฉลี่ย", 0.3, 4.5);
    Scores scores = Uploads.read(upload).scores();
    assertThat(read(scores, "i")).isEmpty();
    assertThat(scores.findings())
        .extracting(each -> each.place() + " " + each.code())
        .contains("IIT!D2 DOUBTFUL_COLUMNS");
  }

  private static Arguments spanned(
      String name, boolean merged, String top, String left, String right) {
    return Arguments.of(name, upload(merged, top, left, right));
  }

  private static final List<String> SCORES =
      List.of(
          "ที่ได้",
          "ได้รับ",
          "ได้จริง",
          "คิดเป็นร้อยละ",
          "Actual",
          "2025",
          "ปี 68",
          "คะแนนที่ได้",
          "ร้อยละ",
          "คะแนน");

  private static byte[] upload(boolean merged, String top, String left, String right) {
    return upload(merged, top, left, right, 20.0, 20.0);
  }

  /** The score stands where a heading names it; else other figures do. */
  private static byte[] upload(
      boolean merged, String top, String left, String right, double one, double other) {
    Grid grid = new Grid("IIT").row("รหัส", "ข้อคำถาม", top, "").row("", "", left, right);
    if (merged) {
      grid.merge("A1:A2").merge("B1:B2").merge("C1:D1");
    }
    return grid.questions(
            "IIT",
            (n, q, s) ->
                new Object[] {
                  q.code(),
                  q.wording(),
                  SCORES.contains(left) ? s.get(0) : (Object) one,
                  SCORES.contains(right) ? s.get(0) : (Object) other
                })
        .bytes();
  }

  private static Map<ScoreKey, BigDecimal> read(Scores scores, String prefix) {
    Map<ScoreKey, BigDecimal> read = new TreeMap<>();
    scores
        .values()
        .forEach(
            (key, value) -> {
              if (key.question().prefix().equals(prefix)) {
                read.put(key, value.setScale(3));
              }
            });
    return read;
  }

  private static Map<ScoreKey, BigDecimal> example(String prefix) {
    return read(Uploads.read(Uploads.example()).scores(), prefix);
  }
}
