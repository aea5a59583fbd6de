package org.itaworkbook.store;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The database failed. Nothing was changed, as far as anybody can tell. Neither its message nor its
 * causes quote statements or values: they end in logs.
 */
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Data exceptions and violated constraints (classes 22 and 23 of the SQLSTATE) are told with the
   * values; of these the state alone is repeated.
   */
  private static final Pattern QUOTING = Pattern.compile("(?:22|23).*");

  /** What H2 puts before the statement. */
  private static final Pattern STATEMENT = Pattern.compile("; SQL statement:.*", Pattern.DOTALL);

  DatabaseException(SQLException cause) {
    super("the database failed: " + said(cause), withoutValues(cause));
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
    String quoting = state(deepest);
    if (quoting != null) {
      return "SQLSTATE " + quoting;
    }
    @Nullable String message = deepest.getMessage();
    return message == null
        ? deepest.getClass().getSimpleName()
        : STATEMENT.matcher(message).replaceFirst("").lines().findFirst().orElse("");
  }

  private static @Nullable String state(Throwable failure) {
    return failure instanceof SQLException sql
            && sql.getSQLState() != null
            && QUOTING.matcher(sql.getSQLState()).matches()
        ? sql.getSQLState()
        : null;
  }

  /** The same failure where it happened. */
  private static SQLException withoutValues(SQLException cause) {
    SQLException plain = new SQLException(said(cause), cause.getSQLState(), cause.getErrorCode());
    plain.setStackTrace(cause.getStackTrace());
    return plain;
  }
}
