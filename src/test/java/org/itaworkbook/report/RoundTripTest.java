package org.itaworkbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.report.document.Paragraphs;
import org.itaworkbook.report.document.SeenText;
import org.itaworkbook.report.filling.FilledPart;
import org.itaworkbook.report.filling.PartState;
import org.itaworkbook.report.given.Agencies;
import org.itaworkbook.report.given.Document;
import org.itaworkbook.report.given.Reports;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.text.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report that people have worked on, filled again. */
final class RoundTripTest {

  private static final byte[] FIRST = Reports.of(Agencies.example()).document();

  @Test
  void filled_again_with_the_same_it_is_the_same_byte_for_byte() {
    Report again = Reports.again(Agencies.example(), FIRST);
    assertThat(Document.contents(again.document())).isEqualTo(Document.contents(FIRST));
    assertThat(again.outcome().parts()).noneMatch(FilledPart::changed);
  }

  @Test
  void a_corrected_score_changes_only_what_depends_on_it() {
    Report again = Reports.again(Agencies.mended(), FIRST);
    assertThat(again.outcome().parts())
        .filteredOn(FilledPart::changed)
        .extracting(FilledPart::name)
        .containsExactlyInAnyOrder(
            "text_lowest_IIT", "text_group_MAINTAIN", "text_analysis_4", "table_questions_IIT");
    List<String> before = Document.open(FIRST).lines();
    List<String> after = Document.open(again.document()).lines();
    assertThat(after).hasSameSizeAs(before);
    long different = 0;
    for (int i = 0; i < before.size(); i++) {
      different += before.get(i).equals(after.get(i)) ? 0 : 1;
    }
    assertThat(different).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text_overall", "text_analysis_4", "text_lowest_IIT", "text_group_MAINTAIN"})
  void words_of_staff_stay_whatever_the_scores(String part) {
    byte[] edited =
        Document.edited(FIRST, document -> document.write(part, "ข้อความของหน่วยงานเอง"));
    Report again = Reports.again(Agencies.poor(), edited);
    assertThat(Reports.part(again, part).state()).isEqualTo(PartState.STAFF);
    assertThat(Document.open(again.document()).text(part)).startsWith("ข้อความของหน่วยงานเอง");
  }

  @Test
  void a_proposal_is_confirmed_by_deleting_its_mark() {
    byte[] edited =
        Document.edited(
            FIRST,
            document ->
                document.write(
                    "text_analysis_4",
                    document
                        .text("text_analysis_4")
                        .replace("(ข้อเสนอจากระบบ โปรดแก้ไขหรือยืนยัน) ", "")));
    Report again = Reports.again(Agencies.mended(), edited);
    FilledPart part = Reports.part(again, "text_analysis_4");
    assertThat(part.state()).isEqualTo(PartState.STAFF);
    assertThat(part.proposal()).contains("๙๓.๗๕");
    assertThat(again.outcome().proposalsLeft()).isEqualTo(12);
  }

  @Test
  void figures_that_change_under_words_of_staff_are_told_with_both() {
    byte[] edited =
        Document.edited(
            FIRST,
            document ->
                document.write("text_analysis_4", "ข้อ i๑๐ ได้ ๙๙.๐๐ คะแนน หน่วยงานทบทวนแล้ว"));
    Report again = Reports.again(Agencies.mended(), edited);
    assertThat(Reports.part(again, "text_analysis_4").stale()).isTrue();
    assertThat(again.outcome().findings())
        .filteredOn(each -> each.code() == FindingCode.REPORT_TEXT_STALE)
        .singleElement()
        .extracting(Finding::message)
        .satisfies(
            message -> assertThat(message.th()).contains("หน่วยงานทบทวนแล้ว").contains("๙๓.๗๕"));
  }

  @Test
  void words_of_staff_without_such_figures_are_not_called_stale() {
    byte[] edited =
        Document.edited(
            FIRST, document -> document.write("text_analysis_4", "หน่วยงานทบทวนคู่มือแล้ว"));
    Report again = Reports.again(Agencies.mended(), edited);
    assertThat(Reports.part(again, "text_analysis_4").stale()).isFalse();
  }

  @Test
  void added_paragraphs_stay_where_they_are() {
    byte[] edited =
        Document.edited(
            FIRST,
            document -> {
              document.addBehind("text_overall", "ย่อหน้าที่เพิ่มเอง");
              document.addBehind("text_figures_7", "อีกย่อหน้าหนึ่ง");
            });
    List<String> lines = Document.open(Reports.again(Agencies.mended(), edited).document()).lines();
    assertThat(lines).contains("ย่อหน้าที่เพิ่มเอง", "อีกย่อหน้าหนึ่ง");
  }

  @Test
  void a_deleted_section_stays_away() {
    byte[] edited =
        Document.edited(
            FIRST,
            document -> {
              document.delete("heading_gap");
              document.delete("text_gap");
              document.delete("chart_gap");
            });
    Report again = Reports.again(Agencies.example(), edited);
    Report more = Reports.again(Agencies.mended(), again.document());
    for (Report each : List.of(again, more)) {
      assertThat(Reports.part(each, "text_gap").state()).isEqualTo(PartState.ABSENT);
      assertThat(Document.open(each.document()).lines())
          .noneMatch(line -> line.contains("ความเชื่อมั่นร้อยละ"));
    }
  }

  @Test
  void a_part_without_its_end_is_filled_where_it_starts() {
    byte[] edited =
        Document.edited(
            FIRST,
            document -> {
              List<Element> blocks = document.part("text_lowest_IIT");
              blocks.get(blocks.size() - 1).remove();
            });
    Report again = Reports.again(Agencies.mended(), edited);
    assertThat(Reports.part(again, "text_lowest_IIT").state()).isEqualTo(PartState.STAFF);
  }

  @Test
  void what_the_assessor_announced_last_year_brings_its_section_and_takes_it_away_again() {
    assertThat(Document.open(FIRST).marks().has("table_change")).isFalse();
    Report with = Reports.again(Agencies.withLastYear(), FIRST);
    Document document = Document.open(with.document());
    assertThat(document.marks().has("table_change")).isTrue();
    assertThat(document.marks().has("heading_change")).isTrue();
    assertThat(document.text("heading_change")).contains("การเปลี่ยนแปลงจากปีก่อน");
    Report without = Reports.again(Agencies.example(), with.document());
    assertThat(Document.open(without.document()).lines()).isEqualTo(Document.open(FIRST).lines());
  }

  @Test
  void an_indicator_that_changes_its_group_takes_its_section_along() {
    byte[] edited =
        Document.edited(
            FIRST, document -> document.addBehind("text_analysis_2", "คำอธิบายที่เพิ่มเอง"));
    Report again =
        Reports.again(
            Agencies.with(
                "\"code\": \"i4\", \"scores\": { \"score\": 97.50 }",
                "\"code\": \"i4\", \"scores\": { \"score\": 80.00 }"),
            edited);
    List<String> lines = Document.open(again.document()).lines();
    int group = lines.lastIndexOf("กลุ่มที่ ๒: พัฒนาและปรับปรุง");
    int moved = lines.lastIndexOf("ตัวชี้วัดที่ ๒ การใช้งบประมาณ");
    assertThat(moved).isGreaterThan(group);
    assertThat(lines.indexOf("คำอธิบายที่เพิ่มเอง"))
        .isGreaterThan(moved)
        .isLessThan(lines.lastIndexOf("ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน"));
  }

  @Test
  void a_group_without_an_indicator_goes_and_comes_back() {
    Report poor = Reports.again(Agencies.poor(), FIRST);
    assertThat(Document.open(poor.document()).marks().has("group_MAINTAIN")).isFalse();
    assertThat(Document.open(poor.document()).marks().has("group_EXCELLENT")).isFalse();
    Report again = Reports.again(Agencies.example(), poor.document());
    assertThat(Document.open(again.document()).lines()).isEqualTo(Document.open(FIRST).lines());
  }

  @Test
  void a_measure_changed_in_the_report_stays_and_is_told() {
    byte[] edited =
        Document.edited(
            FIRST,
            document -> {
              Element cell = document.row("row_measures_M2").get(0);
              Paragraphs.setText(cell.elements("w:p").get(0), "มาตรการที่แก้ในรายงาน");
            });
    Report again = Reports.again(Agencies.example(), edited);
    assertThat(SeenText.of(Document.open(again.document()).row("row_measures_M2").get(0)))
        .contains("มาตรการที่แก้ในรายงาน");
    assertThat(again.outcome().findings())
        .extracting(Finding::code)
        .contains(FindingCode.REPORT_CELL_KEPT);
  }

  @Test
  void rows_of_staff_stay_and_deleted_rows_stay_away() {
    byte[] edited =
        Document.edited(
            FIRST,
            document -> {
              Element row =
                  Objects.requireNonNull(
                      Objects.requireNonNull(document.marks().get("row_questions_IIT_i5")).row());
              Element own = row.copy();
              own.all("w:bookmarkStart").forEach(Element::remove);
              own.all("w:bookmarkEnd").forEach(Element::remove);
              own.all("w:p").forEach(each -> Paragraphs.setText(each, "แถวของเจ้าหน้าที่"));
              row.after(own);
              Objects.requireNonNull(
                      Objects.requireNonNull(document.marks().get("row_questions_IIT_i7")).row())
                  .remove();
            });
    Report again = Reports.again(Agencies.mended(), edited);
    Report more = Reports.again(Agencies.example(), again.document());
    for (Report each : List.of(again, more)) {
      Document document = Document.open(each.document());
      assertThat(document.lines()).contains("แถวของเจ้าหน้าที่");
      assertThat(document.marks().has("row_questions_IIT_i7")).isFalse();
    }
  }

  @Test
  void a_picture_in_a_part_is_not_lost() {
    byte[] edited =
        Document.edited(
            FIRST,
            document -> {
              Element drawing = document.body().all("w:drawing").get(0).copy();
              document.part("text_instruments").get(0).add(Element.of("w:r", drawing));
            });
    Report again = Reports.again(Agencies.poor(), edited);
    assertThat(Reports.part(again, "text_instruments").state()).isEqualTo(PartState.STAFF);
    assertThat(Document.open(again.document()).part("text_instruments").get(0).all("w:drawing"))
        .hasSize(1);
  }

  @Test
  void a_restyled_document_keeps_its_looks() {
    OpcPackage parts = Document.parts(Reports.of(Agencies.example()).document());
    String styles = new String(parts.read("word/styles.xml"), StandardCharsets.UTF_8);
    String restyled =
        styles.replace("w:fill=\"FF", "w:fill=\"EE").replace("TH SarabunPSK", "Cordia New");
    assertThat(restyled).isNotEqualTo(styles);
    parts.write("word/styles.xml", restyled.getBytes(StandardCharsets.UTF_8));
    OpcPackage again = Document.parts(Reports.again(Agencies.poor(), parts.toBytes()).document());
    assertThat(new String(again.read("word/styles.xml"), StandardCharsets.UTF_8))
        .isEqualTo(restyled);
  }

  @Test
  void tracked_changes_and_comments_stay() {
    byte[] edited =
        Document.edited(
            FIRST,
            document -> {
              Element run = document.part("text_instruments").get(0).all("w:r").get(0);
              Element deleted = run.copy();
              deleted.elements("w:t").forEach(Element::remove);
              deleted.add(Element.of("w:delText").add("ที่ลบ"));
              run.after(Element.of("w:del", deleted).with("w:id", "900").with("w:author", "x"));
              document
                  .part("text_groups")
                  .get(0)
                  .add(Element.of("w:r", Element.of("w:commentReference").with("w:id", "0")));
            });
    Report again = Reports.again(Agencies.poor(), edited);
    Document document = Document.open(again.document());
    assertThat(document.part("text_instruments").get(0).all("w:del")).hasSize(1);
    assertThat(document.part("text_groups").get(0).all("w:commentReference")).hasSize(1);
  }

  @Test
  void other_digits_are_written_into_the_parts_of_the_engine_only() {
    byte[] edited =
        Document.edited(FIRST, document -> document.write("text_analysis_4", "ปี ๒๕๖๘ ของเรา"));
    Report again =
        Reports.again(Agencies.example(), edited, new ReportOptions(Digits.ARABIC, false));
    Document document = Document.open(again.document());
    assertThat(document.text("text_overall")).contains("96.20");
    assertThat(document.text("text_analysis_4")).isEqualTo("ปี ๒๕๖๘ ของเรา");
  }
}
