package org.itaworkbook.mail.outbox;

import org.itaworkbook.text.Messages;
import org.itaworkbook.text.SpokenException;

/** With these messages more would have been queued within a day than may be; none was. */
public final class DailyCapException extends SpokenException {

  private static final long serialVersionUID = 1L;

  DailyCapException(int queued, int most) {
    super(Messages.text("delivery.dailyCap", queued, most));
  }
}
