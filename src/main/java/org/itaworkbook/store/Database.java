package org.itaworkbook.store;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The connections to a database, whose tables are brought to their present form when it is opened.
 * Several processes may have one database open. Thread-safe.
 */
public final class Database implements AutoCloseable {

  private static final int CONNECTIONS = 4;
  private static final long PATIENCE_MILLIS = 20_000;

  /**
   * How long another process may take to open the file of H2, before it lets others in, or to take
   * it over from one that has just ended.
   */
  private static final Duration OPENING = Duration.ofSeconds(10);

  private static final Duration AGAIN = Duration.ofMillis(100);

  /** H2: "lock file recently modified", "may be already in use", "connection is broken". */
  private static final Set<Integer> BEING_OPENED = Set.of(8_000, 90_020, 90_067);

  private final HikariDataSource source;

  private Database(HikariDataSource source) {
    this.source = source;
  }

  /**
   * Opens the database, and makes it where there is none.
   *
   * @param schema the tables that are needed
   * @throws DatabaseException if the database takes no connection just now
   * @throws DatabaseSettingException if it cannot be opened for another reason, or its tables are
   *     of another program
   */
  public static Database open(DatabaseLocation location, Schema schema) {
    long end = System.nanoTime() + OPENING.toNanos();
    while (true) {
      try {
        return opened(location, schema);
      } catch (IOException | SQLException | RuntimeException e) {
        if (!isBeingOpened(e) || System.nanoTime() - end > 0) {
          throw fault(e);
        }
        LockSupport.parkNanos(AGAIN.toNanos());
      }
    }
  }

  private static Database opened(DatabaseLocation location, Schema schema)
      throws IOException, SQLException {
    if (location.kind() == DatabaseKind.H2) {
      makeFolder(location.data());
      // The file's server for further processes of this machine listens to no other one.
      System.setProperty("h2.bindAddress", "127.0.0.1");
    }
    HikariDataSource source = new HikariDataSource(configuration(location));
    try {
      new Migrator(source, location.kind(), schema).migrate();
      return new Database(source);
    } catch (SQLException | RuntimeException e) {
      source.close();
      throw e;
    }
  }

  private static boolean isBeingOpened(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql && BEING_OPENED.contains(sql.getErrorCode())) {
        return true;
      }
    }
    return false;
  }

  private static RuntimeException fault(Exception failure) {
    if (failure instanceof DatabaseSettingException known) {
      return known;
    }
    SQLException away = away(failure);
    if (away != null) {
      return new DatabaseException(away);
    }
    DatabaseSettingException fault =
        new DatabaseSettingException("unopened", DatabaseException.said(failure));
    fault.initCause(failure);
    return fault;
  }

  /**
   * What the same may go well after: no connection, no resources, or an operator's doing (classes
   * 08, 53 and 57 of the SQLSTATE, PostgreSQL's manual, appendix A).
   */
  private static @Nullable SQLException away(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().matches("(08|53|57).*")) {
        return sql;
      }
    }
    return null;
  }

  /**
   * Makes the folder for its owner only: who can read the file's lock can connect to its server,
   * and what is kept there is for few eyes.
   */
  private static void makeFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(EnumSet.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE)));
    } else {
      Files.createDirectories(folder);
    }
  }

  static HikariConfig configuration(DatabaseLocation location) {
    HikariConfig configuration = new HikariConfig();
    configuration.setJdbcUrl(location.jdbcUrl());
    if (location.kind() == DatabaseKind.H2) {
      configuration.setUsername("ita");
      configuration.setPassword("");
    } else if (location.password() != null) {
      configuration.setPassword(location.password());
    }
    configuration.setMaximumPoolSize(CONNECTIONS);
    configuration.setMinimumIdle(1);
    configuration.setAutoCommit(false);
    configuration.setConnectionTimeout(PATIENCE_MILLIS);
    configuration.setPoolName("store");
    return configuration;
  }

  /**
   * Commits what the work did, or undoes all of it.
   *
   * @throws DatabaseException if the database failed
   */
  public <T> T inTransaction(Sql.Work<T> work) {
    try {
      return Sql.inTransaction(source, work);
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
