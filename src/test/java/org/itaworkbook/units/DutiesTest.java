package org.itaworkbook.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.itaworkbook.framework.QuestionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "e1, e2|e1 e2",
        "E1;e2|e1 e2",
        "e1 e2 e3|e1 e2 e3",
        "e๑, e๒|e1 e2",
        "ตัวชี้วัด 6|e1 e2 e3",
        "ตัวชี้วัดที่ ๖|e1 e2 e3",
        "indicator 6|e1 e2 e3",
        "ตัวชี้วัด 6-7|e1 e2 e3 e4 e5 e6",
        "o9-o11|o9 o10 o11",
        "o9 - o11|o9 o10 o11",
        "o9 ถึง o11|o9 o10 o11",
        "o9–11|o9 o10 o11",
        "9.1|o1 o2 o3 o4",
        "ตัวชี้วัดย่อย 9.1|o1 o2 o3 o4",
        "e1, e1, ตัวชี้วัด 6|e1 e2 e3",
        "e1 และ i15|e1 i15",
        "IIT ข้อ 1-5|i1 i2 i3 i4 i5",
        "IIT ข้อที่ ๑ ถึง ๓|i1 i2 i3",
        "IIT 1-3|i1 i2 i3",
        "EIT ข้อ 1, 2|e1 e2",
        "EIT ข้อ 1,2 และ 3|e1 e2 e3",
        "EIT ส่วนที่ 1 ข้อ 1-2|e1 e2",
        "OIT ข้อ 9 - 11|o9 o10 o11",
        "OIT o9-o11 เท่านั้น|o9 o10 o11",
        "OIT (o9-o11)|o9 o10 o11",
        "OIT ข้อ o1–o2, OIT ข้อ 5|o1 o2 o5",
        "ข้อ e1 ถึง e3|e1 e2 e3",
        "ข้อ e1 ถึงข้อ e3|e1 e2 e3",
        "ข้อ o8|o8",
        "ข้อo8และo9|o8 o9",
        "e1, 2, 3|e1 e2 e3",
        "ตัวชี้วัดที่ 6 และ 7|e1 e2 e3 e4 e5 e6",
        "ตัวชี้วัด 6,7|e1 e2 e3 e4 e5 e6",
        "ตัวชี้วัด 6 7|e1 e2 e3 e4 e5 e6",
        "ตัวชี้วัดที่ 6 ถึงตัวชี้วัดที่ 7|e1 e2 e3 e4 e5 e6",
        "EIT ตัวชี้วัด 6|e1 e2 e3",
        "ตัวชี้วัด 6 (e1-e3)|e1 e2 e3",
        "ตัวชี้วัด 6, o14-16|e1 e2 e3 o14 o15 o16",
        "ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน|o1 o2 o3 o4",
        "o1 โครงสร้างและอำนาจหน้าที่|o1",
        "9.3-9.4|o12 o13 o14 o15 o16",
        "9.3, 9.4|o12 o13 o14 o15 o16",
        "e1-e3 (ทั้งหมด)|e1 e2 e3",
        "IIT ข้อ 1 EIT ข้อ 2|e2 i1",
      })
  void what_staff_write_means_questions(String text, String meant) {
    Duties duties = Duties.read(Example.FRAMEWORK, text);
    assertThat(duties.unknown()).isEmpty();
    assertThat(
            duties.questions().stream()
                .map(QuestionCode::toString)
                .collect(Collectors.joining(" ")))
        .isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ทั้งหมด|52",
        "all|52",
        "OIT|28",
        "แบบวัด EIT|9",
        "EIT Survey|9",
        "iit, eit|24",
        "IIT และ EIT|24",
        "OIT ทั้งหมด|28",
        "OIT ทุกข้อ|28",
        "IIT (ทุกข้อ)|15",
        "i1–i15 (ทุกข้อ)|15",
        "OIT ข้อ 1 - 11|11",
        "9.1-9.3|13",
        "''|0"
      })
  void instruments_and_all_mean_their_questions(String text, int count) {
    Duties duties = Duties.read(Example.FRAMEWORK, text);
    assertThat(duties.unknown()).isEmpty();
    assertThat(duties.questions()).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "e10|e10",
        "e1, x1|x1",
        "o11-o99|o11-o99",
        "o11-o9|o11-o9",
        "i1-e3|i1-e3",
        "ตัวชี้วัด 11|ตัวชี้วัด 11",
        "9.9|9.9",
        "e1 foo|e1 foo",
        "ข้อ 1-5|ข้อ 1-5",
        "1-5|1-5",
        "IIT, ข้อ 1-5|ข้อ 1-5",
        "IIT ข้อ 1-20|IIT ข้อ 1-20",
        "OIT ยกเว้น o5|OIT ยกเว้น o5",
        "OIT e1|OIT e1",
        "IIT ตัวชี้วัด 6|IIT ตัวชี้วัด 6",
        "OIT เฉพาะข้อ 1-11|OIT เฉพาะข้อ 1-11",
        "ตัวชี้วัด 6 (e1-e2)|ตัวชี้วัด 6 (e1-e2)",
        "ตัวชี้วัด 6 e9|ตัวชี้วัด 6 e9",
        "ตัวชี้วัด 6, e1, 2|2",
        "ส่วนที่ 1|ส่วนที่ 1",
        "ข้อ|ข้อ",
        "e1-|e1-",
        "o1 บางส่วน|o1 บางส่วน",
        "งานพัสดุ, o12|งานพัสดุ"
      })
  void what_cannot_be_taken_whole_is_named_and_nothing_of_it_is_taken(String text, String unknown) {
    Duties duties = Duties.read(Example.FRAMEWORK, text);
    assertThat(String.join(", ", duties.unknown())).isEqualTo(unknown);
    assertThat(duties.questions()).isEmpty();
  }

  @Test
  void a_line_break_parts_duties_too() {
    assertThat(Duties.read(Example.FRAMEWORK, "e1\ne2").questions()).hasSize(2);
  }
}
