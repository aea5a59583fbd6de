package org.itaworkbook.workbook.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** POI counts days as Excel does. */
final class SerialDayTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1900-01-01",
        "1900-02-28",
        "1900-03-01",
        "1900-12-31",
        "2025-09-30",
        "2568-10-01",
        "9999-12-31"
      })
  void a_day_has_the_number_that_excel_gives_it_and_comes_back(String text) {
    LocalDate day = LocalDate.parse(text);
    BigDecimal number = SerialDay.of(day);
    assertThat(number.doubleValue()).isEqualTo(DateUtil.getExcelDate(day));
    assertThat(SerialDay.day(number)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.5", "1", "59", "60", "61", "62", "45000.75", "2958465.4"})
  void a_number_shows_the_day_that_excel_shows(String text) {
    assertThat(SerialDay.day(new BigDecimal(text)))
        .contains(DateUtil.getLocalDateTime(Double.parseDouble(text)).toLocalDate());
  }

  @Test
  void a_number_beyond_the_calendar_shows_none() {
    assertThat(SerialDay.day(new BigDecimal("-1"))).isEmpty();
    assertThat(SerialDay.day(new BigDecimal("2958466"))).isEmpty();
    assertThat(SerialDay.day(new BigDecimal("1E+300"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2021-01-01, 44197",
    "2568-10-01, 244258",
    "1900-01-01, 1",
    "2021-01-01T00:00:00, 44197",
    "2021-01-01T12:00:00Z, 44197.5",
    "2021-01-01T06:00:00+07:00, 44197.25",
    "2021-01-01T18:00, 44197.75",
    "2021-01-01T10:10:10.123, 44197.4237282755",
    "10:10:10, 0.4237268519",
    "00:00, 0"
  })
  void what_iso_8601_writes_has_the_same_number(String iso, String number) {
    assertThat(SerialDay.ofIso(iso).orElseThrow()).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "91.31", "2021-13-01", "2021-02-30T", "1899-12-31", "31/1/2569", "P1D", "Z"})
  void what_is_no_day_has_none(String iso) {
    assertThat(SerialDay.ofIso(iso)).isEmpty();
  }
}
