package org.itaworkbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itaworkbook.report.contents.Narrative;
import org.itaworkbook.report.contents.ReportContents;
import org.itaworkbook.report.given.Agencies;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.ReportWords;
import org.itaworkbook.scores.ReportWords.Quote;
import org.junit.jupiter.api.Test;

/** What a report says. */
final class ContentsTest {

  private static ReportContents example() {
    return Narrative.of(Agencies.example(), ReportWords.NONE);
  }

  private static List<String> text(ReportContents contents, String name) {
    return Objects.requireNonNull(contents.texts().get(name)).paragraphs();
  }

  @Test
  void published_figures_are_printed_and_differences_told() {
    ReportContents contents = example();
    assertThat(contents.values()).containsEntry("Total", "96.20").containsEntry("IIT", "98.85");
    assertThat(contents.findings())
        .filteredOn(each -> each.code() == FindingCode.REPORT_FIGURE_DIFFERS)
        .hasSize(3);
    assertThat(text(contents, "text_extremes_IIT").get(0))
        .contains("ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ ได้คะแนนต่ำสุด");
  }

  @Test
  void the_countrys_mean_is_told_with_its_source() {
    assertThat(text(example(), "text_overall").get(1)).contains("93.82").contains("ที่มา:");
  }

  @Test
  void no_assessor_is_named_where_none_is_quoted() {
    ReportContents contents = example();
    assertThat(text(contents, "text_assessor_heading").get(0)).doesNotContain("ผู้ตรวจประเมิน");
    assertThat(text(contents, "text_lowest_IIT").get(0)).startsWith("ข้อ i10 ได้ 99.75 คะแนน");
  }

  @Test
  void the_assessor_is_quoted_by_instrument_and_part_in_his_order() {
    ReportWords words =
        new ReportWords(
            "15 สิงหาคม 2568",
            List.of(
                new Quote("ภาพรวม", "หน่วยงานผ่านค่าเป้าหมาย"),
                new Quote("e๔, e๕ (Public)", "ควรเผยแพร่ข้อมูลให้เข้าถึงง่าย"),
                new Quote("e1 (Survey)", "ควรระบุขั้นตอน"),
                new Quote("i10", "ควรระบุแนวทางการยืม")),
            Map.of("ตัวชี้วัดที่ ๔", "เราได้ทบทวนคู่มือแล้ว"));
    ReportContents contents = Narrative.of(Agencies.example(), words);
    assertThat(text(contents, "text_assessor_heading").get(0)).contains("ผู้ตรวจประเมิน");
    assertThat(text(contents, "text_assessor_overall")).containsExactly("หน่วยงานผ่านค่าเป้าหมาย");
    assertThat(text(contents, "text_lowest_IIT")).containsExactly("ข้อ i10 ควรระบุแนวทางการยืม");
    assertThat(text(contents, "text_lowest_EIT_PUBLIC"))
        .containsExactly("ข้อ e4 และ e5 ควรเผยแพร่ข้อมูลให้เข้าถึงง่าย");
    assertThat(text(contents, "text_lowest_EIT_SURVEY")).containsExactly("ข้อ e1 ควรระบุขั้นตอน");
    assertThat(text(contents, "text_analysis_4")).containsExactly("เราได้ทบทวนคู่มือแล้ว");
    assertThat(contents.values()).containsEntry("Announced", "15 สิงหาคม 2568");
    assertThat(contents.findings())
        .extracting(Finding::code)
        .doesNotContain(FindingCode.ASSESSOR_TEXT_MISSING, FindingCode.ANNOUNCEMENT_MISSING);
  }

  @Test
  void an_incomplete_result_is_an_error_and_claims_nothing() {
    ReportContents contents = Narrative.of(Agencies.incomplete(), ReportWords.NONE);
    assertThat(contents.findings())
        .extracting(Finding::code)
        .contains(FindingCode.REPORT_INCOMPLETE);
    assertThat(contents.values()).containsEntry("Total", ReportContents.UNKNOWN);
    assertThat(contents.charts())
        .containsEntry("chart_total", null)
        .containsEntry("chart_gap", null);
    assertThat(text(contents, "text_gap")).isEmpty();
  }
}
