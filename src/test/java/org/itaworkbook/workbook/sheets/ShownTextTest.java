package org.itaworkbook.workbook.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.itaworkbook.text.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures are shown in the digits that were chosen; the addresses of cells stay as they are. */
class ShownTextTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      textBlock =
          """
          สูตรในช่อง IIT!E13 ถูกแก้ไป, สูตรในช่อง IIT!E13 ถูกแก้ไป
          คะแนน 99.75 (IIT!E14), คะแนน ๙๙.๗๕ (IIT!E14)
          'ผล 2568'!C5 เป็น 90, 'ผล 2568'!C5 เป็น ๙๐
          แถว 5 ของ ผลที่ประกาศ!$D$20, แถว ๕ ของ ผลที่ประกาศ!$D$20
          ข้อ e1 ได้ 84.5, ข้อ e๑ ได้ ๘๔.๕
          'ของ ''ฉัน'' 2568'!C5 กับ IIT!C5 ได้ 5, 'ของ ''ฉัน'' 2568'!C5 กับ IIT!C5 ได้ ๕
          สมุด 5 !A1, สมุด ๕ !A๑
          5'!A1 กับ 6'!A1, ๕'!A1 กับ 6'!A1
          (IIT!E1!E2), (IIT!E1!E๒)
          """)
  void digits_are_thai_but_for_addresses(String text, String shown) {
    assertThat(ShownText.in(Digits.THAI, text)).isEqualTo(shown);
    assertThat(ShownText.in(Digits.ARABIC, text)).isEqualTo(text);
  }

  @Test
  void a_long_word_costs_by_its_length() {
    String[] words = {"ก".repeat(4_000), "ก".repeat(64_000)};
    long[] nanos = {Long.MAX_VALUE, Long.MAX_VALUE};
    for (int round = 0; round < 9; round++) {
      for (int i = 0; i < 2; i++) {
        long start = System.nanoTime();
        assertThat(ShownText.in(Digits.THAI, words[i] + "9")).isEqualTo(words[i] + "๙");
        nanos[i] = Math.min(nanos[i], System.nanoTime() - start);
      }
    }
    // Sixteen times as long; by the square it would be 256 times.
    assertThat(nanos[1]).isLessThan(100 * Math.max(nanos[0], 20_000));
  }
}
