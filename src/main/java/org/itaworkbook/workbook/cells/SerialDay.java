package org.itaworkbook.workbook.cells;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
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

  /** A day, a day with its time, or a time; the zone that may follow says nothing here. */
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern(
              "[uuuu-MM-dd'T'][uuuu-MM-dd]"
                  + "[HH:mm[:ss[.SSSSSSSSS][.SSSSSSSS][.SSSSSSS][.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S]]]"
                  + "[XXX][XX][X]",
              Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final BigDecimal NANOS_OF_DAY = new BigDecimal("86400000000000");

  /** Digits behind the point that tell milliseconds of a day, as Excel does. */
  private static final int DIGITS_OF_TIME = 10;

  private SerialDay() {}

  /**
   * The number of what a cell of type {@code d} stores (ECMA-376 part 1, 18.17.4.1 and 18.18.11).
   *
   * @return empty where it is none of these, or before 1900
   */
  public static Optional<BigDecimal> ofIso(String text) {
    try {
      TemporalAccessor read = ISO.parse(text.strip());
      LocalDate day = read.query(TemporalQueries.localDate());
      LocalTime time = read.query(TemporalQueries.localTime());
      if (day == null && time == null || day != null && !day.isAfter(BEFORE_ALL)) {
        return Optional.empty();
      }
      BigDecimal number = day == null ? BigDecimal.ZERO : of(day);
      return Optional.of(time == null ? number : number.add(shareOfDay(time)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static BigDecimal shareOfDay(LocalTime time) {
    return BigDecimal.valueOf(time.toNanoOfDay())
        .divide(NANOS_OF_DAY, DIGITS_OF_TIME, RoundingMode.HALF_EVEN);
  }

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
