package org.itaworkbook.letters;

import java.time.LocalDate;
import java.util.Optional;
import org.itaworkbook.text.CalendarText;
import org.itaworkbook.text.FileNames;
import org.itaworkbook.text.Messages;
import org.itaworkbook.units.UnitShare;

/**
 * The day by which a unit is to answer, as a calendar (RFC 5545) that comes with its letter. A
 * later letter with another day takes the place of the day in the calendar of whoever opens it.
 *
 * @param name of the file
 * @param file owned by the caller
 */
public record DueCalendar(String name, byte[] file) {

  /** Empty where a letter names no day that is still to come. */
  public static Optional<DueCalendar> of(LetterText letter) {
    UnitShare share = letter.share();
    LocalDate due = share.due();
    if (due == null || due.isBefore(letter.today())) {
      return Optional.empty();
    }
    String year = share.framework().fiscalYear().toString();
    String code = share.unit().code().value();
    CalendarText calendar = new CalendarText(Messages.thai("letter.calendar.name", year));
    calendar.event(
        "due-" + code + "-" + share.round(),
        due,
        due.plusDays(1),
        Messages.thai("letter.calendar.event", year, share.unit().name()),
        letter.returning());
    return Optional.of(
        new DueCalendar(
            FileNames.stem(Messages.thai("letter.calendar.file", year, code)) + ".ics",
            calendar.toBytes()));
  }
}
