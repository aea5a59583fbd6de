package org.itaworkbook.workbook.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaworkbook.engine.Assessment;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be told from the context is read; what is in doubt is told and never guessed. */
class DoubtfulTablesTest {

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  static Stream<Arguments> clear() {
    return Stream.of(
        iit(
            "years typed as numbers for names",
            new Grid("IIT")
                .row("รหัส", 2567.0, 2568.0)
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), 20.0, s.get(0)})),
        iit(
            "two columns of the same scores",
            new Grid("IIT")
                .row("รหัส", "คะแนน", "คะแนนที่ได้")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0), s.get(0)})),
        iit(
            "a column of verdicts with a name like a score's",
            new Grid("IIT")
                .row("รหัส", "ผลการประเมิน", "คะแนน")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), "ผ่าน", s.get(0)})),
        iit(
            "bare numbers that go on with eleven on a second page",
            new Grid("IIT")
                .row("ข้อ", "คะแนน")
                .questions("IIT", (n, q, s) -> n > 10 ? new Object[0] : new Object[] {n, s.get(0)})
                .row("ข้อ", "คะแนน")
                .questions(
                    "IIT", (n, q, s) -> n <= 10 ? new Object[0] : new Object[] {n, s.get(0)})),
        iit(
            "the second page on a sheet before the first",
            new Grid("IIT หน้า 2")
                .row("ข้อ", "คะแนน")
                .questions("IIT", (n, q, s) -> n <= 10 ? new Object[0] : new Object[] {n, s.get(0)})
                .sheet("IIT หน้า 1")
                .row("ข้อ", "คะแนน")
                .questions(
                    "IIT", (n, q, s) -> n > 10 ? new Object[0] : new Object[] {n, s.get(0)})),
        iit(
            "a table broken into two columns",
            new Grid("IIT")
                .row("ข้อ", "คะแนน", "ข้อ", "คะแนน")
                .beside(
                    "IIT",
                    (n, q, s) -> n > 8 ? new Object[0] : new Object[] {q.code(), s.get(0)},
                    (n, q, s) -> n <= 8 ? new Object[0] : new Object[] {q.code(), s.get(0)})));
  }

  private static Arguments iit(String name, Grid grid) {
    return Arguments.of(name, grid.bytes());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("clear")
  void the_scores_of_one_instrument_are_read_from(String name, byte[] upload) {
    Scores scores = ENGINE.analyze(upload, AssessmentOptions.DEFAULT).scores();
    assertThat(read(scores, "i")).isEqualTo(example("i"));
    assertThat(scores.findings())
        .filteredOn(each -> each.severity() != Severity.INFO)
        .extracting(each -> each.code().name())
        .containsOnly("MISSING_INSTRUMENT");
  }

  @Test
  void a_year_speaks_for_the_columns_at_its_right() {
    byte[] upload =
        new Grid("EIT")
            .row("", 2567.0, "", 2568.0, "")
            .row("รหัส", "EIT Public", "EIT Survey", "EIT Public", "EIT Survey")
            .questions(
                "EIT", (n, q, s) -> new Object[] {q.code(), 1.0 + n, 2.0 + n, s.get(0), s.get(1)})
            .bytes();
    Scores scores = ENGINE.analyze(upload, AssessmentOptions.DEFAULT).scores();
    assertThat(read(scores, "e")).isEqualTo(example("e"));
    assertThat(scores.previous().values())
        .hasSize(18)
        .allMatch(each -> each.compareTo(BigDecimal.valueOf(12)) < 0);
  }

  @Test
  void the_title_of_a_table_beside_is_not_its_own() {
    byte[] upload =
        new Grid("ผล")
            .row("แบบวัด IIT", "", "", "แบบวัด OIT", "")
            .row("ข้อที่", "คะแนน", "", "ข้อที่", "คะแนน")
            .beside(
                "IIT",
                (n, q, s) -> new Object[] {n, s.get(0), ""},
                "OIT",
                (n, q, s) -> new Object[] {n, s.get(0)})
            .bytes();
    Scores scores = ENGINE.analyze(upload, AssessmentOptions.DEFAULT).scores();
    assertThat(read(scores, "i")).isEqualTo(example("i"));
    assertThat(read(scores, "o")).isEqualTo(example("o"));
  }

  @Test
  void of_two_columns_of_scores_neither_is_guessed() {
    byte[] upload =
        new Grid("IIT")
            .row("รหัส", "คะแนน", "คะแนน")
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), 50.0 + n, s.get(0)})
            .bytes();
    Assessment assessment = ENGINE.assess(upload, AssessmentOptions.DEFAULT);
    Scores scores = assessment.analysis().scores();
    assertThat(read(scores, "i")).isEmpty();
    assertThat(scores.findings())
        .filteredOn(each -> each.code() == FindingCode.DOUBTFUL_COLUMNS)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.severity()).isEqualTo(Severity.ERROR);
              assertThat(each.place()).hasToString("IIT!B1");
              assertThat(each.related()).hasToString("[IIT!C1]");
              assertThat(each.message().th())
                  .isEqualTo(
                      "มีคอลัมน์คะแนน คะแนน มากกว่าหนึ่งคอลัมน์ (คอลัมน์ B, C) ตัวเลขไม่ตรงกัน"
                          + " และหัวคอลัมน์ไม่ได้บอกว่าคอลัมน์ใดเป็นของปีนี้"
                          + " จึงไม่ได้นำคะแนนเหล่านี้มาคำนวณ โปรดตั้งหัวคอลัมน์ของปีนี้ว่า “คะแนน”"
                          + " และของปีก่อนว่า “คะแนนปีก่อน”");
            });
    assertThat(scores.findings())
        .filteredOn(each -> each.code() == FindingCode.MISSING_INSTRUMENT)
        .as("only of what is not there at all")
        .extracting(each -> each.message().th())
        .noneMatch(each -> each.contains("IIT"));
    assertThat(Uploads.lost(upload, assessment.workbook())).isEmpty();
  }

  @Test
  void bare_numbers_that_may_be_misread_codes_are_told_at_their_cells() {
    byte[] upload =
        new Grid("IIT")
            .row("ข้อ", "คะแนน")
            .questions("IIT", (n, q, s) -> n <= 10 ? new Object[0] : new Object[] {n, s.get(0)})
            .sheet("OIT")
            .row("ข้อ", "คะแนน")
            .questions("OIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
            .bytes();
    Scores scores = ENGINE.analyze(upload, AssessmentOptions.DEFAULT).scores();
    assertThat(read(scores, "i")).isEmpty();
    assertThat(scores.findings())
        .filteredOn(each -> each.code() == FindingCode.DOUBTFUL_QUESTION)
        .extracting(each -> each.place() + " " + each.message().th())
        .hasSize(5)
        .startsWith(
            "IIT!A2 รหัส “11” อาจหมายถึงข้อ i1 หรือข้อ i11 จึงไม่ได้นำคะแนนในแถวนี้มาคำนวณ"
                + " โปรดพิมพ์รหัสเต็ม เช่น i1");
  }

  @Test
  void one_score_for_both_parts_is_told_at_its_header() {
    byte[] upload =
        new Grid("EIT")
            .row("รหัส", "คะแนนเฉลี่ย")
            .questions("EIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
            .bytes();
    Scores scores = ENGINE.analyze(upload, AssessmentOptions.DEFAULT).scores();
    assertThat(scores.findings())
        .extracting(each -> each.place() + " " + each.code())
        .contains("EIT!B1 PARTS_NOT_SEPARATE")
        .noneMatch(each -> each.contains("EIT!B1 MISSING"));
  }

  @Test
  void formulas_of_ones_own_for_marks_stay() {
    byte[] upload =
        Uploads.edit(
            new Grid("IIT")
                .row("รหัส", "คะแนน", "รักษามาตรฐาน", "พัฒนาและปรับปรุง")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0), "", ""})
                .bytes(),
            workbook -> {
              for (int row = 1; row <= 15; row++) {
                var cells = workbook.getSheet("IIT").getRow(row);
                cells.createCell(3).setCellFormula("IF(B" + (row + 1) + ">=90,\"\",\"✓\")");
                cells.getCell(3).setCellValue("");
              }
            });
    byte[] returned = ENGINE.assess(upload, AssessmentOptions.DEFAULT).workbook();
    SheetPart sheet = WorkbookFile.open(returned, UploadLimits.DEFAULT).sheets().get(0);
    assertThat(sheet.formula(3, 3)).isEqualTo("IF(B4>=90,\"\",\"✓\")");
    assertThat(sheet.formula(3, 2)).contains("ITA_Threshold");
    assertThat(sheet.content(0, 4).text()).isEqualTo("พัฒนาและปรับปรุง");
    byte[] again = ENGINE.assess(returned, AssessmentOptions.DEFAULT).workbook();
    assertThat(Uploads.differing(returned, again)).isEmpty();
  }

  private static Map<ScoreKey, String> read(Scores scores, String prefix) {
    Map<ScoreKey, String> read = new TreeMap<>();
    scores
        .values()
        .forEach(
            (key, value) -> {
              if (key.question().prefix().equals(prefix)) {
                read.put(key, CellContent.plain(value));
              }
            });
    return read;
  }

  private static Map<ScoreKey, String> example(String prefix) {
    return read(Uploads.read(Uploads.example()).scores(), prefix);
  }
}
