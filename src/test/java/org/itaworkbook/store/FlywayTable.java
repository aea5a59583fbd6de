package org.itaworkbook.store;

import java.sql.Connection;
import java.sql.SQLException;

/** The history that Flyway 11 keeps, as it makes it in H2 and in PostgreSQL. */
public final class FlywayTable {

  public static final String NAME = "ita_schema_history";

  private FlywayTable() {}

  public static int make(Connection connection) throws SQLException {
    return Sql.update(
        connection,
        """
        CREATE TABLE "ita_schema_history" (
          "installed_rank" INTEGER NOT NULL PRIMARY KEY,
          "version" VARCHAR(50),
          "description" VARCHAR(200) NOT NULL,
          "type" VARCHAR(20) NOT NULL,
          "script" VARCHAR(1000) NOT NULL,
          "checksum" INTEGER,
          "installed_by" VARCHAR(100) NOT NULL,
          "installed_on" TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
          "execution_time" INTEGER NOT NULL,
          "success" BOOLEAN NOT NULL
        )
        """);
  }

  /** The row that Flyway begins a history with in H2. */
  public static int begin(Connection connection) throws SQLException {
    return Sql.update(
        connection,
        """
        INSERT INTO "ita_schema_history" VALUES (-1, NULL,
          '<< Flyway Schema History table created >>', 'TABLE', '', NULL, 'ita',
          CURRENT_TIMESTAMP, 0, TRUE)
        """);
  }

  public static int add(Connection connection, String version, boolean success)
      throws SQLException {
    return Sql.update(
        connection,
        """
        INSERT INTO "ita_schema_history" VALUES (?, ?, 'outbox', 'SQL', 'V1__outbox.sql', 267988297,
          'ita', CURRENT_TIMESTAMP, 14, ?)
        """,
        Integer.parseInt(version),
        version,
        success);
  }
}
