package org.itaworkbook.mail.outbox;

import org.itaworkbook.text.Messages;
import org.itaworkbook.text.SpokenException;

/** With these one person would have sent more within an hour than may be; none was queued. */
public final class PersonCapException extends SpokenException {

  private static final long serialVersionUID = 1L;

  private final long seconds;

  PersonCapException(int sendings, int letters, long seconds) {
    super(Messages.text("delivery.personCap", sendings, letters, (seconds + 59) / 60));
    this.seconds = seconds;
  }

  /** Until it may be tried again. */
  public long seconds() {
    return seconds;
  }
}
