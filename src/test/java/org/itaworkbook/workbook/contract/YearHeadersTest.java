package org.itaworkbook.workbook.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.given.SmallYear;
import org.junit.jupiter.api.Test;

class YearHeadersTest {

  @Test
  void an_instrument_of_one_part_has_one_column_of_scores() {
    assertThat(headers(SmallYear.twoParts(), 0))
        .containsExactly(
            "ตัวชี้วัด",
            "รหัส",
            "ข้อคำถาม",
            "คะแนนปีก่อน",
            "คะแนน",
            "รักษามาตรฐาน",
            "พัฒนาและปรับปรุง",
            "ข้อเสนอแนะ",
            "หมายเหตุ");
    assertThat(headers(SmallYear.onePart(), 1)).isEqualTo(headers(SmallYear.onePart(), 0));
  }

  @Test
  void an_instrument_of_two_parts_names_them_and_has_their_gap() {
    assertThat(headers(SmallYear.twoParts(), 1))
        .containsExactly(
            "ตัวชี้วัด",
            "รหัส",
            "ข้อคำถาม",
            "EIT Public ปีก่อน",
            "อื่น ปีก่อน",
            "EIT Public",
            "อื่น",
            "ส่วนต่าง",
            "รักษามาตรฐาน",
            "พัฒนาและปรับปรุง",
            "ข้อเสนอแนะ",
            "หมายเหตุ");
  }

  @Test
  void sub_indicators_stand_after_indicators_where_there_are_any() {
    assertThat(headers(SmallYear.twoParts(), 2))
        .startsWith("ตัวชี้วัด", "ตัวชี้วัดย่อย", "รหัส")
        .doesNotContain("ส่วนต่าง");
  }

  @Test
  void the_columns_of_a_part_say_which() {
    Instrument external = SmallYear.twoParts().instruments().get(1);
    assertThat(YearHeaders.questionColumns(external))
        .isNotEmpty()
        .allMatch(
            column ->
                (column.part() != null)
                    == (column.role() == Role.SCORE || column.role() == Role.PREVIOUS));
  }

  @Test
  void respondents_are_counted_by_part_where_people_answer() {
    assertThat(YearHeaders.agencyRows(SmallYear.twoParts()).stream().map(AgencyRow::label))
        .containsExactly(
            "ชื่อหน่วยงาน",
            "ประเภทหน่วยงาน",
            "ปีงบประมาณ",
            "รอบ",
            "คะแนนภาพรวมปีก่อน",
            "จำนวนผู้ตอบ IIT",
            "จำนวนผู้ตอบ EIT Public",
            "จำนวนผู้ตอบ อื่น",
            "ผู้ประสานงาน",
            "อีเมล",
            "โทรศัพท์",
            "รหัสหน่วยงาน",
            "สังกัด",
            "จังหวัด",
            "คำขึ้นต้นอีเมลถึงหน่วย",
            "ข้อความท้ายอีเมลถึงหน่วย",
            "ผู้ลงนามในอีเมล",
            "สำเนาอีเมลถึง");
  }

  private static List<String> headers(Framework year, int instrument) {
    return YearHeaders.questionColumns(year.instruments().get(instrument)).stream()
        .map(QuestionColumn::header)
        .toList();
  }
}
