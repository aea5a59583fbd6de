package org.itaworkbook.letters;

import java.time.LocalDate;
import java.time.Period;
import org.itaworkbook.text.ThaiDate;

/** The day by which units are asked to answer, as people name it. */
public final class DueDay {

  /** Further away a day is a slip of the year. */
  private static final Period FARTHEST = Period.ofYears(1);

  private DueDay() {}

  /**
   * The day that a person typed, as {@link ThaiDate#read} takes it.
   *
   * @param letter a reminder may speak of a day that is past, nothing else may
   * @throws DueDayException for what is no day, or none that can be
   */
  public static LocalDate read(String typed, LocalDate today, LetterKind letter) {
    LocalDate day =
        ThaiDate.read(typed)
            .orElseThrow(
                () ->
                    new DueDayException(
                        ThaiDate.isNoDay(typed) ? "none" : "unreadable", typed, today));
    if (day.isBefore(today) && letter != LetterKind.REMINDER) {
      throw new DueDayException("past", typed, today);
    }
    if (day.isBefore(today.minus(FARTHEST)) || day.isAfter(today.plus(FARTHEST))) {
      throw new DueDayException("far", typed, today);
    }
    return day;
  }
}
