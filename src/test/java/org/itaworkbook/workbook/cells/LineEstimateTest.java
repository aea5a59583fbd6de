package org.itaworkbook.workbook.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineEstimateTest {

  @ParameterizedTest
  @CsvSource({"กำนัน, 4", "ที่, 1", "น้ำ, 2", "ผู้, 1", "EIT Public, 10", "'', 0"})
  void marks_above_and_below_take_no_width(String text, int cells) {
    assertThat(LineEstimate.cells(text)).isEqualTo(cells);
  }

  @ParameterizedTest
  @CsvSource({"'', 1", "สั้น, 1", "'ก\nข\nค', 3", "'ก\n\nค', 3"})
  void a_line_is_a_line_however_short(String text, int lines) {
    assertThat(LineEstimate.lines(text, 20)).isEqualTo(lines);
  }

  @Test
  void a_wider_column_never_needs_more_lines() {
    String text = "เจ้าหน้าที่ในหน่วยงานของท่าน มีการเลือกปฏิบัติอย่างไม่เป็นธรรม ".repeat(3);
    int before = Integer.MAX_VALUE;
    for (int width = 1; width < 200; width++) {
      int lines = LineEstimate.lines(text, width);
      assertThat(lines).isBetween(1, before);
      before = lines;
    }
  }

  @ParameterizedTest
  @CsvSource({"15, 15", "20.75, 20.75", "26.5, 26.5", "28, 26.5", "30.5, 26.5", "40, 36"})
  void a_row_higher_than_a_line_has_its_margin_in_that(double row, double line) {
    assertThat(LineEstimate.lineIn(row)).isEqualTo(line);
  }

  @Test
  void words_that_are_not_broken_leave_more_of_a_wider_line() {
    // 92 letters in a column of 50: three lines in LibreOffice.
    String text =
        "เจ้าหน้าที่ในหน่วยงานของท่าน มีการขอยืมหรือขอใช้ทรัพย์สินของหน่วยงาน"
            + " อย่างถูกต้องตามขั้นตอน/แนวปฏิบัติมากน้อยเพียงใด";
    assertThat(LineEstimate.lines(text, 50)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "80.00 → 85.00, 15, 1",
    "85.09 → 100.00, 16, 1",
    "๘๕.๐๙ → ๑๐๐.๐๐, 18, 1",
    "85.09 → 100.00, 13, 2",
    "EIT Survey 80.00 → 100.00, 26, 1",
    "EIT Survey 80.00 → 100.00, 20, 2",
    "'EIT Public 80.00 → 85.00\nEIT Survey 81.00 → 85.00', 26, 2",
    "EIT Public, 7.5, 2",
    "EIT Public, 12, 1",
    "supply@example.go.th, 12, 3"
  })
  void figures_and_latin_words_take_the_lines_that_they_take(String text, double width, int lines) {
    assertThat(LineEstimate.lines(text, width)).isEqualTo(lines);
  }
}
