package org.itaworkbook.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The connections to a database, whose tables are brought to their present form when it is opened.
 * A file belongs to one process at a time; several may have one PostgreSQL open. Thread-safe.
 */
public final class Database implements AutoCloseable {

  static final int CONNECTIONS = 4;
  private static final long PATIENCE_MILLIS = 20_000;

  private final @Nullable H2File file;

  /** Work reads it; what closes all connections writes it. */
  private final ReentrantReadWriteLock turn = new ReentrantReadWriteLock();

  private volatile HikariDataSource source;
  private volatile boolean erased;
  private boolean closed;

  private Database(@Nullable H2File file, HikariDataSource source) {
    this.file = file;
    this.source = source;
  }

  /**
   * Opens the database, and makes it where there is none.
   *
   * @param schemas the tables that are needed
   * @throws DatabaseException if the database takes no connection just now
   * @throws DatabaseHeldException if another process has the file
   * @throws DatabaseSettingException if it cannot be opened for another reason, or its tables are
   *     of another program
   */
  public static Database open(DatabaseLocation location, Schema... schemas) {
    List<Schema> needed = Arrays.asList(schemas);
    try {
      return location.kind() == DatabaseKind.H2
          ? ofFile(location, needed)
          : ofServer(location, needed);
    } catch (IOException | SQLException | RuntimeException e) {
      throw fault(e);
    }
  }

  private static Database ofFile(DatabaseLocation location, List<Schema> schemas)
      throws IOException, SQLException {
    Set<String> kept =
        schemas.stream().flatMap(each -> each.kept().stream()).collect(Collectors.toSet());
    H2File file = H2File.open(location.data(), kept);
    try {
      for (Schema each : schemas) {
        new Migrator(file.owner(), location.kind(), each).migrate();
      }
      return new Database(file, file.worker());
    } catch (SQLException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static Database ofServer(DatabaseLocation location, List<Schema> schemas)
      throws SQLException {
    HikariConfig configuration = configuration(location.jdbcUrl(), CONNECTIONS);
    if (location.password() != null) {
      configuration.setPassword(location.password());
    }
    HikariDataSource source = new HikariDataSource(configuration);
    try {
      for (Schema each : schemas) {
        new Migrator(source, location.kind(), each).migrate();
      }
      return new Database(null, source);
    } catch (SQLException | RuntimeException e) {
      source.close();
      throw e;
    }
  }

  static HikariConfig configuration(String url, int connections) {
    HikariConfig configuration = new HikariConfig();
    configuration.setJdbcUrl(url);
    configuration.setMaximumPoolSize(connections);
    configuration.setMinimumIdle(1);
    configuration.setAutoCommit(false);
    configuration.setConnectionTimeout(PATIENCE_MILLIS);
    configuration.setPoolName("store");
    return configuration;
  }

  private static RuntimeException fault(Exception failure) {
    if (failure instanceof DatabaseSettingException
        || failure instanceof DatabaseHeldException
        || failure instanceof DatabaseException) {
      return (RuntimeException) failure;
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
   * Commits what the work did, or undoes all of it.
   *
   * @throws DatabaseException if the database failed
   */
  public <T> T inTransaction(Sql.Work<T> work) {
    return inTransaction(false, work);
  }

  /**
   * The same as the owner of the tables, who alone may delete rows of those that are kept.
   *
   * @throws DatabaseException if the database failed
   */
  public <T> T inOwnersTransaction(Sql.Work<T> work) {
    return inTransaction(true, work);
  }

  private <T> T inTransaction(boolean asOwner, Sql.Work<T> work) {
    reopen();
    turn.readLock().lock();
    try {
      return Sql.inTransaction(asOwner && file != null ? file.owner() : source, work);
    } catch (SQLException e) {
      letGo(e);
      throw new DatabaseException(e);
    } finally {
      turn.readLock().unlock();
    }
  }

  /**
   * H2 takes nothing more after its file could not be written, as on a full disk, for as long as
   * any connection is open: all are closed, and the next work opens the file again.
   */
  private void letGo(SQLException failure) {
    if (file != null && H2File.isBroken(failure)) {
      source.close();
      file.letGo();
    }
  }

  /** A file that could not be written or opened, as on a full disk, may be now. */
  private void reopen() {
    if (file == null || !source.isClosed()) {
      return;
    }
    turn.writeLock().lock();
    try {
      if (source.isClosed() && !closed) {
        source = again(file);
      }
    } catch (SQLException e) {
      throw new DatabaseException(e);
    } catch (RuntimeException e) {
      throw fault(e);
    } finally {
      turn.writeLock().unlock();
    }
  }

  /** H2 tells the first that asks what went wrong before, and only then lets go of the file. */
  private static HikariDataSource again(H2File file) throws SQLException {
    try {
      return file.worker();
    } catch (SQLException | RuntimeException e) {
      file.letGo();
      return file.worker();
    }
  }

  /** Whether the file is a copy that was put back, and nobody has yet been told so. */
  public boolean wasRestored() {
    return file != null && file.wasRestored();
  }

  /** What a copy that was put back needs has been seen to. */
  public void restoringIsKnown() {
    if (file != null) {
      file.restoringIsKnown();
    }
  }

  /** Remembers that rows were deleted of which nothing may be found any more. */
  public void erased() {
    erased = true;
  }

  /**
   * Clears away what was deleted from the file; does nothing where nothing was, or while anything
   * is being done, since it need only come about before long. PostgreSQL clears away by itself.
   *
   * @throws DatabaseException if that failed; it is then still to be done
   */
  public void clearAway() {
    if (file == null || !erased || !turn.writeLock().tryLock()) {
      return;
    }
    try {
      if (!closed) {
        if (!file.hasRoom()) {
          throw new IOException("no room on the disk to clear the outbox's file");
        }
        source.close();
        file.compact();
        erased = false;
        source = file.worker();
      }
    } catch (SQLException e) {
      throw new DatabaseException(e);
    } catch (IOException e) {
      throw new DatabaseException(new SQLException(e));
    } catch (RuntimeException e) {
      throw fault(e);
    } finally {
      turn.writeLock().unlock();
    }
  }

  /**
   * A copy of all that there is, as a zip; empty for PostgreSQL, which has its own way.
   *
   * @throws DatabaseException if that failed
   */
  public Optional<byte[]> copy() {
    if (file == null) {
      return Optional.empty();
    }
    reopen();
    turn.writeLock().lock();
    try {
      return Optional.of(file.copy());
    } catch (SQLException e) {
      throw new DatabaseException(e);
    } catch (IOException e) {
      throw new DatabaseException(new SQLException(e));
    } finally {
      turn.writeLock().unlock();
    }
  }

  /** Clears away what was deleted; an end once more does nothing. */
  @Override
  public void close() {
    source.close();
    if (file == null) {
      return;
    }
    turn.writeLock().lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      file.close(erased);
    } catch (SQLException e) {
      throw new DatabaseException(e);
    } catch (IOException e) {
      throw new DatabaseException(new SQLException(e));
    } finally {
      turn.writeLock().unlock();
    }
  }
}
