package org.itaworkbook.workbook.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.given.PlainBook;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables with the questions side by side and a row for each figure. */
final class TransposedTablesTest {

  private static final Scores EXAMPLE = Uploads.read(Uploads.example()).scores();

  /** The names of the rows are parted by bars. */
  @ParameterizedTest
  @CsvSource({
    "IIT,คะแนน",
    "IIT,คะแนนที่ได้ ปี 2568",
    "OIT,ร้อยละ",
    "IIT,ข้อคำถาม|คะแนนเต็ม|คะแนนที่ได้",
    "IIT,คะแนนปี 2567|คะแนนปี 2568",
    "OIT,เป้าหมาย|คะแนน|หมายเหตุ",
    "IIT,จำนวนผู้ตอบ|S.D.|คะแนนเฉลี่ย",
    "EIT,EIT Public|EIT Survey",
    "EIT,ข้อคำถาม|ส่วนที่ 2|ส่วนที่ 1",
    "EIT,Public|Survey|เฉลี่ย",
    "EIT,EIT Public ปี 2567|EIT Public ปี 2568|EIT Survey ปี 2568"
  })
  void it_is_read_where_every_name_is_understood(String instrument, String rows) {
    for (String corner : new String[] {"", "รหัส", "ข้อ"}) {
      for (int left = 0; left < 2; left++) {
        byte[] upload = upload(instrument, "", corner, left, rows.split("\\|"));
        Scores scores = Uploads.read(upload).scores();
        assertThat(values(scores)).as("%s %s", corner, left).isEqualTo(example(instrument));
        assertThat(scores.findings())
            .noneMatch(each -> each.code() == FindingCode.DOUBTFUL_COLUMNS);
        assertThat(scores.previous()).hasSize(previous(instrument, rows));
      }
    }
  }

  private static int previous(String instrument, String rows) {
    return rows.contains("2567") ? instrument(instrument).questions().size() : 0;
  }

  @Test
  void all_instruments_may_stand_below_each_other() {
    PlainBook book = new PlainBook();
    PlainBook.Sheet sheet = book.sheet("ผล");
    int row = put(sheet, "IIT", 0, "รหัส", 0, "คะแนน");
    row = put(sheet, "EIT", row + 1, "รหัส", 0, "EIT Public", "EIT Survey");
    put(sheet, "OIT", row + 2, "รหัส", 0, "คะแนน");
    byte[] upload = book.bytes();
    assertThat(values(Uploads.read(upload).scores())).isEqualTo(values(EXAMPLE));
    byte[] annotated = Uploads.annotate(upload);
    assertThat(Uploads.lost(upload, annotated)).isEmpty();
    assertThat(values(Uploads.read(annotated).scores())).isEqualTo(values(EXAMPLE));
    assertThat(Uploads.differing(annotated, Uploads.annotate(annotated))).isEmpty();
    assertThat(Uploads.lost(upload, Uploads.remove(annotated))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "IIT,xyz,A2",
    "IIT,'',B2",
    "IIT,คะแนน|คะแนนหลังชี้แจง,A3",
    "IIT,คะแนน|หลังชี้แจง,A3",
    "IIT,Final|คะแนน,A2",
    "IIT,คะแนน|รอบแก้ไข|เต็ม,A3",
    "IIT,คะแนน|ผลคะแนน,A2",
    "IIT,คะแนนปี 2567,A2",
    "EIT,คะแนน,A2",
    "EIT,Public,A2",
    "OIT,เต็ม|ได้|แก้ไขแล้ว (คะแนน),A4"
  })
  void it_is_told_at_its_cell_else(String instrument, String rows, String place) {
    byte[] upload = upload(instrument, "", "รหัส", 0, rows.split("\\|"));
    Scores scores = Uploads.read(upload).scores();
    assertThat(scores.values()).isEmpty();
    assertThat(doubts(scores)).isNotNull();
    assertThat(doubts(scores).place()).hasToString("'ผล'!" + place);
    assertThat(doubts(scores).message().th()).contains("โปรด", "หัวแถว");
    assertThat(scores.findings()).noneMatch(each -> each.code() == FindingCode.MISSING_SCORE);
    assertThat(Uploads.lost(upload, Uploads.annotate(upload))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ผลการประเมิน ITA ปี 2567", "คะแนนปีที่แล้ว", "เป้าหมายคะแนน", "ร่าง"})
  void a_title_that_says_something_else_withholds_it(String title) {
    Scores scores = Uploads.read(upload("IIT", title, "รหัส", 0, "คะแนน")).scores();
    assertThat(scores.values()).isEmpty();
    assertThat(doubts(scores)).isNotNull();
  }

  @Test
  void what_a_tab_says_of_last_year_takes_nothing_from_this_years() {
    PlainBook book = new PlainBook();
    put(book.sheet("IIT 2567"), "OIT", 0, "รหัส", 0, "เต็ม");
    put(book.sheet("IIT ปี 2567"), "IIT", 0, "รหัส", 0, "คะแนน");
    put(book.sheet("IIT ปี 2568"), "IIT", 0, "รหัส", 0, "คะแนน");
    Scores scores = Uploads.read(book.bytes()).scores();
    assertThat(values(scores)).isEqualTo(example("IIT"));
    assertThat(scores.findings())
        .filteredOn(each -> each.code() == FindingCode.DOUBTFUL_COLUMNS)
        .filteredOn(each -> String.valueOf(each.place()).startsWith("'IIT ปี"))
        .singleElement()
        .satisfies(each -> assertThat(each.severity()).isEqualTo(Severity.INFO));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1|2|3", "P1|P2|P3|P4|P5|P6|P7|P8", "10:15:00|10:16:00"})
  void answers_of_persons_are_no_scores(String persons) {
    byte[] upload = upload("IIT", "", "ลำดับ", 0, persons.split("\\|"));
    assertThatThrownBy(() -> Uploads.read(upload)).isInstanceOf(RefusedException.class);
  }

  @Test
  void what_stands_in_an_ordinary_table_is_not_looked_for() {
    PlainBook book = new PlainBook();
    PlainBook.Sheet sheet = book.sheet("IIT");
    sheet.put(0, 0, "รหัส").put(0, 1, "คะแนน");
    int row = 1;
    for (Question question : instrument("IIT").questions()) {
      sheet.put(row, 0, question.code().toString()).put(row++, 1, score("IIT", question, 0));
    }
    put(book.sheet("สรุป"), "IIT", 0, "รหัส", 0, "xyz");
    Scores scores = Uploads.read(book.bytes()).scores();
    assertThat(values(scores)).isEqualTo(example("IIT"));
    assertThat(scores.findings()).noneMatch(each -> each.code() == FindingCode.DOUBTFUL_COLUMNS);
  }

  private static Finding doubts(Scores scores) {
    return scores.findings().stream()
        .filter(each -> each.code() == FindingCode.DOUBTFUL_COLUMNS)
        .filter(each -> each.severity() == Severity.ERROR)
        .findFirst()
        .orElseThrow();
  }

  private static byte[] upload(
      String instrument, String title, String corner, int left, String... rows) {
    PlainBook book = new PlainBook();
    PlainBook.Sheet sheet = book.sheet("ผล");
    sheet.put(0, 0, title);
    put(sheet, instrument, title.isEmpty() ? 0 : 1, corner, left, rows);
    return book.bytes();
  }

  /** Puts a table; where a name is none of the score's, other figures stand. */
  private static int put(
      PlainBook.Sheet sheet, String instrument, int top, String corner, int left, String... rows) {
    sheet.put(top, left, corner);
    int column = left + 1;
    for (Question question : instrument(instrument).questions()) {
      sheet.put(top, column, question.code().toString());
      for (int i = 0; i < rows.length; i++) {
        sheet.put(top + 1 + i, left, rows[i]);
        sheet.put(top + 1 + i, column, figure(instrument, question, rows[i], column));
      }
      column++;
    }
    return top + 1 + rows.length;
  }

  private static Object figure(String instrument, Question question, String name, int column) {
    if (name.equals("ข้อคำถาม")) {
      return question.wording();
    }
    if (name.equals("หมายเหตุ")) {
      return "ครบ";
    }
    if (name.contains("2567") || name.matches("คะแนนเต็ม|เป้าหมาย|จำนวนผู้ตอบ|S.D.|เฉลี่ย|เต็ม")) {
      return 10 + column;
    }
    return score(instrument, question, name.matches(".*(?:Survey|ส่วนที่ 2).*") ? 1 : 0);
  }

  private static BigDecimal score(String instrument, Question question, int part) {
    return EXAMPLE
        .value(question.code(), instrument(instrument).parts().get(part).id())
        .orElseThrow();
  }

  private static Instrument instrument(String code) {
    return EXAMPLE.framework().instruments().stream()
        .filter(each -> each.code().value().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Map<ScoreKey, BigDecimal> example(String instrument) {
    Map<ScoreKey, BigDecimal> example = values(EXAMPLE);
    String prefix = instrument(instrument).prefix();
    example.keySet().removeIf(each -> !each.question().prefix().equals(prefix));
    return example;
  }

  private static Map<ScoreKey, BigDecimal> values(Scores scores) {
    Map<ScoreKey, BigDecimal> values = new TreeMap<>();
    scores.values().forEach((key, value) -> values.put(key, value.setScale(3)));
    return values;
  }
}
