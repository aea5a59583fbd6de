package org.itaworkbook.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnsTest {

  @ParameterizedTest
  @CsvSource({
    "IIT, 3",
    "คะแนน, 5",
    "ตัวชี้วัด, 5",
    "ที่, 1",
    "ปู่, 1",
    "น้ำ, 2",
    "ก\u200bก, 2",
    "'', 0"
  })
  void a_mark_above_or_below_takes_no_cell(String text, int cells) {
    assertThat(Columns.width(text)).isEqualTo(cells);
  }

  @Test
  void every_column_but_the_last_is_as_wide_as_its_widest_cell() {
    List<String> lines =
        new Columns(2).row("ที่", "ชื่อ").row("ตัวชี้วัด", "x").row("รหัส").lines();
    assertThat(lines).containsExactly("  ที่      ชื่อ", "  ตัวชี้วัด  x", "  รหัส");
  }

  @Test
  void a_column_of_numbers_stands_right() {
    List<String> lines =
        new Columns(0).row("คะแนน", "ก").row("100.00", "ข").row("", "ค").row("9.50", "ง").lines();
    assertThat(lines).containsExactly(" คะแนน  ก", "100.00  ข", "        ค", "  9.50  ง");
  }

  @Test
  void one_word_among_numbers_keeps_the_column_left() {
    assertThat(new Columns(0).row("a", "b").row("1", "b").row("12345 x", "b").lines())
        .containsExactly("a        b", "1        b", "12345 x  b");
  }
}
