package org.itaworkbook.units;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.text.ThaiDate;

/**
 * For which part of the year units report, as people call it: {@code ไตรมาส 1}, {@code รอบ 6
 * เดือน}.
 *
 * @param name 1 to 60 characters on one line
 */
public record ReportingPeriod(String name) implements Serializable {

  public static final int LONGEST = 60;

  private static final int MONTHS = 3;
  private static final int FIRST_MONTH = 10;
  private static final int YEAR = 12;

  public ReportingPeriod {
    if (name.isBlank() || name.length() > LONGEST || !name.equals(OneLine.of(name))) {
      throw new IllegalArgumentException("not the name of a period: " + name);
    }
  }

  /** What somebody typed; empty for nothing, and for more than {@link #LONGEST} characters. */
  public static Optional<ReportingPeriod> typed(String text) {
    String line = OneLine.of(text);
    return line.isBlank() || line.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new ReportingPeriod(line));
  }

  /** The quarter of a fiscal year in which a day is. */
  public static ReportingPeriod of(LocalDate day) {
    int number = Math.floorMod(day.getMonthValue() - FIRST_MONTH, YEAR) / MONTHS + 1;
    int year = ThaiDate.year(day) + (day.getMonthValue() >= FIRST_MONTH ? 1 : 0);
    return new ReportingPeriod(
        Messages.thai("collect.period", String.valueOf(number), String.valueOf(year)));
  }

  /**
   * Its months; empty where the name does not tell them.
   *
   * @param year the fiscal year that a name without a year is of
   */
  public Optional<MonthSpan> months(FiscalYear year) {
    return MonthSpan.read(name, year);
  }

  /** Whether both are one period to a person: the same words, or the same months. */
  public boolean isSame(ReportingPeriod other, FiscalYear year) {
    if (Alike.of(name).equals(Alike.of(other.name))) {
      return true;
    }
    Optional<MonthSpan> months = months(year);
    return months.isPresent() && months.equals(other.months(year));
  }

  @Override
  public String toString() {
    return name;
  }
}
