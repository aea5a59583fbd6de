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

  /** The day that a number shows, whatever its time; empty where none does. */
  public Optional<LocalDate> day(BigDecimal number) {
    return SerialDay.day(number.add(later));
  }
}
