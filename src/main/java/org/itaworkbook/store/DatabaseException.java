package org.itaworkbook.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database failed. Nothing was changed, as far as anybody can tell. */
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseException(SQLException cause) {
    super("the database failed: " + cause.getMessage(), cause);
  }

  /** What the database itself said. */
  public String said() {
    return said(this);
  }

  /** The first line of what lies deepest. */
  static String said(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    @Nullable String message = deepest.getMessage();
    return message == null
        ? deepest.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
