package org.itaworkbook.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.itaworkbook.analysis.Reconciliation.Difference;
import org.itaworkbook.analysis.Reconciliation.Explanation;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The result of 2568 as the report prints it, with i10 = 99.75. */
class AsPrinted2568Test {

  private Given given;

  @BeforeEach
  void read() {
    given = Reference2568.read().asPrinted();
  }

  @Test
  void three_published_figures_differ() {
    Analysis analysis = given.analysis();
    assertThat(analysis.reconciliation().differences())
        .containsExactly(
            difference("INDICATOR_4", "99.58", "97.58"),
            difference("IIT", "99.25", "98.85"),
            difference("TOTAL", "96.32", "96.20"));
    assertThat(analysis.reconciliation().levelDifference()).isNull();
    assertThat(analysis.change()).isEqualTo(new BigDecimal("1.47"));
    assertThat(requireNonNull(analysis.level()).level().code()).isEqualTo("PASS");
    assertThat(analysis.extremes().get(new InstrumentCode("IIT")))
        .isEqualTo(new Extremes(List.of(3), List.of(5)));
    assertThat(analysis.lowest().get(new FigureCode("IIT"))).hasToString("[i4, i14, i2, i15, i1]");
  }

  @Test
  void i10_is_the_first_explanation_since_the_assessor_names_it() {
    List<Explanation> explanations = given.analysis().reconciliation().explanations();
    assertThat(explanations)
        .allSatisfy(each -> assertThat(each.slips()).hasSize(1))
        .extracting(Explanation::first)
        .extracting(
            each -> each.score().question().toString(), Slip::from, Slip::to, Slip::low, Slip::high)
        .containsExactly(
            tuple("i10", dec("99.75"), dec("93.75"), dec("93.73"), dec("93.75")),
            tuple("i12", dec("99.0"), dec("93.00"), dec("92.98"), dec("93.00")),
            tuple("i11", dec("100.0"), dec("94.00"), dec("93.98"), dec("94.00")));
    assertThat(explanations)
        .allSatisfy(each -> assertThat(each.mends()).hasToString("[INDICATOR_4, IIT, TOTAL]"));
  }

  @Test
  void without_the_assessor_i10_and_i12_both_stand_at_the_head() {
    Analysis analysis = given.withoutAssessor().inCells().analysis();
    assertThat(analysis.reconciliation().explanations())
        .extracting(each -> each.first().score().question().toString())
        .containsExactly("i10", "i12", "i11");
    assertThat(suspects(analysis)).containsExactly("Scores!i10_score", "Scores!i12_score");
  }

  @Test
  void findings_stand_at_the_published_cells_and_at_the_suspect() {
    Analysis analysis = given.inCells().analysis();
    assertThat(analysis.findings())
        .filteredOn(finding -> finding.code() == FindingCode.PUBLISHED_DIFFERS)
        .extracting(Finding::place, Finding::related)
        .extracting(Object::toString)
        .containsExactly(
            "(Published!INDICATOR_4, [Scores!i10_score])",
            "(Published!IIT, [Scores!i10_score])",
            "(Published!TOTAL, [Scores!i10_score])");
    assertThat(suspects(analysis)).containsExactly("Scores!i10_score");
    assertThat(analysis.findings())
        .extracting(finding -> finding.message().th())
        .contains(
            "ตัวชี้วัดที่ 4: ค่าที่ประกาศคือ 97.58 แต่คำนวณจากคะแนนรายข้อได้ 99.58"
                + " โปรดตรวจสอบค่าที่ประกาศและคะแนนรายข้อที่เกี่ยวข้อง",
            "คะแนนข้อ i10 ซึ่งกรอกไว้ 99.75 อาจพิมพ์ผิด หากเป็น 93.75 (หรือค่าใดก็ได้ตั้งแต่ 93.73 ถึง"
                + " 93.75) ผลที่คำนวณของ ตัวชี้วัดที่ 4, IIT, คะแนนภาพรวม จะตรงกับผลที่ประกาศ"
                + " โปรดตรวจสอบกับผลในระบบ ITAS ก่อนแก้");
  }

  @Test
  void known_numbers_of_respondents_betray_one_score_of_the_public_part() {
    Analysis analysis =
        given
            .inCells()
            .respondents("IIT", 80)
            .respondents("EIT_PUBLIC", 138)
            .respondents("EIT_SURVEY", 55)
            .analysis();
    assertThat(analysis.findings())
        .filteredOn(finding -> finding.code() == FindingCode.UNREACHABLE_AVERAGE)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).hasToString("Scores!e1_public");
              assertThat(finding.message().en())
                  .isEqualTo(
                      "The score of e1 (EIT Public), 91.31, cannot be the mean of 138 answers of"
                          + " 0, 20, 40, 60, 80, 100 (an assumed scale) points each. The nearest"
                          + " possible mean is 91.30. Check the score and the number of"
                          + " respondents.");
            });
  }

  private static List<String> suspects(Analysis analysis) {
    return analysis.findings().stream()
        .filter(finding -> finding.code() == FindingCode.SUSPECT_SCORE)
        .map(finding -> String.valueOf(finding.place()))
        .toList();
  }

  private static Difference difference(String figure, String computed, String published) {
    return new Difference(new FigureCode(figure), dec(computed), dec(published));
  }

  private static BigDecimal dec(String value) {
    return new BigDecimal(value);
  }
}
