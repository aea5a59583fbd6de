package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.tables.ResponseFile;
import org.itaworkbook.responses.tables.ResponseLimits;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.junit.jupiter.api.Test;

/** Of the first rows of a table nothing is told that only all of its rows can tell. */
class FirstRowsTest {

  /** What all persons together make. */
  private static final List<String> OF_ALL =
      List.of(
          "BURST",
          "BELOW_MINIMUM",
          "TOO_FEW_ANSWERS",
          "SMALL_GROUP_WITHHELD",
          "IDENTICAL_ANSWERS",
          "TWO_YEARS");

  /**
   * Rows of which the first are of last year and the next in one hour, by few units and with one
   * choice throughout; e2 is answered only in the last.
   */
  private static ResponseFile file(int rows) {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("ประทับเวลา", "หน่วยงาน", "ส่วน", "e1", "e2", "e4", "e5"));
    for (int i = 0; i < rows; i++) {
      String day = i < 300 ? "2024-02-03 10:0" : "2025-02-03 10:0";
      table.add(
          List.of(
              day + i % 10,
              i == 400 ? "กองเล็ก" : "กองใหญ่",
              i == 500 ? "EIT_SURVEY" : "EIT_PUBLIC",
              "เห็นด้วย",
              i > 1_050 ? "เห็นด้วย" : "",
              "เห็นด้วย",
              "เห็นด้วย"));
    }
    return Answered.file("answers.csv", table);
  }

  private static Scored preview(int rows) {
    return Answered.SCORING.preview(
        List.of(file(rows)), ScoringOptions.USUAL, ResponseLimits.OF_UPLOADS);
  }

  private static List<String> missing(Scored scored) {
    return scored.findings().stream()
        .filter(each -> each.code() == FindingCode.QUESTION_MISSING)
        .map(Finding::message)
        .map(each -> each.en())
        .toList();
  }

  @Test
  void judges_nothing_that_all_rows_make() {
    Scored sample = preview(1_100);
    assertThat(sample.read()).isEqualTo(1_000);
    assertThat(Answered.codes(sample)).doesNotContainAnyElementsOf(OF_ALL);
    assertThat(Answered.codes(sample)).contains("OUT_OF_PERIOD");
  }

  @Test
  void judges_all_of_a_table_that_it_reads_to_its_end() {
    assertThat(Answered.codes(preview(990)))
        .contains(
            "BURST", "TOO_FEW_ANSWERS", "SMALL_GROUP_WITHHELD", "IDENTICAL_ANSWERS", "TWO_YEARS");
  }

  @Test
  void misses_a_question_only_where_no_row_to_come_can_answer_it() {
    assertThat(missing(preview(1_100)))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each).contains("e3", "e6").doesNotContain("e2"));
    assertThat(missing(preview(990)))
        .anySatisfy(each -> assertThat(each).contains("e2", "e3", "e6"));
  }
}
