package org.itaworkbook.workbook.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.itaworkbook.text.Digits;
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
          """)
  void digits_are_thai_but_for_addresses(String text, String shown) {
    assertThat(ShownText.in(Digits.THAI, text)).isEqualTo(shown);
    assertThat(ShownText.in(Digits.ARABIC, text)).isEqualTo(text);
  }
}
