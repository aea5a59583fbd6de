package org.itaworkbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.opc.Relationship;
import org.itaworkbook.report.document.Rows;
import org.itaworkbook.report.filling.FilledPart;
import org.itaworkbook.report.filling.PartState;
import org.itaworkbook.report.given.Agencies;
import org.itaworkbook.report.given.Document;
import org.itaworkbook.report.given.FollowUps;
import org.itaworkbook.report.given.Reports;
import org.itaworkbook.report.given.Soundness;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Digits;
import org.itaworkbook.units.History;
import org.itaworkbook.units.ReportingPeriod;
import org.junit.jupiter.api.Test;

/** The report of what became of the measures. */
final class FollowUpTest {

  private static final Report FIRST = FollowUps.report(Agencies.example(), FollowUps.history());

  private static Document document(Report report) {
    return Document.open(report.document());
  }

  private static List<String> cells(Report report, String row) {
    return document(report).row(row).stream().map(Rows::text).toList();
  }

  @Test
  void it_counts_the_measures_by_state_and_who_has_reported() {
    assertThat(document(FIRST).text("text_followup"))
        .contains("ณ สิ้นรอบรายงาน ไตรมาส ๒", "มีมาตรการทั้งหมด ๓ มาตรการ", "อย่างน้อยร้อยละ")
        .contains("หน่วยที่ต้องรายงานมี ๖ หน่วย รายงานในรอบนี้ ๓ หน่วย");
    assertThat(cells(FIRST, "row_states_s1")).containsExactly("กำลังดำเนินการ", "๒", "M๑ และ M๒");
    assertThat(cells(FIRST, "row_states_other")).containsExactly("ยังไม่มีรายงานสถานะ", "๑", "M๓");
  }

  @Test
  void each_measure_shows_its_results_by_period_and_evidence_as_links() {
    List<String> first = cells(FIRST, "row_progress_M1");
    assertThat(first.get(2))
        .contains("ไตรมาส ๑/๒๕๖๙: ร้อยละ ๕", "ไตรมาส ๒: ร้อยละ ๑๘", "รายงานแล้ว ๒ จาก ๖ หน่วย");
    assertThat(first.get(4)).contains("U๐๑: https://www.example.go.th/ita/2.pdf");
    Document document = document(FIRST);
    assertThat(document.body().all("w:hyperlink"))
        .filteredOn(each -> each.attribute("id") != null)
        .singleElement()
        .satisfies(
            link -> {
              Relationship pointer =
                  document
                      .parts()
                      .relationships(Document.BODY)
                      .byId(Objects.requireNonNull(link.attribute("id")))
                      .orElseThrow();
              assertThat(pointer.target()).isEqualTo("https://www.example.go.th/ita/2.pdf");
              assertThat(pointer.external()).isTrue();
            });
    assertThat(cells(FIRST, "row_timeline_M1d")).contains("๕", "๑๘").hasSize(14);
    assertThat(cells(FIRST, "row_problems_M1").get(1)).isEqualTo("U๐๒: เอกสารยังไม่ครบ");
  }

  @Test
  void what_is_late_is_told_as_of_the_end_of_the_period() {
    Analysis short1 =
        Agencies.with("\"period\": \"ตุลาคม 2568 – กันยายน 2569\"", "\"period\": \"ไตรมาส 1\"");
    Report report = FollowUps.report(short1, FollowUps.history());
    assertThat(document(report).text("text_late"))
        .contains("กำหนดแล้วเสร็จภายในเดือนธันวาคม ๒๕๖๘ ดำเนินการได้อย่างน้อยร้อยละ ๑๘")
        .contains("ยังไม่มีรายงานร้อยละความก้าวหน้า");
    assertThat(report.outcome().findings())
        .extracting(Finding::code)
        .contains(FindingCode.MEASURE_LATE, FindingCode.EVIDENCE_MISSING);
    Report before = FollowUps.report(short1, FollowUps.firstQuarter());
    assertThat(document(before).text("text_late")).startsWith("M๑");
    assertThat(document(FIRST).text("text_late")).startsWith("ไม่มีมาตรการใดที่พ้นกำหนด");
    assertThat(document(FIRST).text("text_evidence")).contains("M๒").contains("ศูนย์บริการประชาชน");
  }

  @Test
  void an_earlier_period_is_reported_on_as_it_was_and_one_that_is_not_there_is_refused() {
    Report report =
        FollowUps.report(
            FollowUps.of(
                Agencies.example(), FollowUps.history(), new ReportingPeriod("ต.ค. - ธ.ค. ๖๘")),
            null,
            ReportOptions.DEFAULT);
    assertThat(cells(report, "row_progress_M1").get(3)).isEqualTo("๕");
    assertThat(document(report).marks().has("chart_periods")).isFalse();
    assertThat(document(report).marks().has("heading_periods")).isFalse();
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () ->
                FollowUps.of(
                    Agencies.example(), FollowUps.history(), new ReportingPeriod("ไตรมาส 4")));
    assertThat(refused.refusal()).isEqualTo(Refusal.NO_SUCH_PERIOD);
    assertThat(refused.text().th()).contains("ไตรมาส 4", "ไตรมาส 1/2569, ไตรมาส 2");
  }

  @Test
  void a_workbook_without_units_reports_what_its_rows_say() {
    Report report =
        FollowUps.report(
            Agencies.with(
                "\"code\": \"M1\",",
                "\"code\": \"M1\", \"status\": \"เสร็จแล้ว\", \"progress\": 100,"
                    + " \"success\": \"ร้อยละ 80\", \"budget\": \"ไม่ใช้งบประมาณ\","),
            History.none(new FiscalYear(2569)));
    assertThat(cells(report, "row_states_s2")).containsExactly("แล้วเสร็จ", "๑", "M๑");
    assertThat(cells(report, "row_progress_M1").get(0)).contains("ตัวชี้วัดความสำเร็จ: ร้อยละ ๘๐");
    assertThat(cells(report, "row_progress_M1").get(5)).isEqualTo("ไม่ใช้งบประมาณ");
    assertThat(document(report).text("text_evidence")).contains("M๑", "ยังไม่มีหลักฐาน");
  }

  @Test
  void the_next_quarter_brings_the_same_document_up_to_date_and_keeps_staffs_words() {
    byte[] edited =
        Document.edited(
            FollowUps.report(Agencies.example(), FollowUps.firstQuarter()).document(),
            document -> {
              document.write("text_recommendations", "ข้อเสนอของหน่วยงานเอง");
              document.addBehind("text_late", "ย่อหน้าที่เพิ่มเอง");
            });
    Report next =
        FollowUps.report(
            FollowUps.of(Agencies.example(), FollowUps.history(), null),
            edited,
            ReportOptions.DEFAULT);
    assertThat(document(next).lines()).contains("ข้อเสนอของหน่วยงานเอง", "ย่อหน้าที่เพิ่มเอง");
    assertThat(cells(next, "row_progress_M1").get(3)).isEqualTo("๑๘");
    assertThat(document(next).marks().has("chart_periods")).isTrue();
    assertThat(document(next).marks().has("heading_periods")).isTrue();
    assertThat(next.outcome().parts())
        .filteredOn(each -> each.state() == PartState.STAFF)
        .extracting(FilledPart::name)
        .containsExactly("text_recommendations");
    assertThat(Soundness.faults(next.document())).isEmpty();
  }

  @Test
  void again_is_the_same_and_all_that_it_marks_is_known() {
    Report again =
        FollowUps.report(
            FollowUps.of(Agencies.example(), FollowUps.history(), null),
            FIRST.document(),
            ReportOptions.DEFAULT);
    assertThat(again.outcome().parts()).noneMatch(FilledPart::changed);
    assertThat(Document.contents(again.document())).isEqualTo(Document.contents(FIRST.document()));
    assertThat(again.outcome().findings())
        .extracting(Finding::code)
        .doesNotContain(FindingCode.UNKNOWN_MARK, FindingCode.PART_ABSENT);
    assertThat(Soundness.faults(FollowUps.template())).isEmpty();
    assertThat(Soundness.faults(FIRST.document())).isEmpty();
  }

  @Test
  void a_part_that_was_saved_as_two_halves_before_a_table_is_one_again() {
    byte[] halves =
        Document.edited(
            FIRST.document(),
            document -> {
              Element second = document.part("text_followup").get(1);
              second.elements("w:bookmarkEnd").forEach(each -> each.with("w:id", "999"));
              second.add(
                  1,
                  Element.of("w:bookmarkStart")
                      .with("w:id", "999")
                      .with("w:name", "_ita_text_followup"));
            });
    assertThat(Soundness.faults(halves)).isNotEmpty();
    Report again =
        FollowUps.report(
            FollowUps.of(Agencies.example(), FollowUps.firstQuarter(), null),
            halves,
            ReportOptions.DEFAULT);
    assertThat(document(again).text("text_followup")).contains("รายงานในรอบนี้ ๑ หน่วย");
    assertThat(Soundness.faults(again.document())).isEmpty();
  }

  @Test
  void a_report_of_the_other_kind_is_refused() {
    byte[] yearly = Reports.of(Agencies.example()).document();
    RefusedException one =
        catchThrowableOfType(
            RefusedException.class,
            () ->
                FollowUps.report(
                    FollowUps.of(Agencies.example(), FollowUps.history(), null),
                    yearly,
                    ReportOptions.DEFAULT));
    assertThat(one.refusal()).isEqualTo(Refusal.NOT_A_FOLLOW_UP);
    RefusedException other =
        catchThrowableOfType(
            RefusedException.class, () -> Reports.again(Agencies.example(), FIRST.document()));
    assertThat(other.refusal()).isEqualTo(Refusal.NOT_A_YEARLY_REPORT);
  }

  @Test
  void a_copy_to_publish_holds_no_mark_and_keeps_its_links() {
    Report published =
        FollowUps.report(
            FollowUps.of(Agencies.example(), FollowUps.history(), null),
            FIRST.document(),
            new ReportOptions(Digits.ARABIC, true));
    assertThat(document(published).marks().all()).isEmpty();
    assertThat(document(published).lines()).anyMatch(each -> each.contains("ita/2.pdf"));
    assertThat(Soundness.faults(published.document())).isEmpty();
  }
}
