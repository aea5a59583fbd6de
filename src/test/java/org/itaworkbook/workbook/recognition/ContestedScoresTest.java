package org.itaworkbook.workbook.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where more than one column may hold a score, none is taken from a neighbour in silence. */
class ContestedScoresTest {

  @ParameterizedTest
  @CsvSource({
    "คะแนน,คะแนน2,2",
    "คะแนน,คะแนน3,3",
    "คะแนน,คะแนน.1,1",
    "คะแนน,คะแนนหลังชี้แจง,หลังชี้แจง",
    "คะแนน,คะแนน (แก้ไข),แก้ไข",
    "ผลการประเมิน,ผลการประเมินล่าสุด,ล่าสุด",
    "ร้อยละ,คะแนนใหม่,ใหม่",
    "คะแนนเฉลี่ย,คะแนนยืนยัน,ยืนยัน",
    "คะแนน 2568,คะแนน 2568 (ปรับปรุง),คะแนน 2568 (ปรับปรุง)",
    "คะแนนปี 2568,คะแนนที่ปรับปรุง,คะแนนที่ปรับปรุง",
    "คะแนน,Score v2,v2"
  })
  void a_second_heading_of_scores_that_is_not_understood_is_told(
      String clear, String other, String unknown) {
    for (boolean first : List.of(true, false)) {
      String[] heads = first ? new String[] {clear, other} : new String[] {other, clear};
      byte[] upload =
          new Grid("IIT")
              .row("รหัส", heads[0], heads[1])
              .questions(
                  "IIT",
                  (n, q, s) ->
                      first
                          ? new Object[] {q.code(), 50.0 + n, s.get(0)}
                          : new Object[] {q.code(), s.get(0), 50.0 + n})
              .bytes();
      assertThat(Uploads.read(upload).scores().values()).isEmpty();
      assertThat(doubt(upload))
          .get()
          .satisfies(
              each -> {
                assertThat(each.place()).hasToString(first ? "IIT!C1" : "IIT!B1");
                assertThat(each.related()).hasToString(first ? "[IIT!B1]" : "[IIT!C1]");
                assertThat(each.message().th()).contains("ระบบไม่เข้าใจ “" + unknown + "”");
              });
    }
  }

  @Test
  void what_it_says_tells_both_columns_and_what_to_do() {
    byte[] upload =
        new Grid("OIT")
            .row("รหัส", "คะแนน", "คะแนนหลังชี้แจง")
            .questions("OIT", (n, q, s) -> new Object[] {q.code(), 0.0, s.get(0)})
            .bytes();
    assertThat(doubt(upload).orElseThrow().message().th())
        .isEqualTo(
            "คอลัมน์ C ใต้หัวคอลัมน์ “คะแนนหลังชี้แจง” กับคอลัมน์ B ใต้หัวคอลัมน์ “คะแนน”"
                + " มีตัวเลขไม่ตรงกัน และระบบไม่เข้าใจ “หลังชี้แจง”"
                + " จึงไม่ทราบว่าคอลัมน์ใดเป็นคะแนนที่ใช้ และไม่ได้นำตัวเลขเหล่านี้มาคำนวณ"
                + " โปรดเหลือคะแนนที่ใช้ไว้ใต้หัวคอลัมน์ “คะแนน” แล้วลบคอลัมน์ที่ไม่ใช้");
  }

  @Test
  void it_is_told_though_only_two_rows_were_changed() {
    byte[] upload =
        new Grid("IIT")
            .row("รหัส", "คะแนน", "คะแนนหลังอุทธรณ์")
            .questions(
                "IIT", (n, q, s) -> new Object[] {q.code(), s.get(0), n == 4 || n == 8 ? 60.0 : ""})
            .bytes();
    assertThat(Uploads.read(upload).scores().values()).isEmpty();
    assertThat(doubt(upload)).isPresent();
  }

  @Test
  void only_the_part_that_is_named_again_is_in_doubt() {
    byte[] upload =
        new Grid("EIT")
            .row("รหัส", "EIT Public", "EIT Survey", "EIT Survey หลังตรวจสอบ")
            .questions("EIT", (n, q, s) -> new Object[] {q.code(), s.get(0), 50.0 + n, s.get(1)})
            .bytes();
    Scores scores = Uploads.read(upload).scores();
    assertThat(scores.values()).hasSize(9);
    assertThat(scores.values().keySet()).allMatch(each -> each.part().value().equals("public"));
    assertThat(doubt(upload)).get().extracting(Finding::place).hasToString("EIT!D1");
  }

  @Test
  void under_one_heading_it_is_the_same() {
    byte[] upload =
        new Grid("IIT")
            .row("รหัส", "คะแนน", "")
            .row("", "ได้", "แก้ไข")
            .merge("B1:C1")
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), 50.0 + n, s.get(0)})
            .bytes();
    assertThat(Uploads.read(upload).scores().values()).isEmpty();
    assertThat(doubt(upload)).get().extracting(Finding::place).hasToString("IIT!C2");
  }

  static Stream<Arguments> silent() {
    return Stream.of(
        Arguments.of("the same numbers", "คะแนนหลังชี้แจง", 0),
        Arguments.of("no numbers", "คะแนนหลังชี้แจง", 1),
        Arguments.of("texts", "ผลการประเมินรายด้าน", 2),
        Arguments.of("an older one", "คะแนนเดิม", 3),
        Arguments.of("one's own view", "คะแนนประเมินตนเอง", 3),
        Arguments.of("what was expected", "คะแนนที่คาดการณ์", 3),
        Arguments.of("what is missing", "คะแนนที่ขาด", 3),
        Arguments.of("the country's mean", "ค่าเฉลี่ยระดับประเทศ", 3),
        Arguments.of("how many chose an answer", "ร้อยละมากที่สุด", 3));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("silent")
  void what_cannot_be_another_score_takes_none_away(String name, String heading, int kind) {
    byte[] upload =
        new Grid("IIT")
            .row("รหัส", "คะแนน", heading)
            .questions(
                "IIT",
                (n, q, s) ->
                    new Object[] {
                      q.code(), s.get(0), List.<Object>of(s.get(0), "", "ผ่าน", 50.0 + n).get(kind)
                    })
            .bytes();
    assertThat(Uploads.read(upload).scores().values()).hasSize(15);
    assertThat(doubt(upload)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(100)|(100)|เฉลี่ย",
        "เต็ม 100|เต็ม 100|รวม",
        "(เต็ม 100)|(เต็ม 100)|คะแนน",
        "(100)|(100)|EIT",
        "(ร้อยละ)|(ร้อยละ)|รวมเฉลี่ย",
        "(n=138)|(n=55)|เฉลี่ย",
        "138 คน|55 คน|คะแนนเฉลี่ย"
      })
  void a_mean_of_both_parts_at_the_right_is_no_part(String below) {
    String[] under = below.split("\\|");
    byte[] upload =
        new Grid("EIT")
            .row("รหัส", "EIT Public", "EIT Survey", "")
            .row("", under[0], under[1], under[2])
            .questions("EIT", (n, q, s) -> new Object[] {q.code(), s.get(0), s.get(1), 50.0 + n})
            .bytes();
    Scores scores = Uploads.read(upload).scores();
    assertThat(scores.values()).hasSize(18);
    assertThat(scores.values().values()).noneMatch(each -> each.intValue() < 60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n|ร้อยละ|n|S.D.|เฉลี่ย",
        "n|ร้อยละ|n|S.D.|คะแนนรวม",
        "ระดับ|คะแนน|ระดับ|n|EIT",
        "เต็ม|ได้|เต็ม|ระดับ|ค่าเฉลี่ย"
      })
  void a_heading_reaches_no_further_than_those_beside_it(String below) {
    String[] under = below.split("\\|");
    byte[] upload =
        new Grid("EIT")
            .row("รหัส", "EIT Public", "", "EIT Survey", "", "")
            .row("", under[0], under[1], under[2], under[3], under[4])
            .questions(
                "EIT", (n, q, s) -> new Object[] {q.code(), 80.0, s.get(0), 81.0, 0.5, 50.0 + n})
            .bytes();
    Scores scores = Uploads.read(upload).scores();
    assertThat(scores.values().keySet()).noneMatch(each -> each.part().value().equals("survey"));
    assertThat(scores.findings()).anyMatch(each -> each.code() == FindingCode.DOUBTFUL_COLUMNS);
  }

  @ParameterizedTest
  @CsvSource({
    "true,(100),ร้อยละ",
    "true,เต็ม 100,เฉลี่ย",
    "false,(100),ค่าเฉลี่ย",
    "false,(100),คะแนน",
    "true,(เต็ม 100),ปี 2568"
  })
  void of_a_full_mark_that_may_be_the_score_and_another_neither_is_guessed(
      boolean merged, String left, String right) {
    Grid grid = new Grid("IIT").row("รหัส", "คะแนน", "").row("", left, right);
    byte[] upload =
        (merged ? grid.merge("B1:C1") : grid)
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0), 50.0 + n})
            .bytes();
    assertThat(Uploads.read(upload).scores().values()).isEmpty();
    assertThat(doubt(upload)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "n|ร้อยละ|n|S.D.|เฉลี่ย,EIT!D1,EIT Survey,F",
    "n|คะแนน|n|ระดับ|คะแนนรวม,EIT!D1,EIT Survey,F",
    "เต็ม|ได้|เต็ม|ระดับ|รวมเฉลี่ย,EIT!D1,EIT Survey,F"
  })
  void where_a_heading_may_end_is_told_of_the_heading_and_no_word_of_it_is_called_unknown(
      String below, String place, String heading, String column) {
    String[] under = below.split("\\|");
    byte[] upload =
        new Grid("EIT")
            .row("รหัส", "EIT Public", "", "EIT Survey", "", "")
            .row("", under[0], under[1], under[2], under[3], under[4])
            .questions(
                "EIT", (n, q, s) -> new Object[] {q.code(), 80.0, s.get(0), 81.0, 0.5, 50.0 + n})
            .bytes();
    assertThat(doubt(upload))
        .get()
        .satisfies(
            each -> {
              assertThat(each.place()).hasToString(place);
              assertThat(each.message().th())
                  .startsWith("ไม่ทราบว่าหัวคอลัมน์ “" + heading + "” คลุมถึงคอลัมน์ " + column)
                  .contains("โปรดผสานเซลล์", "“EIT Survey”")
                  .doesNotContain("ไม่เข้าใจ");
            });
  }

  static Stream<Arguments> targets() {
    return Stream.of(
        Arguments.of("แผน", "ผล"),
        Arguments.of("ค่าเป้าหมาย", "ผลการดำเนินงาน"),
        Arguments.of("เกณฑ์", "ผล ITA"),
        Arguments.of("เป้าหมาย (ร้อยละ)", "ผลสำเร็จ (ร้อยละ)"),
        Arguments.of("คะแนนคาดการณ์", "คะแนนจริง"));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void beside_a_target_the_result_is_read(String target, String result) {
    byte[] upload =
        new Grid("IIT")
            .row("รหัส", target, result)
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), 85.0, s.get(0)})
            .bytes();
    Scores scores = Uploads.read(upload).scores();
    assertThat(scores.values()).hasSize(15);
    assertThat(scores.values().values()).noneMatch(each -> each.intValue() == 85);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "คะแนน (n = 80)",
        "คะแนนเฉลี่ย (80 คน)",
        "คะแนน [0-100]",
        "คะแนน1/",
        "คะแนน*",
        "คะแนนจาก ป.ป.ช.",
        "คะแนนที่ประกาศ",
        "คะแนนสุทธิ",
        "คะแนนจากระบบ ITAS",
        "คะแนน (ทศนิยม 2 ตำแหน่ง)",
        "คะแนนจริง",
        "FY25",
        "คะแนน 2568"
      })
  void what_says_nothing_more_of_a_score_takes_nothing_from_it(String heading) {
    byte[] upload =
        new Grid("IIT")
            .row("รหัส", heading)
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
            .bytes();
    assertThat(Uploads.read(upload).scores().values()).hasSize(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"คะแนน (2567)", "คะแนน (30)", "คะแนน (n/a)", "คะแนน 2567"})
  void what_says_another_year_or_scale_does(String heading) {
    byte[] upload =
        new Grid("IIT")
            .row("รหัส", heading)
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
            .bytes();
    assertThat(Uploads.read(upload).scores().values()).isEmpty();
  }

  static Stream<Arguments> unheaded() {
    return Stream.of(
        Arguments.of(
            "one score",
            new Grid("IIT")
                .row("รหัส", "คะแนน", "")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), 100.0, s.get(0)})),
        Arguments.of(
            "of another full mark",
            new Grid("OIT")
                .row("รหัส", "คะแนนที่ได้", "", "หมายเหตุ")
                .questions("OIT", (n, q, s) -> new Object[] {q.code(), 10.0, s.get(0)})),
        Arguments.of(
            "two parts",
            new Grid("EIT")
                .row("รหัส", "EIT Public", "", "EIT Survey", "")
                .questions(
                    "EIT", (n, q, s) -> new Object[] {q.code(), 100.0, s.get(0), 100.0, s.get(1)})),
        Arguments.of(
            "as many as there are parts",
            new Grid("EIT")
                .row("รหัส", "EIT Public", "EIT Survey", "", "")
                .questions(
                    "EIT",
                    (n, q, s) -> new Object[] {q.code(), 50.0 + n, 60.0 + n, s.get(0), s.get(1)})),
        Arguments.of(
            "under the heading of another instrument",
            new Grid("ผล")
                .row("รหัส", "คะแนน", "EIT Public", "EIT Survey")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), 100.0, s.get(0)})));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unheaded")
  void full_marks_under_a_heading_of_scores_are_told_where_numbers_stand_beside_without_one(
      String name, Grid grid) {
    byte[] upload = grid.bytes();
    assertThat(Uploads.read(upload).scores().values()).isEmpty();
    assertThat(doubt(upload))
        .get()
        .extracting(each -> String.valueOf(each.place()))
        .asString()
        .matches("\\S+![B]1");
  }

  @Test
  void full_marks_with_nothing_beside_are_scores() {
    byte[] upload =
        new Grid("OIT")
            .row("รหัส", "คะแนน", "หมายเหตุ")
            .questions("OIT", (n, q, s) -> new Object[] {q.code(), 100.0, "ครบ"})
            .bytes();
    assertThat(Uploads.read(upload).scores().values()).hasSize(28);
  }

  private static Optional<Finding> doubt(byte[] upload) {
    return Uploads.read(upload).scores().findings().stream()
        .filter(each -> each.code() == FindingCode.DOUBTFUL_COLUMNS)
        .findFirst();
  }
}
