package org.itaworkbook.workbook.cells;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** From which day a workbook counts its days (ECMA-376 part 1, 18.17.4.1). */
public enum DateSystem {
  FROM_1900(0),

  /** That of the first Excel for Mac; a workbook keeps it for good. */
  FROM_1904(1_462);

  private final BigDecimal later;

  DateSystem(long later) {
    this.later = BigDecimal.valueOf(later);
  }

  /** The number of a day that is not before the first one. */
  public BigDecimal of(LocalDate day) {
    return SerialDay.of(day).subtract(later);
  }

  /** The number of what a cell of type {@code d} stores, as {@link SerialDay#ofIso} reads it. */
  public Optional<BigDecimal> ofIso(String text) {
    return SerialDay.ofIso(text).map(number -> isTime(number) ? number : number.subtract(later));
  }

  /** Whether a number is a time without a day, which no system moves. */
  private static boolean isTime(BigDecimal number) {
    return number.compareTo(BigDecimal.ONE) < 0;
  }

  /** The day that a number shows, whatever its time; empty where none does. */
  public Optional<LocalDate> day(BigDecimal number) {
    return SerialDay.day(number.add(later));
  }
}
