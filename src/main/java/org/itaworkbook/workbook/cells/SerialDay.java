package org.itaworkbook.workbook.cells;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days as a workbook counts them: 1 is the first of January 1900. As in Lotus 1-2-3, that year has
 * a 29th of February, so that from March on a day's number is one more than it should be.
 */
public final class SerialDay {

  private static final LocalDate BEFORE_ALL = LocalDate.of(1899, 12, 31);
  private static final int NO_SUCH_DAY = 60;

  /** The 31st of December 9999. */
  private static final int LAST = 2_958_465;

  private SerialDay() {}

  /** The number of a day that is not before 1900. */
  public static BigDecimal of(LocalDate day) {
    long days = ChronoUnit.DAYS.between(BEFORE_ALL, day);
    return BigDecimal.valueOf(days < NO_SUCH_DAY ? days : days + 1);
  }

  /** The day that a number shows, whatever its time; empty where none does. */
  public static Optional<LocalDate> day(BigDecimal number) {
    if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST + 1L)) >= 0) {
      return Optional.empty();
    }
    long days = number.longValue();
    return Optional.of(BEFORE_ALL.plusDays(days <= NO_SUCH_DAY ? days : days - 1));
  }
}
