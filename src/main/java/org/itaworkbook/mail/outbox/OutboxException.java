package org.itaworkbook.mail.outbox;

import org.itaworkbook.store.DatabaseException;
import org.itaworkbook.store.DatabaseHeldException;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.SpokenException;

/**
 * The database of the outbox failed, or another process has its file. Nothing was changed, as far
 * as anybody can tell; the same may go well later.
 */
public final class OutboxException extends SpokenException {

  private static final long serialVersionUID = 1L;

  OutboxException(DatabaseException cause) {
    super(
        "the outbox failed: " + cause.getMessage(), Messages.text("mail.outboxAway", cause.said()));
    initCause(cause);
  }

  OutboxException(DatabaseHeldException cause) {
    super(cause.text());
    initCause(cause);
  }
}
