package org.itaworkbook.workbook.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are in doubt, where a title or a tab says that scores are no result. */
final class RemarkedDoubtsTest {

  @ParameterizedTest
  @ValueSource(strings = {"(ร่าง) IIT", "คะแนนก่อนชี้แจง", "เฉพาะผู้บริหาร"})
  void scores_that_a_remark_speaks_of_do_not_take_the_place_of_a_doubted_result(String tab) {
    Scores scores =
        Uploads.read(
                new Grid("IIT")
                    .row("ตัวชี้วัด", "ข้อ", "ข้อคำถาม", "คะแนน")
                    .questions("IIT", (n, q, s) -> row("", q.code(), q.wording(), s.get(0)))
                    .merge("D2:D4")
                    .sheet(tab)
                    .row("ข้อ", "ข้อคำถาม", "คะแนน")
                    .questions("IIT", (n, q, s) -> row(q.code(), q.wording(), "11.11"))
                    .bytes())
            .scores();
    assertThat(scores.values()).hasSize(12);
    assertThat(scores.values().values()).noneMatch(each -> each.toString().startsWith("11.1"));
    assertThat(doubts(scores)).anyMatch(each -> each.severity() == Severity.ERROR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(ร่าง) ผลการประเมิน", "คะแนนคาดการณ์ ปี 2568"})
  void scores_that_a_remark_speaks_of_are_doubted_as_any(String title) {
    Scores scores =
        Uploads.read(
                new Grid("IIT")
                    .row(title)
                    .row("ตัวชี้วัด", "ข้อ", "ข้อคำถาม", "คะแนน")
                    .questions("IIT", (n, q, s) -> row("", q.code(), q.wording(), s.get(0)))
                    .merge("D3:D5")
                    .bytes())
            .scores();
    assertThat(scores.values()).hasSize(12);
    assertThat(doubts(scores)).anyMatch(each -> each.severity() == Severity.ERROR);
  }

  private static Object[] row(Object... cells) {
    return cells;
  }

  private static List<Finding> doubts(Scores scores) {
    return scores.findings().stream()
        .filter(each -> each.code() == FindingCode.DOUBTFUL_QUESTION)
        .toList();
  }
}
