package org.itaworkbook.workbook.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cells show, as Excel shows it; but for days, which are Thai whatever Excel it is. */
final class FormatCodeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "General | 25802000 | 25802000",
        "General | 0.333333333333333 | 0.333333333",
        "General | 812345678901 | 812345678901",
        "0.00 | 99 | 99.00",
        "00-000-0000 | 25802000 | 02-580-2000",
        "000-000-0000 | 812345678 | 081-234-5678",
        "\"โทร. \"0-####-#### | 25802000 | โทร. 0-2580-2000",
        "[<=9999999]###-####;(###) ###-#### | 25802000 | (2) 580-2000",
        "[<=9999999]###-####;(###) ###-#### | 5802000 | 580-2000",
        "[<=99999999][$-1000000]0-####-####;[$-1000000]#-####-#### | 25802000 | 0-2580-2000",
        "0% | 0.5 | 50%",
        "0.00% | 0.91315 | 91.32%",
        "0.0\\% | 91.25 | 91.3%",
        "#,##0 | 1234567 | 1,234,567",
        "#,##0.00 | 1234.5 | 1,234.50",
        "_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_- | 1234.5 | 1,234.50",
        "_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_- | 0 | -",
        "#,##0.00;[Red]-#,##0.00 | -5 | -5.00",
        "0;(0) | -5 | (5)",
        "0.## | 5 | 5.",
        "#,##0, | 1234567 | 1,235",
        "0 \"คน\" | 55 | 55 คน",
        "\"U\"00 | 1 | U01",
        "[$฿-41E]#,##0 | 2500 | ฿2,500",
        "[<85]\"ปรับปรุง \"0.00;\"ผ่าน \"0.00 | 84.5 | ปรับปรุง 84.50",
        "[<85]\"ปรับปรุง \"0.00;\"ผ่าน \"0.00 | 85 | ผ่าน 85.00",
        "t0.00 | 84.93 | ๘๔.๙๓",
        "[$-D000000]0 | 2569 | ๒๕๖๙",
        "0.00E+00 | 1234 | 1234",
        "# ?/? | 0.5 | 0.5",
        "\"ทุกไตรมาส\" | 1 | ทุกไตรมาส",
        "0.00 | -0.001 | 0.00"
      })
  void a_number_is_shown_by_its_format(String code, String number, String shown) {
    assertThat(FormatCode.of(code).show(new BigDecimal(number), DateSystem.FROM_1900))
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "d/m/yyyy | 46053 | 31/1/2569",
        "d/m/yyyy | 244380 | 31/1/2569",
        "dd/mm/yyyy | 46053 | 31/01/2569",
        "m/d/yyyy | 46054 | 1/2/2569",
        "mm/dd/yy | 46054 | 01/02/69",
        "yyyy-mm-dd | 46053 | 2569-01-31",
        "[$-107041E]d mmmm yyyy | 46053 | 31 มกราคม 2569",
        "[$-107041E]d mmm yy | 46053 | 31 ม.ค. 69",
        "[$-D07041E]d mmmm yyyy | 46053 | ๓๑ มกราคม ๒๕๖๙",
        "[$-th-TH,D07]d mmmm bbbb;@ | 46053 | ๓๑ มกราคม ๒๕๖๙",
        "td/m/bbbb | 46053 | ๓๑/๑/๒๕๖๙",
        "[$-409]d-mmm-yy;@ | 46053 | 31-ม.ค.-69",
        "mmmm yyyy | 46053 | มกราคม 2569",
        "mmm-yy | 46053 | ม.ค.-69",
        "\"ภายใน \"d mmmm yyyy | 46053 | ภายใน 31 มกราคม 2569",
        "d/m/yyyy h:mm | 46053.5625 | 31/1/2569 13:30",
        "h:mm AM/PM | 0.5625 | 1:30 PM",
        "hh:mm:ss | 0.5625 | 13:30:00",
        "mm:ss.0 | 0.5625 | 30:00",
        "[h]:mm | 1.5 | 36:00",
        "d/m/yyyy h:mm | 46052.9999999 | 31/1/2569 0:00"
      })
  void a_day_is_shown_in_thai_and_in_the_buddhist_era(String code, String number, String shown) {
    assertThat(FormatCode.of(code).show(new BigDecimal(number), DateSystem.FROM_1900))
        .isEqualTo(shown);
  }

  @Test
  void a_day_of_a_workbook_that_counts_from_1904_is_the_same_day() {
    assertThat(FormatCode.of("d/m/yyyy").show(new BigDecimal("44591"), DateSystem.FROM_1904))
        .isEqualTo("31/1/2569");
  }

  @Test
  void a_text_stands_in_the_section_for_texts_if_there_is_one() {
    assertThat(FormatCode.of("0;-0;0;\"ฝ่าย\"@").show("แผน")).isEqualTo("ฝ่ายแผน");
    assertThat(FormatCode.of("\"คุณ \"@").show("สมชาย")).isEqualTo("คุณ สมชาย");
    assertThat(FormatCode.of("0.00").show("99 คะแนน")).isEqualTo("99 คะแนน");
  }
}
