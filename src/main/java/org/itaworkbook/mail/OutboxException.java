package org.itaworkbook.mail;

import java.sql.SQLException;

/** The database of the outbox failed. Nothing was changed, as far as anybody can tell. */
public final class OutboxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutboxException(SQLException cause) {
    super("the outbox failed: " + cause.getMessage(), cause);
  }

  /** What the database itself said. */
  public String said() {
    return OutboxDatabase.said(this);
  }
}
