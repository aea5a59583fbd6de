package org.itaworkbook.workbook.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
