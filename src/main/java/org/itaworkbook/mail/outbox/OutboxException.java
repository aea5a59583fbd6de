package org.itaworkbook.mail.outbox;

import java.sql.SQLException;
import org.itaworkbook.store.Database;

/** The database of the outbox failed. Nothing was changed, as far as anybody can tell. */
public final class OutboxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public OutboxException(SQLException cause) {
    super("the outbox failed: " + cause.getMessage(), cause);
  }

  /** What the database itself said. */
  public String said() {
    return Database.said(this);
  }
}
