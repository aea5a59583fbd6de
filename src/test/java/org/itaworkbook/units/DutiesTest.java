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
        "ตัวชี้วัด 11|ตัวชี้วัด, 11",
        "9.9|9.9",
        "e1 foo|foo"
      })
  void what_means_nothing_is_named(String text, String unknown) {
    assertThat(String.join(", ", Duties.read(Example.FRAMEWORK, text).unknown()))
        .isEqualTo(unknown);
  }

  @Test
  void a_line_break_parts_duties_too() {
    assertThat(Duties.read(Example.FRAMEWORK, "e1\ne2").questions()).hasSize(2);
  }
}
