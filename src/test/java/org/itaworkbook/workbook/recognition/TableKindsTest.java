package org.itaworkbook.workbook.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.workbook.ScoreWorkbook;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.PlainBook;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows with codes of staff's own, cells over several rows, and tables of something else. */
class TableKindsTest {

  static Stream<Arguments> ownCodes() {
    return Stream.of(
        own("กพร-001", q -> "กพร-" + String.format("%03d", q.code().number())),
        own("A12", q -> "A" + q.code().number()),
        own("1.1 as a number", q -> (Object) (q.code().number() / 10.0)),
        own("ข้อ(1)", q -> "ข้อ(" + q.code().number() + ")"),
        own("ไอ1", q -> "ไอ" + q.code().number()),
        own("ITA/2568/1", q -> "ITA/2568/" + q.code().number()));
  }

  private static Arguments own(String name, Function<Question, Object> code) {
    return Arguments.of(name, code);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ownCodes")
  void a_code_of_ones_own_does_not_mask_a_wording(String name, Function<Question, Object> code) {
    byte[] upload =
        new Grid("คะแนน")
            .row("รหัส", "ข้อคำถาม", "คะแนน")
            .questions("IIT", (n, q, s) -> new Object[] {code.apply(q), q.wording(), s.get(0)})
            .bytes();
    assertThat(read(Uploads.read(upload).scores(), "i")).isEqualTo(example("i"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "รหัส|ข้อคำถาม|แบบวัด|คะแนน",
        "แบบวัด|รหัส|คะแนน|ข้อคำถาม",
        "คะแนน|แบบวัด|ข้อคำถาม|รหัส"
      })
  void a_cell_over_two_rows_is_of_both(String order) {
    String[] names = order.split("\\|");
    PlainBook book = new PlainBook();
    PlainBook.Sheet sheet = book.sheet("EIT");
    for (int i = 0; i < names.length; i++) {
      sheet.put(0, i, names[i]);
    }
    Scores example = Uploads.read(Uploads.example()).scores();
    int row = 1;
    for (Question question : example.framework().instruments().get(1).questions()) {
      for (int part = 0; part < 2; part++) {
        for (int i = 0; i < names.length; i++) {
          boolean whole = names[i].equals("รหัส") || names[i].equals("ข้อคำถาม");
          if (!whole || part == 0) {
            sheet.put(row + part, i, cell(example, names[i], question, part));
          }
          if (whole && part == 0) {
            sheet.merge(row, i, row + 1, i);
          }
        }
      }
      row += 2;
    }
    assertThat(read(Uploads.read(book.bytes()).scores(), "e")).isEqualTo(example("e"));
  }

  private static Object cell(Scores example, String name, Question question, int part) {
    return switch (name) {
      case "รหัส" -> question.code().toString();
      case "ข้อคำถาม" -> question.wording();
      case "แบบวัด" -> part == 0 ? "EIT Public" : "EIT Survey";
      default ->
          example
              .value(
                  question.code(), example.framework().instruments().get(1).parts().get(part).id())
              .orElseThrow();
    };
  }

  @Test
  void a_code_over_two_lines_of_a_wording_is_one_question() {
    PlainBook book = new PlainBook();
    PlainBook.Sheet sheet = book.sheet("IIT");
    sheet.put(0, 0, "รหัส").put(0, 1, "ข้อคำถาม").put(0, 2, "คะแนน");
    for (int i = 0; i < 15; i++) {
      int row = 1 + 2 * i;
      sheet.put(row, 0, "i" + (i + 1)).merge(row, 0, row + 1, 0);
      sheet.put(row, 1, "บรรทัดแรก").put(row + 1, 1, "บรรทัดที่สอง");
      sheet.put(row, 2, 80 + i).merge(row, 2, row + 1, 2);
    }
    Scores scores = Uploads.read(book.bytes()).scores();
    assertThat(read(scores, "i")).hasSize(15);
    assertThat(scores.findings()).noneMatch(each -> each.code().name().startsWith("DUPLICATE"));
  }

  static Stream<Arguments> foreign() {
    return Stream.of(
        Arguments.of("ids of hexadecimal digits", "%1$02X%1$02X-E%1$d-4B2A"),
        Arguments.of("ids that begin like codes", "E%1$dF2-9D1C"),
        Arguments.of("numbers of employees", "i%1$03d"),
        Arguments.of("numbers of goods", "o%1$d-box"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("foreign")
  void a_foreign_list_is_none_of_scores_even_in_a_year_that_was_asked_for(String name, String id) {
    PlainBook book = new PlainBook();
    PlainBook.Sheet sheet = book.sheet("Worksheet");
    sheet.put(0, 0, "ID").put(0, 1, "Description").put(0, 2, "Points");
    for (int i = 1; i <= 101; i++) {
      sheet.put(i, 0, String.format(id, i)).put(i, 1, "Wade " + i).put(i, 2, i * 0.5);
    }
    assertThat(refusal(book.bytes())).isEqualTo(Refusal.NO_ITA_TABLE);
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of("respondent", "question", "points"),
        Arguments.of("ลำดับผู้ตอบ", "ข้อ", "คะแนน"),
        Arguments.of("หน่วยงาน", "รหัสข้อ", "คะแนน"));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void answers_of_persons_are_none_of_scores(String who, String question, String points) {
    PlainBook book = new PlainBook();
    PlainBook.Sheet sheet = book.sheet("ข้อมูล");
    sheet.put(0, 0, who).put(0, 1, question).put(0, 2, points);
    for (int i = 0; i < 120; i++) {
      sheet.put(i + 1, 0, "P" + i / 15).put(i + 1, 1, "i" + (i % 15 + 1)).put(i + 1, 2, i % 6 * 20);
    }
    assertThat(refusal(book.bytes())).isEqualTo(Refusal.ANSWERS_NOT_SCORES);
  }

  @Test
  void answers_beside_scores_are_told_and_the_scores_are_read() {
    Grid grid =
        new Grid("IIT")
            .row("รหัส", "คะแนน")
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
            .sheet("คำตอบ")
            .row("respondent", "question", "points");
    for (int i = 0; i < 60; i++) {
      grid.row("P" + i / 15, "i" + (i % 15 + 1), 20.0 * (i % 6));
    }
    Scores scores = Uploads.read(grid.bytes()).scores();
    assertThat(read(scores, "i")).isEqualTo(example("i"));
    assertThat(scores.findings())
        .extracting(each -> each.place() + " " + each.code())
        .contains("'คำตอบ'!A1 ANSWERS_NOT_SCORES")
        .noneMatch(each -> each.contains("DUPLICATE"));
  }

  private static Refusal refusal(byte[] upload) {
    ScoreWorkbook workbook = ScoreWorkbook.open(upload, UploadLimits.DEFAULT);
    RefusedException[] refused = new RefusedException[1];
    assertThatThrownBy(() -> workbook.read(Uploads.YEARS, new FiscalYear(2568)))
        .isInstanceOfSatisfying(RefusedException.class, e -> refused[0] = e);
    return refused[0].refusal();
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
