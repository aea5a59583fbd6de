package org.itaworkbook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What stands in a file of H2, seen and changed as its owner, past the program. */
public final class FileRows {

  private FileRows() {}

  /** A connection from within the process that has the file open, or while nobody has. */
  public static Connection connect(Path folder) throws SQLException {
    return connect(folder, password(folder));
  }

  public static Connection connect(Path folder, String password) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:file:"
            + folder.toAbsolutePath().resolve("outbox")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0",
        "ita",
        password);
  }

  private static String password(Path folder) {
    try {
      return Files.readString(folder.resolve("outbox.password"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void change(Path folder, String sql) {
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Work as the owner of the tables, on either database. */
  public static <T> T byOwner(DatabaseLocation location, Sql.Work<T> work) {
    try (Database database = Database.open(location, new Schema("spectator", List.of(), null))) {
      if (location.kind() == DatabaseKind.POSTGRESQL) {
        return database.inTransaction(work);
      }
      try (Connection connection = connect(location.data())) {
        return work.on(connection);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
