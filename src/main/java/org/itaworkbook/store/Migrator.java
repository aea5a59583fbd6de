package org.itaworkbook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Brings the tables of a schema to the form that this program needs, script by script. The table
 * {@code ita_schema} holds a row for each schema with its form; whoever holds that row's lock runs
 * the next script, so that of several programs that start at once one runs it and the others wait.
 */
final class Migrator {

  private static final String TABLE = "ita_schema";

  /** The key of PostgreSQL's advisory lock under which the table is made; any number serves. */
  private static final long TABLE_LOCK = 5_264_825_680_001L;

  /** How long others may take for a script. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final DataSource source;
  private final DatabaseKind kind;
  private final Schema schema;

  private record State(int form, String fingerprint) {}

  Migrator(DataSource source, DatabaseKind kind, Schema schema) {
    this.source = source;
    this.kind = kind;
    this.schema = schema;
  }

  /**
   * @throws DatabaseSettingException if the tables are of a newer program, or of other scripts
   */
  void migrate() throws SQLException {
    patiently(this::register);
    boolean more = true;
    while (more) {
      more = patiently(this::step);
    }
  }

  /** Makes sure that there is a row to lock. */
  private boolean register(Connection connection) throws SQLException {
    if (kind == DatabaseKind.POSTGRESQL) {
      // Two that make one table at once would fail, even where it is made only if it is not there.
      Sql.list(connection, "SELECT pg_advisory_xact_lock(?)", row -> true, TABLE_LOCK);
    }
    if (!Sql.hasTable(connection, TABLE)) {
      Sql.update(
          connection,
          """
          CREATE TABLE IF NOT EXISTS ita_schema (
            name VARCHAR(40) PRIMARY KEY,
            form INTEGER NOT NULL,
            fingerprint VARCHAR(64) NOT NULL
          )
          """);
    }
    int form = FlywayHistory.form(connection, schema);
    Sql.update(
        connection,
        """
        INSERT INTO ita_schema (name, form, fingerprint) VALUES (?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
        schema.name(),
        form,
        schema.fingerprint(form));
    return true;
  }

  /**
   * Runs the next script.
   *
   * @return whether there was one
   */
  private boolean step(Connection connection) throws SQLException {
    State state =
        Sql.list(
                connection,
                "SELECT form, fingerprint FROM ita_schema WHERE name = ? FOR UPDATE",
                row -> new State(row.getInt(1), row.getString(2)),
                schema.name())
            .get(0);
    check(state);
    if (state.form() == schema.newest()) {
      return false;
    }
    run(connection, schema.scripts().get(state.form()));
    int form = state.form() + 1;
    Sql.update(
        connection,
        "UPDATE ita_schema SET form = ?, fingerprint = ? WHERE name = ?",
        form,
        schema.fingerprint(form),
        schema.name());
    return true;
  }

  private void check(State state) {
    if (state.form() > schema.newest()) {
      throw new DatabaseSettingException("newer", state.form(), schema.newest());
    }
    if (!state.fingerprint().equals(schema.fingerprint(state.form()))) {
      throw new DatabaseSettingException("changed", schema.name(), state.form());
    }
  }

  /**
   * In PostgreSQL as part of the transaction that writes the new form down. In H2 on a connection
   * of its own, since the first change of a table there would end that transaction and with it the
   * lock on the row; a script that was cut off is run anew.
   */
  private void run(Connection connection, String script) throws SQLException {
    if (kind == DatabaseKind.POSTGRESQL) {
      execute(connection, script);
    } else {
      Sql.inTransaction(
          source,
          own -> {
            execute(own, script);
            return script;
          });
    }
  }

  private static void execute(Connection connection, String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(script);
    }
  }

  /** Waits for others beyond the time that the database itself waits for a lock. */
  private boolean patiently(Sql.Work<Boolean> work) throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return Sql.inTransaction(source, work);
      } catch (SQLTimeoutException | SQLTransactionRollbackException e) {
        if (System.nanoTime() - end > 0) {
          throw e;
        }
      }
    }
  }
}
