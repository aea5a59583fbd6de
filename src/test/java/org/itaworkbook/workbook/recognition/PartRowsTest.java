package org.itaworkbook.workbook.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.given.PlainBook;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables with a row for each part of a question, whatever the parts are called and wherever. */
final class PartRowsTest {

  private static final Scores EXAMPLE = Uploads.read(Uploads.example()).scores();
  private static final Instrument EIT = EXAMPLE.framework().instruments().get(1);

  /** Where a row says which part it is of. */
  private enum Saying {
    UNDER_THE_QUESTION,
    UNDER_THE_CODE,
    UNDER_A_QUESTION_WITH_ITS_MEAN,
    BEHIND_THE_CODE,
    BEHIND_THE_WORDING,
    ABOVE_ALL_ITS_ROWS
  }

  @ParameterizedTest
  @EnumSource
  void a_row_says_its_part(Saying saying) {
    for (String names :
        new String[] {
          "Public|Survey",
          "EIT Public|EIT Survey",
          "ส่วนที่ 1|ส่วนที่ ๒",
          "(public)|(survey)",
          "- Public|- Survey",
          "ตอนที่ 1|ตอนที่ 2",
          "Part 1|Part 2",
          "ส่วนที่ 1 Public|ส่วนที่ 2 Survey",
          "Public (ผู้รับบริการ)|Survey (ประชาชน)"
        }) {
      String[] parts = names.split("\\|");
      Scores scores = Uploads.read(said(saying, parts)).scores();
      assertThat(values(scores)).as("%s", names).isEqualTo(example());
      assertThat(scores.findings()).noneMatch(each -> isOfEit(each.severity(), each.code()));
    }
  }

  private static boolean isOfEit(Severity severity, FindingCode code) {
    return severity == Severity.ERROR && code != FindingCode.MISSING_INSTRUMENT;
  }

  private static byte[] said(Saying saying, String[] parts) {
    PlainBook book = new PlainBook();
    PlainBook.Sheet sheet = book.sheet("ผลคะแนน");
    sheet.put(0, 0, "รหัส").put(0, 1, "ข้อคำถาม").put(0, 2, "คะแนน");
    int row = 1;
    if (saying == Saying.ABOVE_ALL_ITS_ROWS) {
      for (int part = 0; part < 2; part++) {
        sheet.put(row++, 0, parts[part]);
        for (Question question : EIT.questions()) {
          sheet.put(row, 0, question.code().toString()).put(row, 1, question.wording());
          sheet.put(row++, 2, score(question, part));
        }
      }
      return book.bytes();
    }
    for (Question question : EIT.questions()) {
      String code = question.code().toString();
      boolean below = saying.name().startsWith("UNDER");
      if (below) {
        sheet.put(row, 0, code).put(row, 1, question.wording());
        sheet.put(row++, 2, saying == Saying.UNDER_A_QUESTION_WITH_ITS_MEAN ? 50 : "");
      }
      for (int part = 0; part < 2; part++) {
        switch (saying) {
          case UNDER_THE_CODE -> sheet.put(row, 0, parts[part]);
          case BEHIND_THE_CODE ->
              sheet.put(row, 0, code + " " + parts[part]).put(row, 1, question.wording());
          case BEHIND_THE_WORDING ->
              sheet
                  .put(row, 0, code)
                  .put(
                      row, 1, question.wording() + " (" + parts[part].replaceAll("[()]", "") + ")");
          default -> sheet.put(row, 1, parts[part]);
        }
        sheet.put(row++, 2, score(question, part));
      }
    }
    return book.bytes();
  }

  @ParameterizedTest
  @CsvSource({
    "แบบวัด,Public,Survey",
    "เครื่องมือ,ส่วนที่ ๑,ส่วนที่ ๒",
    "ส่วน,EIT Public,EIT Survey",
    "ประเภท,Public,Survey",
    "กลุ่ม,Public,Survey",
    "EIT,Public,Survey",
    "Part,1,2",
    "ส่วนที่,1,2",
    "ที่มา,public,survey",
    "'',Public,Survey"
  })
  void a_column_says_the_part_of_each_row(String heading, String one, String other) {
    for (int at = 0; at < 3; at++) {
      for (boolean worded : new boolean[] {true, false}) {
        byte[] upload = column(heading, new String[] {one, other}, at, worded);
        assertThat(values(Uploads.read(upload).scores()))
            .as("column %s worded %s", at, worded)
            .isEqualTo(example());
      }
    }
  }

  private static byte[] column(String heading, String[] parts, int at, boolean worded) {
    PlainBook book = new PlainBook();
    PlainBook.Sheet sheet = book.sheet("EIT");
    int code = at == 0 ? 1 : 0;
    int score = at == 2 ? 1 : 2;
    int named = at == 0 ? 0 : at == 1 ? 1 : 2;
    sheet.put(0, code, "รหัส").put(0, score, "คะแนน").put(0, named, heading);
    if (worded) {
      sheet.put(0, 3, "ข้อคำถาม");
    }
    int row = 1;
    for (int part = 0; part < 2; part++) {
      for (Question question : EIT.questions()) {
        sheet.put(row, code, question.code().toString()).put(row, named, parts[part]);
        sheet
            .put(row, 3, worded ? question.wording() : "")
            .put(row++, score, score(question, part));
      }
    }
    return book.bytes();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ผู้มาติดต่อ|สำรวจ", "Public|", "Public|Public", "Public|อื่น ๆ"})
  void what_does_not_say_a_part_in_each_row_is_told(String names) {
    String[] parts = names.split("\\|", -1);
    Scores scores = Uploads.read(column("กลุ่ม", parts, 1, true)).scores();
    assertThat(values(scores)).isEmpty();
    assertThat(scores.findings()).anyMatch(each -> each.severity() == Severity.ERROR);
  }

  private static BigDecimal score(Question question, int part) {
    return EXAMPLE.value(question.code(), EIT.parts().get(part).id()).orElseThrow();
  }

  private static Map<ScoreKey, BigDecimal> example() {
    Map<ScoreKey, BigDecimal> example = values(EXAMPLE);
    example.keySet().removeIf(each -> !each.question().prefix().equals(EIT.prefix()));
    return example;
  }

  private static Map<ScoreKey, BigDecimal> values(Scores scores) {
    Map<ScoreKey, BigDecimal> values = new TreeMap<>();
    scores.values().forEach((key, value) -> values.put(key, value.setScale(3)));
    return values;
  }
}
