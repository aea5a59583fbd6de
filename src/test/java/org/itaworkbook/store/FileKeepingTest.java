package org.itaworkbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see, use and change the file of the database. */
@Tag("slow")
class FileKeepingTest {

  private static final Schema SCHEMA =
      new Schema("test", List.of("CREATE TABLE IF NOT EXISTS told (n INTEGER)"), null);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rwxr-xr-x",
        "rwxrwxrwx",
        "rwx--x--x",
        "rwxr-x---",
        "rwx-----x",
        "rwx---r--",
        "rwx-w----"
      })
  void a_folder_to_which_others_have_a_right_is_refused_with_the_command_that_mends_it(
      String rights) throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString(rights));
    assertThatThrownBy(() -> open(data))
        .isInstanceOf(DatabaseSettingException.class)
        .hasMessageContaining("chmod 700 " + data);
    assertThat(names(data)).isEmpty();
  }

  /** A copy or a pause by root left the file root's, and the service did not start any more. */
  @Test
  void root_does_not_write_into_the_folder_of_another_user() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    assumeThat(Files.getOwner(data).getName()).isEqualTo("root");
    Files.setAttribute(data, "unix:uid", 65_532);
    assertThatThrownBy(() -> open(data))
        .isInstanceOf(DatabaseSettingException.class)
        .hasMessageContaining(data.toString())
        .hasMessageContaining("65532")
        .hasMessageContaining("ita-service");
    assertThat(names(data)).isEmpty();
    Files.setAttribute(data, "unix:uid", 0);
    open(data).close();
  }

  @Test
  void the_command_holds_for_a_folder_of_any_name() throws Exception {
    Path data = Files.createDirectory(folder.resolve("ที่เก็บ ของ'เรา"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThatThrownBy(() -> open(data)).hasMessageContaining("chmod 700 '");
    String command = OwnerOnly.command("700", data);
    assertThat(new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor()).isZero();
    open(data).close();
  }

  @Test
  void every_file_is_its_owners_whatever_the_umask_is() throws Exception {
    Path data = folder.resolve("new/data");
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                "umask 0; exec \"$0\" -cp \"$1\" " + SchemaOpener.class.getName() + " \"$2\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("java.class.path"),
                data.toString())
            .redirectErrorStream(true)
            .start();
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    assertThat(rights(data)).isEqualTo("rwx------");
    assertThat(names(data))
        .containsExactlyInAnyOrder("outbox.mv.db", "outbox.password", "outbox.lock");
    for (String name : names(data)) {
      assertThat(rights(data.resolve(name))).as(name).isEqualTo("rw-------");
    }
  }

  @Test
  void rows_are_cleared_away_and_the_file_stays_its_owners() throws Exception {
    try (Database database = open(folder)) {
      database.erased();
      database.clearAway();
      assertThat(rights(folder.resolve("outbox.mv.db"))).isEqualTo("rw-------");
      database.inTransaction(row -> Sql.update(row, "INSERT INTO told VALUES (1)"));
      database.erased();
    }
    assertThat(rights(folder.resolve("outbox.mv.db"))).isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE ALIAS x AS 'int x(){return 1;}'",
        "CREATE ALIAS x FOR \"java.lang.System.getProperty\"",
        "CREATE TRIGGER x BEFORE INSERT ON told AS 'int x(){return 1;}'",
        "SELECT FILE_READ('/etc/passwd')",
        "CALL CSVWRITE('/tmp/x.csv', 'SELECT 1')",
        "SCRIPT TO '/tmp/x.sql'",
        "CREATE USER x PASSWORD 'x' ADMIN",
        "ALTER USER ita_work ADMIN TRUE",
        "CREATE LINKED TABLE x('', 'jdbc:h2:mem:x', '', '', 'y')",
        "DROP TABLE told",
        "SHUTDOWN"
      })
  void no_statement_of_the_work_can_run_code_or_change_the_tables(String sql) {
    try (Database database = open(folder)) {
      assertThatThrownBy(
              () -> database.inTransaction(connection -> connection.createStatement().execute(sql)))
          .isInstanceOf(DatabaseException.class)
          .hasMessageMatching("(?s).*(?:Admin rights are required|Not enough rights).*");
    }
  }

  @Test
  void the_file_has_a_password_that_nobody_else_can_know() throws Exception {
    open(folder).close();
    assertThatThrownBy(() -> FileRows.connect(folder, "")).hasMessageContaining("password");
    try (Connection owner = FileRows.connect(folder)) {
      assertThat(owner.isValid(1)).isTrue();
    }
    open(folder.resolve("other")).close();
    assertThat(Files.readString(folder.resolve("other/outbox.password")))
        .hasSize(43)
        .isNotEqualTo(Files.readString(folder.resolve("outbox.password")));
  }

  @Test
  void no_port_is_open_while_the_file_is() throws Exception {
    int before = listening();
    try (Database database = open(folder)) {
      database.inTransaction(row -> Sql.update(row, "INSERT INTO told VALUES (1)"));
      assertThat(listening()).isEqualTo(before);
      assertThat(names(folder)).doesNotContain("outbox.lock.db");
    }
    try (ServerSocket counted = new ServerSocket(0)) {
      assertThat(counted.isBound() ? listening() : 0).isEqualTo(before + 1);
    }
  }

  /** How many sockets of this process listen. */
  private static int listening() throws IOException {
    List<String> own;
    try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
      own =
          all.map(each -> each.toFile())
              .map(
                  each -> {
                    try {
                      return Files.readSymbolicLink(each.toPath()).toString();
                    } catch (IOException e) {
                      return "";
                    }
                  })
              .filter(each -> each.startsWith("socket:["))
              .map(each -> each.substring(8, each.length() - 1))
              .toList();
    }
    int count = 0;
    for (String file : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      if (Files.exists(Path.of(file))) {
        for (String line : Files.readAllLines(Path.of(file))) {
          String[] columns = line.strip().split("\\s+");
          count += columns[3].equals("0A") && own.contains(columns[9]) ? 1 : 0;
        }
      }
    }
    return count;
  }

  @Test
  void a_file_of_an_earlier_version_gets_a_password_and_keeps_its_rows() throws Exception {
    earlier();
    Files.setPosixFilePermissions(
        folder.resolve("outbox.mv.db"), PosixFilePermissions.fromString("rw-r--r--"));
    Files.createFile(folder.resolve("outbox.lock.db"));
    for (int i = 0; i < 2; i++) {
      try (Database database = open(folder)) {
        assertThat(told(database)).containsExactly(7);
      }
    }
    assertThat(rights(folder.resolve("outbox.mv.db"))).isEqualTo("rw-------");
    assertThat(names(folder)).doesNotContain("outbox.lock.db");
    assertThatThrownBy(() -> FileRows.connect(folder, "")).hasMessageContaining("password");
  }

  @Test
  void a_file_whose_upgrade_was_cut_off_is_upgraded_again() throws Exception {
    earlier();
    Files.writeString(folder.resolve("outbox.password"), "x".repeat(43));
    try (Database database = open(folder)) {
      assertThat(told(database)).containsExactly(7);
    }
    assertThatThrownBy(() -> FileRows.connect(folder, "")).hasMessageContaining("password");
  }

  @Test
  void a_password_that_was_half_written_is_chosen_anew() throws Exception {
    Files.writeString(folder.resolve("outbox.password"), "half");
    Files.createFile(folder.resolve("outbox.mv.db"));
    open(folder).close();
    assertThat(Files.readString(folder.resolve("outbox.password"))).hasSize(43);
  }

  @Test
  void a_lost_password_is_told_with_its_file() throws Exception {
    open(folder).close();
    Path password = folder.resolve("outbox.password");
    String kept = Files.readString(password);
    for (String wrong : List.of("", "y".repeat(43))) {
      Files.writeString(password, wrong);
      assertThatThrownBy(() -> open(folder))
          .isInstanceOf(DatabaseSettingException.class)
          .hasMessageContaining(password.toString());
    }
    Files.writeString(password, kept);
    open(folder).close();
  }

  @Test
  void a_file_that_an_earlier_version_serves_to_others_is_told_to_be_in_use() throws Exception {
    try (Connection server =
        DriverManager.getConnection(
            "jdbc:h2:file:" + folder.resolve("outbox") + ";AUTO_SERVER=TRUE", "ita", "")) {
      assertThat(server.isValid(1)).isTrue();
      try (ChildProcess other =
          ChildProcess.start(SchemaOpener.class, List.of(), folder.toString())) {
        assertThat(other.line()).isEqualTo("null");
      }
      assertThat(Files.readString(folder.resolve("outbox.lock"))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"สมชาย ใจดี", "0-1234-56789-01-2"})
  void what_fails_is_told_without_the_values(String secret) {
    Schema schema =
        new Schema("test", List.of("CREATE TABLE IF NOT EXISTS kept (a VARCHAR(9) UNIQUE)"), null);
    try (Database database = Database.open(new DatabaseLocation(folder, null, null), schema)) {
      assertThatThrownBy(
              () ->
                  database.inTransaction(
                      row -> Sql.update(row, "INSERT INTO kept VALUES (?)", secret)))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("SQLSTATE 22001")
          .hasStackTraceContaining("22001")
          .satisfies(
              failure ->
                  assertThat(Throwables.getStackTrace(failure))
                      .doesNotContain(secret)
                      .doesNotContain("INSERT INTO"));
    }
  }

  private void earlier() throws SQLException {
    try (Connection connection = FileRows.connect(folder, "")) {
      Sql.update(connection, "CREATE TABLE told (n INTEGER)");
      Sql.update(connection, "INSERT INTO told VALUES (7)");
    }
  }

  private static List<Integer> told(Database database) {
    return database.inTransaction(
        connection -> Sql.list(connection, "SELECT n FROM told", row -> row.getInt(1)));
  }

  private static Database open(Path data) {
    return Database.open(new DatabaseLocation(data, null, null), SCHEMA);
  }

  private static List<String> names(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files.map(each -> each.getFileName().toString()).toList();
    }
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
