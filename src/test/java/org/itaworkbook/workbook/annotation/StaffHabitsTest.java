package org.itaworkbook.workbook.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What staff do to their tables is read right, or told at its cell. */
class StaffHabitsTest {

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  private static final List<String> CODES =
      List.of("ข้อ e ๑", "E-2", "e3.", "(e4)", "e 5", "ข้อที่ e๖ :", "e_7", "ｅ８", "\u200be9)");

  static Stream<Arguments> read() {
    return Stream.of(
        Arguments.of(
            "codes with spaces and signs",
            "e",
            new Grid("EIT")
                .row("ข้อ", "EIT Public", "EIT Survey")
                .questions("EIT", (n, q, s) -> new Object[] {CODES.get(n - 1), s.get(0), s.get(1)})
                .bytes()),
        Arguments.of(
            "the mean of the parts beside them",
            "e",
            new Grid("EIT")
                .row("รหัส", "คะแนนเฉลี่ย", "ส่วนที่ ๑", "ส่วนที่ ๒")
                .questions("EIT", (n, q, s) -> new Object[] {q.code(), 90.0, s.get(0), s.get(1)})
                .bytes()),
        iit(
            "years of the Christian era",
            new Grid("Internal")
                .row("No.", "Question", "Score (2024)", "Score (2025)")
                .questions("IIT", (n, q, s) -> new Object[] {n, q.wording(), 10.0, s.get(0)})),
        iit(
            "years of two digits",
            new Grid("IIT")
                .row("ข้อ", "คะแนนปี 67", "คะแนนปี 68")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), 10.0, s.get(0)})),
        iit(
            "the highest score possible beside the score",
            new Grid("IIT")
                .row("รหัส", "คะแนนเต็ม", "คะแนนที่ได้", "ร้อยละ")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), 100.0, s.get(0), s.get(0)})),
        iit(
            "a blank form before the filled one",
            new Grid("แบบฟอร์ม")
                .row("รหัส", "คะแนน")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), ""})
                .sheet("กรอกแล้ว")
                .row("รหัส", "คะแนน")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})));
  }

  private static Arguments iit(String name, Grid grid) {
    return Arguments.of(name, "i", grid.bytes());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("read")
  void are_read(String name, String prefix, byte[] upload) {
    Scores scores = ENGINE.analyze(upload, AssessmentOptions.DEFAULT).scores();
    assertThat(values(scores, prefix))
        .isEqualTo(values(Uploads.read(Uploads.example()).scores(), prefix));
    assertThat(scores.findings())
        .extracting(each -> each.code().name())
        .doesNotContain("MISSING_SCORE", "DUPLICATE_QUESTION", "DOUBTFUL_COLUMNS");
  }

  static Stream<Arguments> told() {
    return Stream.of(
        Arguments.of(
            "NOT_A_NUMBER ERROR IIT!B4 ช่องคะแนนข้อ i3 (IIT) แสดงเป็นวันที่ Excel"
                + " อาจเปลี่ยนคะแนนที่พิมพ์เป็นวันที่ จึงไม่ได้นำมาคำนวณ"
                + " โปรดจัดรูปแบบเซลล์เป็นตัวเลข แล้วพิมพ์คะแนนใหม่",
            Uploads.edit(
                scores("รหัส", 1),
                workbook -> {
                  var style = workbook.createCellStyle();
                  style.setDataFormat(workbook.createDataFormat().getFormat("d-mmm"));
                  workbook.getSheetAt(0).getRow(3).getCell(1).setCellStyle(style);
                })),
        Arguments.of(
            "LOOKS_LIKE_FRACTION ERROR IIT!B1 คะแนน IIT ทุกข้อไม่เกิน 1 ดูเหมือนเป็นสัดส่วน"
                + " จึงไม่ได้นำมาคำนวณ โปรดคูณด้วย 100 เป็นคะแนนเต็ม 100",
            scores("รหัส", 100)),
        Arguments.of(
            "LOOKS_LIKE_FRACTION ERROR IIT!B1 คะแนน IIT ทุกข้อไม่เกิน 5 น่าจะเป็นคะแนนเต็ม 5"
                + " ไม่ใช่เต็ม 100 จึงไม่ได้นำมาคำนวณ โปรดแปลงเป็นคะแนนเต็ม 100"
                + " หรือใส่คะแนนเต็ม 100 จากระบบ ITAS",
            scores("รหัส", 20)),
        Arguments.of(
            "YEAR_ASSUMED WARNING IIT!A1 ไฟล์กล่าวถึงปีงบประมาณ 2566"
                + " ซึ่งระบบยังไม่มีข้อคำถามของปีนั้น จึงอ่านตามปี 2568 ผลอาจไม่ถูกต้อง"
                + " หากเป็นคะแนนของปี 2568 โปรดแก้ปีในไฟล์",
            new Grid("IIT")
                .row("ผลการประเมิน ปีงบประมาณ พ.ศ. ๒๕๖๖")
                .row("รหัส", "คะแนน")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
                .bytes()),
        Arguments.of(
            "UNKNOWN_QUESTION WARNING IIT!A2 ไม่มีข้อคำถามรหัส x9/1 ในปีงบประมาณนี้"
                + " โปรดแก้รหัสหรือลบรายการนี้ คะแนนของรายการนี้ไม่ได้นำมาคำนวณ",
            new Grid("IIT")
                .row("รหัส", "คะแนน")
                .row("x9/1", 50.0)
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
                .bytes()),
        Arguments.of(
            "NOT_A_NUMBER ERROR IIT!B2 คะแนนข้อ i1 (IIT) เป็น “๙๙,๐๐” ซึ่งอ่านเป็นตัวเลขไม่ได้"
                + " หากจุลภาคแทนจุดทศนิยม โปรดแก้เป็น 99.00",
            new Grid("IIT")
                .row("รหัส", "คะแนน")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), n == 1 ? "๙๙,๐๐" : s.get(0)})
                .bytes()));
  }

  private static byte[] scores(String code, int divided) {
    return new Grid("IIT")
        .row(code, "คะแนน")
        .questions("IIT", (n, q, s) -> new Object[] {q.code(), (Double) s.get(0) / divided})
        .bytes();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("told")
  void are_told(String expected, byte[] upload) {
    assertThat(ENGINE.analyze(upload, AssessmentOptions.DEFAULT).findings())
        .extracting(
            each ->
                String.join(
                    " ",
                    each.code().name(),
                    each.severity().name(),
                    String.valueOf(each.place()),
                    each.message().th()))
        .contains(expected);
  }

  private static Map<ScoreKey, String> values(Scores scores, String prefix) {
    Map<ScoreKey, String> values = new TreeMap<>();
    scores
        .values()
        .forEach(
            (key, value) -> {
              if (key.question().prefix().equals(prefix)) {
                values.put(key, CellContent.plain(value));
              }
            });
    return values;
  }
}
