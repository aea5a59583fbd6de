package org.itaworkbook.letters;

import java.time.LocalDate;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.text.SpokenException;
import org.itaworkbook.text.ThaiDate;

/** No day by which anybody can be asked to answer; the text says why and what to type instead. */
public final class DueDayException extends SpokenException {

  private static final long serialVersionUID = 1L;

  /** With a day to type instead, a month from today. */
  DueDayException(String reason, String typed, LocalDate today) {
    super(
        Messages.text(
            "delivery.due." + reason,
            OneLine.of(typed),
            ThaiDate.shortForm(today.plusMonths(1)),
            today.plusMonths(1)));
  }
}
