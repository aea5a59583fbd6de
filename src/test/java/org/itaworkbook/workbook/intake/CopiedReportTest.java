package org.itaworkbook.workbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.units.Example;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report that was copied as text says beside the scores of questions. */
final class CopiedReportTest {

  private static final String TITLE = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n";

  /** The scores of one instrument, as a PDF gives them. */
  private static String questions() {
    Instrument internal = Example.FRAMEWORK.instruments().get(0);
    return internal.questions().stream()
        .map(each -> each.code() + " " + each.wording() + " 95.00")
        .collect(Collectors.joining("\n", "รหัส ข้อคำถาม คะแนน\n", "\n"));
  }

  private static Scores read(String text) {
    return Uploads.read((TITLE + text + questions()).getBytes(StandardCharsets.UTF_8)).scores();
  }

  private static Map<String, BigDecimal> figures(Scores scores) {
    Map<String, BigDecimal> figures = new TreeMap<>();
    scores
        .published()
        .figures()
        .forEach((code, value) -> figures.put(code.value(), value.stripTrailingZeros()));
    return figures;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "หน่วยงาน: กรมตัวอย่าง",
        "ชื่อหน่วยงาน : กรมตัวอย่าง",
        "กรมตัวอย่าง ซึ่งเป็นหน่วยงานประเภทกรมหรือเทียบเท่า มีคะแนน ดังนี้"
      })
  void the_agency_is_the_one_that_is_named(String line) {
    assertThat(read(line + "\n").agency().name()).isEqualTo("กรมตัวอย่าง");
  }

  @Test
  void of_two_agencies_none_is_taken() {
    assertThat(read("หน่วยงาน: กรมหนึ่ง\nหน่วยงาน: กรมสอง\n").agency().name()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ 99.17, INDICATOR_1, 99.17",
    "ตัวชี้วัดที่ ๒ การใช้งบประมาณ ๙๙.๐๘ คะแนน, INDICATOR_2, 99.08",
    "IIT 98.85, IIT, 98.85",
    "OIT การเปิดเผยข้อมูลสาธารณะ 100, OIT, 100",
    "EIT ส่วนที่ 1 92.04, EIT_PUBLIC, 92.04",
    "EIT Survey 84.93, EIT_SURVEY, 84.93",
    "คะแนนภาพรวม 96.20 คะแนน, TOTAL, 96.2",
    "คะแนนเฉลี่ยรวม ๙๖.๒๐, TOTAL, 96.2"
  })
  void a_line_with_one_figure_of_a_name_is_a_published_figure(
      String line, String code, BigDecimal value) {
    assertThat(figures(read(line + "\n")))
        .containsOnlyKeys(code)
        .containsEntry(code, value.stripTrailingZeros());
  }

  @Test
  void the_table_of_results_is_read_row_by_row() {
    Scores scores =
        read(
            "๑. แบบวัดการรับรู้ ภายใน (IIT) ๙๘.๘๕ ๑. การปฏิบัติหน้าที่ ๙๙.๑๗\n"
                + "๒. การใช้งบประมาณ ๙๙.๐๘\n"
                + "๓. การใช้อำนาจ ๙๙.๙๒\n"
                + "๒. แบบวัดการรับรู้ ภายนอก (EIT) ส่วนที่ ๑ ๙๒.๐๔ ส่วนที่ ๒ ๘๔.๙๓"
                + " ๖. คุณภาพการดำเนินงาน ๘๙.๗๘\n"
                + "๗. ประสิทธิภาพการสื่อสาร ๘๗.๖๐\n"
                + "คะแนนเฉลี่ยรวม ๙๖.๒๐\n"
                + "กรมตัวอย่าง มีคะแนนผลการประเมินในภาพรวม ๙๖.๒๐ คะแนน อยู่ในระดับ ผ่าน และดีขึ้น\n");
    assertThat(figures(scores))
        .containsOnlyKeys(
            "EIT_PUBLIC",
            "EIT_SURVEY",
            "IIT",
            "INDICATOR_1",
            "INDICATOR_2",
            "INDICATOR_3",
            "INDICATOR_6",
            "INDICATOR_7",
            "TOTAL")
        .containsEntry("EIT_SURVEY", new BigDecimal("84.93"))
        .containsEntry("INDICATOR_7", new BigDecimal("87.6"));
    assertThat(scores.published().level()).isEqualTo("ผ่าน");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "คะแนนภาพรวม 96.20\nคะแนนภาพรวม 94.85",
        "คะแนนภาพรวม 96.20 94.85",
        "คะแนนภาพรวมปี 2567 94.85",
        "1. การปฏิบัติหน้าที่ 99.17",
        "ตัวชี้วัดที่ 1 กับตัวชี้วัดที่ 2 ได้ 99.17",
        "IIT ปี 2567 98.85"
      })
  void what_may_be_something_else_is_left_out(String lines) {
    assertThat(figures(read(lines + "\n"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IIT ข้อที่ได้คะแนนต่ำสุด i10, i4, i14",
        "๒) แบบวัดภายใน (IIT)\nข้อที่มีผลการประเมินต่ำ ดังนี้\nข้อ i10 ประเด็น ก\nข้อ ๔ ประเด็น ข\n\nข้อ i๑๔ ประเด็น ค"
      })
  void the_questions_that_the_assessor_names_are_a_list(String lines) {
    assertThat(read(lines + "\n").assessorLowest()).hasToString("{IIT=[i10, i4, i14]}");
  }

  @Test
  void a_list_of_a_part_belongs_to_the_part() {
    assertThat(read("EIT ส่วนที่ 2 ข้อที่ต่ำสุด: e1, e8\n").assessorLowest())
        .hasToString("{EIT_SURVEY=[e1, e8]}");
    assertThat(read("ข้อที่ต่ำสุด: e1, e8\n").assessorLowest()).isEmpty();
    assertThat(read("IIT ข้อที่ต่ำสุด: i1, e8\n").assessorLowest()).isEmpty();
  }
}
