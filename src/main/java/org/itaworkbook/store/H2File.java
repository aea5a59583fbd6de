package org.itaworkbook.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of H2 that this process alone has open. Its owner makes tables; work is done by a user who
 * may only read and write rows, so that no statement of the work could run code (H2's manual,
 * "Security: protection against remote access", CREATE ALIAS).
 */
final class H2File implements AutoCloseable {

  private static final String OWNER = "ita";
  private static final String WORKER = "ita_work";
  private static final long MARGIN = 64 << 10;
  private static final Set<Integer> BROKEN =
      Set.of(50_000, 90_028, 90_030, 90_031, 90_067, 90_098, 90_121);
  private static final int WRONG_PASSWORD = 28_000;
  private static final int ALREADY_OPEN = 90_020;

  private final DataFolder folder;
  private final String password;
  private final Set<String> kept;
  private HikariDataSource owner;

  private H2File(DataFolder folder, String password, Set<String> kept, HikariDataSource owner) {
    this.folder = folder;
    this.password = password;
    this.kept = kept;
    this.owner = owner;
  }

  /**
   * Opens the file, and makes it where there is none. One of an earlier version, which had an empty
   * password, gets one. What a killed process erased without clearing it away is cleared away.
   *
   * @param kept the tables to which work may only add rows
   * @throws DatabaseHeldException if another process has it
   * @throws DatabaseSettingException if others may enter its folder, or its password is lost
   */
  static H2File open(Path data, Set<String> kept) throws IOException, SQLException {
    DataFolder folder = DataFolder.hold(data.toAbsolutePath());
    try {
      H2File file = opened(folder, kept);
      folder.tighten();
      Files.deleteIfExists(folder.path().resolve(DatabaseLocation.FILE + ".lock.db"));
      if (folder.cutOff() && file.hasRoom()) {
        file.compact();
      } else if (folder.cutOff()) {
        folder.leaveUnfinished();
      }
      return file;
    } catch (IOException | SQLException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static H2File opened(DataFolder folder, Set<String> kept)
      throws IOException, SQLException {
    String known = folder.password();
    boolean isNew = Files.notExists(folder.database()) || Files.size(folder.database()) == 0;
    if (known == null && isNew) {
      known = folder.makePassword();
    }
    OwnerOnly.makeFile(folder.database());
    HikariDataSource owner = known == null ? null : attempt(folder, known);
    if (owner != null && known != null) {
      return new H2File(folder, known, kept, owner);
    }
    HikariDataSource earlier = attempt(folder, "");
    if (earlier == null) {
      throw new DatabaseSettingException("password", folder.path(), folder.passwordFile());
    }
    String chosen = known == null ? folder.makePassword() : known;
    try (earlier) {
      change(earlier, "ALTER USER " + OWNER + " SET PASSWORD '" + chosen + "'");
    }
    return new H2File(folder, chosen, kept, ownerPool(folder, chosen));
  }

  /** Null where the password is another. */
  private static @Nullable HikariDataSource attempt(DataFolder folder, String password)
      throws SQLException {
    try {
      return ownerPool(folder, password);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof SQLException sql) {
        if (sql.getErrorCode() == WRONG_PASSWORD) {
          return null;
        }
        if (sql.getErrorCode() == ALREADY_OPEN) {
          throw new DatabaseHeldException(folder.path(), "");
        }
        throw sql;
      }
      throw e;
    }
  }

  private static HikariDataSource ownerPool(DataFolder folder, String password) {
    return new HikariDataSource(configuration(ownerUrl(folder), OWNER, password, 2));
  }

  /**
   * What only the owner may set holds for all connections. Committed work reaches the operating
   * system at once ({@code WRITE_DELAY=0}), so that a process that is killed loses none of it.
   */
  private static String ownerUrl(DataFolder folder) {
    return url(folder)
        + ";MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
  }

  private static String url(DataFolder folder) {
    return "jdbc:h2:file:"
        + folder.path().resolve(DatabaseLocation.FILE)
        + ";DATABASE_TO_LOWER=TRUE";
  }

  private static HikariConfig configuration(
      String url, String user, String password, int connections) {
    HikariConfig configuration = Database.configuration(url, connections);
    configuration.setUsername(user);
    configuration.setPassword(password);
    // The owner's settings hold for as long as a connection of the owner is open.
    configuration.setMaxLifetime(0);
    configuration.setIdleTimeout(0);
    return configuration;
  }

  /**
   * Whether H2 failed in itself, or in reading and writing: general error, input or output, closed,
   * broken, corrupted (H2's {@code ErrorCode}).
   */
  static boolean isBroken(SQLException failure) {
    return BROKEN.contains(failure.getErrorCode());
  }

  /** Closes the owner's connections, until some are asked for. */
  void letGo() {
    owner.close();
  }

  /** Connections of the owner, for as long as the file is not compacted. */
  HikariDataSource owner() {
    return owner;
  }

  /** Connections for work; the tables must be there. */
  HikariDataSource worker() throws SQLException {
    if (owner.isClosed()) {
      owner = ownerPool(folder, password);
    }
    change(owner, "CREATE USER IF NOT EXISTS " + WORKER + " PASSWORD '" + password + "'");
    change(owner, "ALTER USER " + WORKER + " SET PASSWORD '" + password + "'");
    // Versions up to 1.0 granted all of the schema, of which nothing can be taken away again.
    change(owner, "REVOKE SELECT, INSERT, UPDATE, DELETE ON SCHEMA public FROM " + WORKER);
    for (String table : tables()) {
      change(
          owner,
          kept.contains(table)
              ? "REVOKE UPDATE, DELETE ON public." + table + " FROM " + WORKER
              : "GRANT UPDATE, DELETE ON public." + table + " TO " + WORKER);
      change(owner, "GRANT SELECT, INSERT ON public." + table + " TO " + WORKER);
    }
    return new HikariDataSource(configuration(url(folder), WORKER, password, Database.CONNECTIONS));
  }

  private List<String> tables() throws SQLException {
    return Sql.inTransaction(
        owner,
        connection ->
            Sql.list(
                connection,
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
                row -> row.getString(1)));
  }

  private static void change(HikariDataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    }
  }

  /**
   * Writes the file anew with what there is, since deleted rows stay in it for long; connections
   * for work must be closed.
   */
  void compact() throws SQLException, IOException {
    writeAnew();
    owner = ownerPool(folder, password);
    folder.tighten();
  }

  /**
   * Whether both the file and the one that takes its place find room; H2 could not go on with a
   * file that it began to write anew on a full disk.
   */
  boolean hasRoom() throws IOException {
    long free = Files.getFileStore(folder.path()).getUsableSpace();
    return free > Files.size(folder.database()) + MARGIN;
  }

  /** No pool may open the file while another one takes its place, so the last is closed first. */
  private void writeAnew() throws SQLException {
    Connection last = DriverManager.getConnection(ownerUrl(folder), OWNER, password);
    try (Statement sent = last.createStatement()) {
      owner.close();
      sent.execute("SHUTDOWN COMPACT");
    }
  }

  /**
   * A copy of the file as it stands at one moment, with the password beside it, in one zip: to be
   * unpacked into a folder that holds neither.
   */
  byte[] copy() throws SQLException, IOException {
    Path copy = folder.path().resolve(DatabaseLocation.FILE + ".copy");
    Files.deleteIfExists(copy);
    OwnerOnly.makeFile(copy);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(whole)) {
      change(owner, "BACKUP TO '" + copy.toString().replace("'", "''") + "'");
      try (ZipInputStream made = new ZipInputStream(Files.newInputStream(copy))) {
        for (ZipEntry each = made.getNextEntry(); each != null; each = made.getNextEntry()) {
          zip.putNextEntry(new ZipEntry(each.getName()));
          made.transferTo(zip);
        }
      }
      zip.putNextEntry(new ZipEntry(folder.restoredFile().getFileName().toString()));
      zip.putNextEntry(new ZipEntry(folder.passwordFile().getFileName().toString()));
      zip.write(password.getBytes(StandardCharsets.UTF_8));
    } finally {
      Files.deleteIfExists(copy);
    }
    return whole.toByteArray();
  }

  boolean wasRestored() {
    return Files.exists(folder.restoredFile());
  }

  void restoringIsKnown() {
    try {
      Files.deleteIfExists(folder.restoredFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param compacts whether rows were deleted
   */
  void close(boolean compacts) throws SQLException, IOException {
    try (folder) {
      if (compacts && hasRoom()) {
        writeAnew();
      } else {
        owner.close();
        if (compacts) {
          folder.leaveUnfinished();
        }
      }
      folder.tighten();
    }
  }

  @Override
  public void close() throws SQLException, IOException {
    close(false);
  }
}
