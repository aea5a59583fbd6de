package org.itaworkbook.letters;

import java.time.LocalDate;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.text.Text;
import org.itaworkbook.text.ThaiDate;

/** No day by which anybody can be asked to answer; the text says why and what to type instead. */
public final class DueDayException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Text text;

  /** With a day to type instead, a month from today. */
  DueDayException(String reason, String typed, LocalDate today) {
    this(
        Messages.text(
            "delivery.due." + reason,
            OneLine.of(typed),
            ThaiDate.shortForm(today.plusMonths(1)),
            today.plusMonths(1)));
  }

  private DueDayException(Text text) {
    super(text.en());
    this.text = text;
  }

  public Text text() {
    return text;
  }
}
