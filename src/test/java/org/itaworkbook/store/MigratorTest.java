package org.itaworkbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.itaworkbook.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same promises on both databases. */
@Slow(Slow.Why.POSTGRESQL)
@Timeout(120)
class MigratorTest {

  private static final String FIRST =
      "CREATE TABLE IF NOT EXISTS told (script INTEGER); INSERT INTO told VALUES (1);";
  private static final String SECOND = "INSERT INTO told VALUES (2);";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void each_script_is_run_once_in_order(TestDatabase kind) {
    DatabaseLocation location = kind.make(folder);
    assertThat(told(location, schema(FIRST))).containsExactly(1);
    assertThat(told(location, schema(FIRST, SECOND))).containsExactly(1, 2);
    assertThat(told(location, schema(FIRST, SECOND))).containsExactly(1, 2);
  }

  @ParameterizedTest
  @EnumSource
  void schemas_of_one_database_have_forms_of_their_own(TestDatabase kind) {
    DatabaseLocation location = kind.make(folder);
    assertThat(told(location, schema(FIRST))).containsExactly(1);
    assertThat(told(location, new Schema("other", List.of(SECOND, SECOND), null)))
        .containsExactly(1, 2, 2);
    assertThat(told(location, schema(FIRST, SECOND))).containsExactly(1, 2, 2, 2);
  }

  @ParameterizedTest
  @EnumSource
  void of_many_that_open_it_at_once_one_runs_each_script(TestDatabase kind) throws Exception {
    DatabaseLocation location = kind.make(folder);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<List<Integer>> open = () -> told(location, schema(FIRST, SECOND, slow()));
      List<Future<List<Integer>>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        all.add(threads.submit(open));
      }
      for (Future<List<Integer>> each : all) {
        assertThat(each.get()).containsExactly(1, 2);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void of_processes_that_open_a_new_file_at_once_one_runs_each_script() throws Exception {
    List<ChildProcess> all = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        all.add(ChildProcess.start(SchemaOpener.class, List.of(), folder.toString()));
      }
      for (ChildProcess each : all) {
        assertThat(each.line()).isEqualTo("1");
      }
    } finally {
      all.forEach(ChildProcess::close);
    }
  }

  /** Takes a while. */
  private static String slow() {
    return """
        CREATE TABLE IF NOT EXISTS counted AS
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
        SELECT COUNT(*) AS n FROM n;
        """;
  }

  @ParameterizedTest
  @EnumSource
  void a_script_that_fails_leaves_the_form_before_it(TestDatabase kind) {
    DatabaseLocation location = kind.make(folder);
    assertThatThrownBy(
            () -> Database.open(location, schema(FIRST, "INSERT INTO nowhere VALUES (1)")))
        .isInstanceOf(DatabaseSettingException.class)
        .hasMessageContaining("nowhere");
    assertThat(told(location, schema(FIRST, SECOND))).containsExactly(1, 2);
  }

  @ParameterizedTest
  @EnumSource
  void a_script_that_was_cut_off_is_run_anew(TestDatabase kind) {
    DatabaseLocation location = kind.make(folder);
    FileRows.byOwner(
        location, connection -> Sql.update(connection, "CREATE TABLE told (script INTEGER)"));
    assertThat(told(location, schema(FIRST))).containsExactly(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_database_of_a_newer_program_is_refused(TestDatabase kind) {
    DatabaseLocation location = kind.make(folder);
    told(location, schema(FIRST, SECOND));
    assertThatThrownBy(() -> Database.open(location, schema(FIRST)))
        .isInstanceOf(DatabaseSettingException.class)
        .hasMessage(
            "The database was used by a newer version of this program (form 2; this version knows"
                + " forms up to 1); use the newer version");
    assertThat(told(location, schema(FIRST, SECOND))).containsExactly(1, 2);
  }

  @ParameterizedTest
  @EnumSource
  void a_database_of_other_scripts_is_refused(TestDatabase kind) {
    DatabaseLocation location = kind.make(folder);
    told(location, schema(FIRST));
    assertThatThrownBy(() -> Database.open(location, schema(FIRST + " ", SECOND)))
        .isInstanceOf(DatabaseSettingException.class)
        .hasMessageContaining("another edition of this program (form 1)");
  }

  @ParameterizedTest
  @EnumSource
  void what_flyway_ran_is_not_run_again(TestDatabase kind) {
    DatabaseLocation location = kind.make(folder);
    byFlyway(location, "1", true);
    assertThat(told(location, flown(FIRST, SECOND))).containsExactly(7, 2);
    assertThat(told(location, flown(FIRST, SECOND))).containsExactly(7, 2);
  }

  @ParameterizedTest
  @EnumSource
  void what_flyway_did_not_finish_or_a_newer_program_did_is_refused(TestDatabase kind) {
    DatabaseLocation unfinished = kind.make(folder.resolve("unfinished"));
    byFlyway(unfinished, "1", false);
    assertThatThrownBy(() -> Database.open(unfinished, flown(FIRST)))
        .isInstanceOf(DatabaseSettingException.class)
        .hasMessageContaining("did not finish making the tables in the database (form 1)");
    DatabaseLocation newer = kind.make(folder.resolve("newer"));
    byFlyway(newer, "3", true);
    assertThatThrownBy(() -> Database.open(newer, flown(FIRST, SECOND)))
        .isInstanceOf(DatabaseSettingException.class)
        .hasMessageContaining("newer version of this program (form 3;");
  }

  private static void byFlyway(DatabaseLocation location, String version, boolean success) {
    FileRows.byOwner(
        location,
        connection -> {
          Sql.update(connection, "CREATE TABLE told (script INTEGER)");
          Sql.update(connection, "INSERT INTO told VALUES (7)");
          FlywayTable.make(connection);
          FlywayTable.begin(connection);
          return FlywayTable.add(connection, version, success);
        });
  }

  private static Schema schema(String... scripts) {
    return new Schema("test", List.of(scripts), null);
  }

  private static Schema flown(String... scripts) {
    return new Schema("test", List.of(scripts), FlywayTable.NAME);
  }

  /** Which scripts have told, once the database was opened. */
  private static List<Integer> told(DatabaseLocation location, Schema schema) {
    try (Database database = Database.open(location, schema)) {
      return database.inTransaction(
          connection ->
              Sql.list(
                  connection, "SELECT script FROM told ORDER BY script = 2", row -> row.getInt(1)));
    }
  }
}
