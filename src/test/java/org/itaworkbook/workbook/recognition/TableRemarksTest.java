package org.itaworkbook.workbook.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets, forecasts, drafts and scores of one group are told, and never pass for the result. */
final class TableRemarksTest {

  private static final Grid.Line IIT = (n, q, s) -> new Object[] {q.code(), q.wording(), s.get(0)};

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ค่าเป้าหมายคะแนนรายข้อ|ค่าเป้าหมาย|0",
        "(ค่าเป้าหมาย) ITA ปี 2568|ค่าเป้าหมาย|0",
        "คะแนนเป้าหมาย IIT|ค่าเป้าหมาย|0",
        "ITA Targets|ค่าเป้าหมาย|0",
        "คะแนนคาดการณ์ ปี 2568|คาดการณ์|15",
        "ประมาณการคะแนน IIT|คาดการณ์|15",
        "(ร่าง) ผลการประเมินตนเอง|ฉบับร่าง|15",
        "ร่างผลคะแนน|ฉบับร่าง|15",
        "ตัวอย่างการกรอกคะแนน|ฉบับร่าง|15",
        "คะแนน IIT เฉพาะผู้บริหาร|เพียงกลุ่มเดียว|15",
        "คะแนนกลุ่มเจ้าหน้าที่|เพียงกลุ่มเดียว|15",
        "ค่าเป้าหมายการประเมินคุณธรรมและความโปร่งใส (ITA)|ค่าเป้าหมาย|0",
        "เป้าหมายคะแนน IIT กรมหรือเทียบเท่า|ค่าเป้าหมาย|0",
        "คะแนนคาดการณ์การประเมินคุณธรรมและความโปร่งใส|คาดการณ์|15",
        "(ร่าง) ผลการประเมินคุณธรรมและความโปร่งใส|ฉบับร่าง|15",
        "คะแนนก่อนชี้แจง|ฉบับร่าง|15",
        "ผลคะแนนอย่างไม่เป็นทางการ|ฉบับร่าง|15",
        "ผลการประเมินรอบแรก|ฉบับร่าง|15",
        "ค่าเฉลี่ยทั้งประเทศ|หลายหน่วยงาน|15",
        "คะแนนเฉลี่ยของ อปท. ทั่วประเทศ|หลายหน่วยงาน|15",
        "ค่าเฉลี่ยกลุ่มกรมหรือเทียบเท่า|หลายหน่วยงาน|15",
        "คะแนนหน่วยงานคู่เทียบ|ของหน่วยงานอื่น|15"
      })
  void a_title_says_what_the_scores_are(String title, String said, int read) {
    told(Uploads.read(table(new Grid("IIT").row(title)).bytes()).scores(), "IIT!A1", said, read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "เป้าหมาย IIT|ค่าเป้าหมาย|0",
        "IIT Target|ค่าเป้าหมาย|0",
        "IIT คาดการณ์|คาดการณ์|15",
        "ร่าง IIT|ฉบับร่าง|15",
        "IIT ผู้บริหาร|เพียงกลุ่มเดียว|15",
        "IIT สำรอง|ฉบับร่าง|15",
        "IIT เฉลี่ยกระทรวง|หลายหน่วยงาน|15"
      })
  void a_tab_says_what_the_scores_are(String tab, String said, int read) {
    told(Uploads.read(table(new Grid(tab)).bytes()).scores(), "'" + tab + "'", said, read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ค่าเป้าหมาย|ค่าเป้าหมาย|0",
        "เป้าหมายปี 2568|ค่าเป้าหมาย|0",
        "ฉบับร่าง|ฉบับร่าง|15",
        "กลุ่มผู้บริหาร|เพียงกลุ่มเดียว|15",
        "เจ้าหน้าที่|เพียงกลุ่มเดียว|15",
        "ค่าเป้าหมายการประเมินคุณธรรมและความโปร่งใส (ITA)|ค่าเป้าหมาย|0",
        "ค่าเป้าหมายระดับกรมหรือเทียบเท่า|ค่าเป้าหมาย|0",
        "คะแนนคาดการณ์|คาดการณ์|15",
        "แบบประเมินตนเอง|ฉบับร่าง|15",
        "ผลคะแนนก่อนชี้แจง|ฉบับร่าง|15",
        "คะแนน IIT เฉพาะผู้บริหาร|เพียงกลุ่มเดียว|15",
        "ค่าเฉลี่ยประเทศ|หลายหน่วยงาน|15"
      })
  void a_row_across_says_what_the_scores_are(String row, String said, int read) {
    byte[] upload =
        new Grid("IIT").row("รหัส", "ข้อคำถาม", "คะแนน").row(row).questions("IIT", IIT).bytes();
    told(Uploads.read(upload).scores(), "IIT!A2", said, read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "กลุ่ม|ผู้บริหาร|เพียงกลุ่มเดียว|15",
        "ประเภทผู้ตอบ|เจ้าหน้าที่|เพียงกลุ่มเดียว|15",
        "ประเภทคะแนน|เป้าหมาย|ค่าเป้าหมาย|0",
        "สถานะ|ร่าง|ฉบับร่าง|15"
      })
  void a_column_says_what_the_scores_are(String heading, String value, String said, int read) {
    byte[] upload =
        new Grid("IIT")
            .row("รหัส", "ข้อคำถาม", "คะแนน", heading)
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), q.wording(), s.get(0), value})
            .bytes();
    told(Uploads.read(upload).scores(), "IIT!D2", said, read);
  }

  private static void told(Scores scores, String place, String said, int read) {
    assertThat(scores.values()).hasSize(read);
    assertThat(remarks(scores))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(String.valueOf(each.place())).isEqualTo(place);
              assertThat(each.message().th()).contains(said);
              assertThat(each.severity()).isEqualTo(read == 0 ? Severity.ERROR : Severity.WARNING);
            });
    assertThat(scores.findings()).noneMatch(each -> each.code() == FindingCode.MISSING_SCORE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ผลการประเมิน ITA กรมตัวอย่าง",
        "ผลการประเมินเทียบกับค่าเป้าหมาย",
        "คะแนน IIT (เป้าหมาย 90 คะแนน)",
        "โครงร่างรายงานผลการประเมิน",
        "แบบวัดการรับรู้ของบุคลากรภายใน (IIT)",
        "ผลการประเมินของทุกกลุ่ม ผู้บริหารและเจ้าหน้าที่"
      })
  void a_usual_title_says_nothing_of_the_kind(String title) {
    Scores scores = Uploads.read(table(new Grid("IIT").row(title)).bytes()).scores();
    assertThat(scores.values()).hasSize(15);
    assertThat(remarks(scores)).isEmpty();
  }

  static Stream<Arguments> both() {
    Grid.Line other = (n, q, s) -> new Object[] {q.code(), q.wording(), 60.0 + n};
    return Stream.of(
        both("two tabs", table(new Grid("IIT")).sheet("เป้าหมาย IIT"), other),
        both("two tabs, the target first", new Grid("IIT เป้าหมาย"), other, "IIT"),
        both(
            "two tables with titles",
            table(new Grid("IIT").row("ผลการประเมิน")).row("").row("คะแนนคาดการณ์"),
            other),
        Arguments.of(
            "rows across",
            new Grid("IIT")
                .row("รหัส", "ข้อคำถาม", "คะแนน")
                .row("เป้าหมาย")
                .questions("IIT", other)
                .row("ผลคะแนน")
                .questions("IIT", IIT)
                .bytes()),
        Arguments.of(
            "years across",
            new Grid("IIT")
                .row("รหัส", "ข้อคำถาม", "คะแนน")
                .row("ปี 2567")
                .questions("IIT", other)
                .row("ปี 2568")
                .questions("IIT", IIT)
                .bytes()),
        Arguments.of(
            "groups and all of them",
            new Grid("IIT")
                .row("กลุ่ม", "รหัส", "คะแนน")
                .questions("IIT", (n, q, s) -> new Object[] {"ผู้บริหาร", q.code(), 60.0 + n})
                .questions("IIT", (n, q, s) -> new Object[] {"รวม", q.code(), s.get(0)})
                .bytes()));
  }

  private static Arguments both(String name, Grid grid, Grid.Line line) {
    grid.row("รหัส", "ข้อคำถาม", "คะแนน").questions("IIT", line);
    return Arguments.of(name, grid.bytes());
  }

  private static Arguments both(String name, Grid grid, Grid.Line line, String tab) {
    grid.row("รหัส", "ข้อคำถาม", "คะแนน").questions("IIT", line);
    return Arguments.of(name, table(grid.sheet(tab)).bytes());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("both")
  void the_result_is_read_where_it_stands_beside(String name, byte[] upload) {
    Scores scores = Uploads.read(upload).scores();
    assertThat(scores.values()).hasSize(15);
    assertThat(scores.values()).allSatisfy((k, v) -> assertThat(v.intValue()).isGreaterThan(90));
    assertThat(remarks(scores))
        .singleElement()
        .satisfies(each -> assertThat(each.severity()).isEqualTo(Severity.INFO));
  }

  private static Grid table(Grid grid) {
    return grid.row("รหัส", "ข้อคำถาม", "คะแนน").questions("IIT", IIT);
  }

  private static List<Finding> remarks(Scores scores) {
    return scores.findings().stream()
        .filter(each -> each.code() == FindingCode.NOT_THE_RESULT)
        .toList();
  }
}
