package org.itaworkbook.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.answers.Answer;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A code that was typed into the row of another question. */
class MiscodedRowsTest {

  /** Whether it stands before or behind the question whose code it is. */
  @ParameterizedTest
  @CsvSource({
    "IIT, 7, 1, i3, IIT!B8, IIT!B7, i4",
    "IIT, 6, 1, i4, IIT!B7, IIT!B8, i3",
    "EIT, 12, 1, e1, EIT!B13, EIT!B5, e9",
    "OIT, 10, 2, o28, OIT!C11, OIT!C32, o7",
  })
  void is_told_once_with_the_code_that_was_meant(
      String sheet, int row, int column, String typed, String at, String other, String meant) {
    Analysis analysis = typed(sheet, row, column, typed);

    assertThat(errors(analysis))
        .extracting(Finding::code, each -> String.valueOf(each.place()))
        .containsExactly(tuple(FindingCode.DUPLICATE_QUESTION, at));
    assertThat(errors(analysis).get(0).message().th())
        .startsWith(
            "รหัส %s ในช่องนี้ซ้ำกับ %s แต่ข้อความในแถวเป็นของข้อ %s ซึ่งไม่มีในตาราง"
                .formatted(typed, other, meant));
    assertThat(analysis.findings())
        .extracting(Finding::code)
        .doesNotContain(FindingCode.FORMULA_NOT_RENEWED, FindingCode.WORDING_CONTRADICTS_CODE);
  }

  @Test
  void the_first_screen_says_which_scores_the_level_waits_for() {
    Answer answer = Answer.of(typed("IIT", 7, 1, "i3"));

    assertThat(answer.level()).isNull();
    assertThat(answer.next().said().th())
        .isEqualTo("ยังสรุประดับไม่ได้ เพราะยังไม่มีคะแนนที่ใช้ได้: i3, i4");
    assertThat(answer.next().said().en())
        .isEqualTo("The level is not known yet. No usable score yet: i3, i4");
  }

  /** Where no wording tells it is as before: two rows of a question, and one that is missing. */
  @Test
  void without_a_wording_both_are_told() {
    byte[] upload =
        Uploads.edit(
            Uploads.example(),
            book -> {
              book.getSheet("IIT").getRow(7).getCell(1).setCellValue("i3");
              book.getSheet("IIT").getRow(7).getCell(2).setBlank();
            });

    assertThat(errors(Uploads.analysis(upload)))
        .extracting(Finding::code)
        .containsExactlyInAnyOrder(FindingCode.DUPLICATE_QUESTION, FindingCode.MISSING_SCORE);
  }

  private static Analysis typed(String sheet, int row, int column, String code) {
    return Uploads.analysis(
        Uploads.edit(
            Uploads.example(),
            book -> book.getSheet(sheet).getRow(row).getCell(column).setCellValue(code)));
  }

  private static List<Finding> errors(Analysis analysis) {
    return analysis.findings().stream().filter(each -> each.severity() == Severity.ERROR).toList();
  }
}
