package org.itaworkbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.itaworkbook.workbook.parts.CellContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number is what Excel keeps of it: a double at 15 significant digits. */
class CellContentTest {

  @ParameterizedTest
  @CsvSource({
    "91.31, 91.31",
    "91.310000000000002, 91.31",
    "0.1, 0.1",
    "100.00, 100",
    "007, 7",
    "5., 5",
    "1E2, 100",
    "-0, 0",
    "1.7999999999999998, 1.8",
    "123456789012345, 123456789012345",
    "1234567890123456, 1234567890123460",
    "0, 0",
  })
  void a_number_shows_its_digits(String stored, String shown) {
    CellContent content = CellContent.number(stored, false);
    assertThat(content.kind()).isEqualTo(CellContent.Kind.NUMBER);
    assertThat(content.text()).isEqualTo(shown);
    assertThat(content.number()).isEqualByComparingTo(shown);
  }

  @ParameterizedTest
  @CsvSource({".", "1.2.3", "x", "NaN", "1e999", "--1"})
  void what_is_no_number_shows_as_an_error(String stored) {
    assertThat(CellContent.number(stored, false).kind()).isEqualTo(CellContent.Kind.ERROR);
  }

  @Test
  void the_short_way_gives_what_the_double_gives() {
    Random random = new Random(2568);
    MathContext digits = new MathContext(15, RoundingMode.HALF_EVEN);
    for (int i = 0; i < 20_000; i++) {
      String stored =
          BigDecimal.valueOf(random.nextLong(100_000_000_000_000L), random.nextInt(13))
              .toPlainString();
      assertThat(CellContent.number(stored, false).number())
          .isEqualByComparingTo(new BigDecimal(Double.parseDouble(stored)).round(digits));
    }
  }
}
