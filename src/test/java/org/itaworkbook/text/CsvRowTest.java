package org.itaworkbook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values between commas, as spreadsheets and other programs read them. */
final class CsvRowTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "กรม ก|กรม ก",
        "=HYPERLINK(\"x\")|\"'=HYPERLINK(\"\"x\"\")\"",
        "+66 2 123|'+66 2 123",
        "-1|'-1",
        "@SUM(A1)|'@SUM(A1)",
        "` =1`|'=1",
        "`\t=1`|'=1",
        "`\u200b=1`|'=1",
        "＝1|'＝1",
        "＋1|'＋1",
        "－1|'－1",
        "＠x|'＠x",
        "ก,ข|\"ก,ข\"",
        "`ก\nข`|ก ข",
        "a\"b|\"a\"\"b\"",
      })
  void a_text_is_no_formula_and_breaks_no_row(String text, String written) {
    assertThat(CsvRow.of(Arrays.asList(text))).isEqualTo(written);
  }

  @Test
  void numbers_stay_numbers_and_what_is_not_known_is_blank() {
    assertThat(CsvRow.of(Arrays.asList(new BigDecimal("-0.50"), null, 2568, "")))
        .isEqualTo("-0.50,,2568,");
  }
}
