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
import java.util.EnumSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.itaworkbook.mail.outbox.OutboxException;
import org.itaworkbook.mail.settings.MailSettingException;
import org.jspecify.annotations.Nullable;

/** The connections to the outbox's database, which is brought to its present form when opened. */
public final class Database implements AutoCloseable {

  private static final int CONNECTIONS = 4;
  private static final long PATIENCE_MILLIS = 20_000;

  private final HikariDataSource source;

  private Database(HikariDataSource source) {
    this.source = source;
  }

  /**
   * @throws OutboxException if the database takes no connection just now
   * @throws MailSettingException if it cannot be opened for another reason
   */
  public static Database open(DatabaseLocation location) {
    HikariDataSource source = null;
    try {
      if (location.isFile()) {
        makeFolder(location.data());
        // The file's server for further processes of this machine listens to no other one.
        System.setProperty("h2.bindAddress", "127.0.0.1");
      }
      source = new HikariDataSource(configuration(location));
      flyway(source).load().migrate();
      return new Database(source);
    } catch (IOException | RuntimeException e) {
      if (source != null) {
        source.close();
      }
      SQLException away = away(e);
      if (away != null) {
        throw new OutboxException(away);
      }
      MailSettingException fault = new MailSettingException("outbox", said(e));
      fault.initCause(e);
      throw fault;
    }
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
   * and what waits there are units' results.
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

  public static HikariConfig configuration(DatabaseLocation location) {
    HikariConfig configuration = new HikariConfig();
    configuration.setJdbcUrl(location.jdbcUrl());
    if (location.isFile()) {
      configuration.setUsername("ita");
      configuration.setPassword("");
    } else if (location.password() != null) {
      configuration.setPassword(location.password());
    }
    configuration.setMaximumPoolSize(CONNECTIONS);
    configuration.setMinimumIdle(1);
    configuration.setAutoCommit(false);
    configuration.setConnectionTimeout(PATIENCE_MILLIS);
    configuration.setPoolName("outbox");
    return configuration;
  }

  public static FluentConfiguration flyway(DataSource source) {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:org/itaworkbook/mail/migrations")
        .table("ita_schema_history")
        .baselineOnMigrate(true)
        .baselineVersion("0");
  }

  /** The first line of what lies deepest. */
  public static String said(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    @Nullable String message = deepest.getMessage();
    return message == null
        ? deepest.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  public DataSource source() {
    return source;
  }

  @Override
  public void close() {
    source.close();
  }
}
