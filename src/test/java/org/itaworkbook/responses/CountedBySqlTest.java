package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.itaworkbook.Slow;
import org.itaworkbook.engine.ScoredWorkbook;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.framework.AnswerSet;
import org.itaworkbook.framework.Points;
import org.itaworkbook.framework.Question;
import org.itaworkbook.responses.counts.PartLayout;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.tables.ResponseFile;
import org.itaworkbook.store.PostgresServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The SQL that comes with the program counts as the engine does. */
@Slow(Slow.Why.POSTGRESQL)
class CountedBySqlTest {

  private static final List<String> PARTS = List.of("IIT", "EIT_PUBLIC", "EIT_SURVEY");

  private static final Path SQL = Path.of("scripts/samples/counts.sql");

  private static final String DUCKDB = "jdbc:duckdb:";

  /** So many persons of each part; a national year is tried with {@code -Dsql.persons=166667}. */
  private static final int MOST = Integer.getInteger("sql.persons", 400);

  @Test
  void postgresql_gives_the_same_workbook() throws Exception {
    Assumptions.assumeTrue(PostgresServer.isThere(), "PostgreSQL is not installed");
    MadePersons made = MadePersons.random(new Random(31), MOST);
    try (Connection connection =
        DriverManager.getConnection(PostgresServer.shared().freshDatabase())) {
      createTables(connection);
      copy(connection, made);
      givesTheSame(made, Answered.file("counts.csv", counts(connection)));
    }
  }

  /** Its library comes with the profile {@code engines}. */
  @Test
  void duckdb_gives_the_same_workbook() throws Exception {
    boolean there = DriverManager.drivers().anyMatch(each -> accepts(each, DUCKDB));
    Assumptions.assumeTrue(there, "DuckDB is there with -Pengines only");
    MadePersons made = MadePersons.random(new Random(32), MOST);
    try (Connection connection = DriverManager.getConnection(DUCKDB)) {
      createTables(connection);
      insert(connection, made);
      givesTheSame(made, Answered.file("counts.csv", counts(connection)));
    }
  }

  /** Its libraries clash with ours, so that it runs by itself; scripts/nightly gets them. */
  @Test
  void spark_gives_the_same_workbook(@TempDir Path folder) throws Exception {
    String libraries = System.getProperty("spark.classpath");
    Assumptions.assumeTrue(libraries != null, "Spark is there with scripts/nightly engines only");
    MadePersons made = MadePersons.random(new Random(33), MOST);
    Path answers = folder.resolve("answers.csv");
    try (BufferedWriter writer = Files.newBufferedWriter(answers)) {
      writer.write("agency,part,unit,respondent,question,answer\n");
      for (MadePersons.Person person : made.persons) {
        for (int i = 0; i < person.answers().size(); i++) {
          String code = person.codes().get(i);
          String answer = MadePersons.word(code, person.answers().get(i));
          writer.write(
              ",%s,,%d,%s,\"%s\"\n"
                  .formatted(PARTS.get(person.part()), person.number(), code, answer));
        }
      }
    }
    Path choices = folder.resolve("choices.csv");
    List<String> lines = new ArrayList<>(List.of("question,indicator,place,answer,points"));
    choices()
        .forEach(
            each ->
                lines.add(
                    "%s,%d,%d,\"%s\",%d"
                        .formatted(
                            each.question(),
                            each.indicator(),
                            each.place(),
                            each.answer(),
                            each.points())));
    Files.write(choices, lines);
    Path counts = folder.resolve("counts.csv");
    countBySpark(Path.of(libraries), folder, answers, choices, SQL, counts);
    givesTheSame(made, ResponseFile.of("counts.csv", Files.readAllBytes(counts)));
  }

  private static void countBySpark(Path libraries, Path folder, Path... arguments)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx2g", "-Djava.io.tmpdir=" + folder));
    // What Spark reaches into on Java 17.
    for (String each :
        List.of("java.lang", "java.lang.invoke", "java.nio", "java.util", "sun.nio.ch")) {
      command.add("--add-opens=java.base/" + each + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", Files.readString(libraries).strip()));
    command.add("scripts/readers/CountBySpark.java");
    for (Path each : arguments) {
      command.add(each.toString());
    }
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      assertThat(process.waitFor(30, TimeUnit.MINUTES)).as("Spark ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
  }

  private static boolean accepts(Driver driver, String url) {
    try {
      return driver.acceptsURL(url);
    } catch (SQLException e) {
      return false;
    }
  }

  private static List<List<String>> counts(Connection connection) throws Exception {
    List<List<String>> counts = new ArrayList<>();
    counts.add(
        List.of("agency", "part", "unit", "question", "answer", "n", "question2", "answer2"));
    String sql = Files.readString(SQL);
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
          row.add(result.getString(i));
        }
        counts.add(row);
      }
    }
    return counts;
  }

  private static void givesTheSame(MadePersons made, ResponseFile counts) throws IOException {
    Scored direct = Answered.score(made.words());
    Scored counted = Answered.score(counts);
    assertThat(Answered.lines(counted)).isEqualTo(Answered.lines(direct));
    assertThat(counted.tests()).isEqualTo(direct.tests());
    assertThat(counted.allQuestions()).isEqualTo(direct.allQuestions());
    assertThat(counted.alphas()).isEqualTo(direct.alphas());
    assertThat(counted.respondents()).isEqualTo(direct.respondents());
    ScoredWorkbook one = Answered.SCORING.workbook(counted, ScoringOptions.USUAL);
    ScoredWorkbook other = Answered.SCORING.workbook(direct, ScoringOptions.USUAL);
    assertThat(one.analysis()).isEqualTo(other.analysis());
    assertThat(sheets(one.workbook())).isEqualTo(sheets(other.workbook()));
  }

  /** All sheets but the account of the files, which are others. */
  private static Map<String, String> sheets(byte[] workbook) throws IOException {
    Map<String, String> sheets = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        if (each.getName().startsWith("xl/worksheets/sheet") && !text.contains("คุณภาพข้อมูล")) {
          sheets.put(each.getName(), text);
        }
      }
    }
    assertThat(sheets).hasSizeGreaterThan(10);
    return sheets;
  }

  private static void createTables(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE answers (agency text, part text, unit text, respondent int, question text,"
              + " answer text)");
      statement.execute(
          "CREATE TABLE choices (question text, indicator int, place int, answer text, points int)");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO choices VALUES (?, ?, ?, ?, ?)")) {
      for (Choice each : choices()) {
        insert.setString(1, each.question());
        insert.setInt(2, each.indicator());
        insert.setInt(3, each.place());
        insert.setString(4, each.answer());
        insert.setInt(5, each.points());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void insert(Connection connection, MadePersons made) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO answers VALUES ('', ?, '', ?, ?, ?)")) {
      for (MadePersons.Person person : made.persons) {
        for (int i = 0; i < person.answers().size(); i++) {
          String code = person.codes().get(i);
          insert.setString(1, PARTS.get(person.part()));
          insert.setInt(2, person.number());
          insert.setString(3, code);
          insert.setString(4, MadePersons.word(code, person.answers().get(i)));
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static void copy(Connection connection, MadePersons made) throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY answers (agency, part, unit, respondent, question, answer) FROM STDIN");
    for (MadePersons.Person person : made.persons) {
      StringBuilder rows = new StringBuilder();
      for (int i = 0; i < person.answers().size(); i++) {
        String code = person.codes().get(i);
        String answer = MadePersons.word(code, person.answers().get(i));
        rows.append('\t').append(PARTS.get(person.part())).append("\t\t").append(person.number());
        rows.append('\t').append(code).append('\t').append(answer).append('\n');
      }
      byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(bytes, 0, bytes.length);
    }
    copy.endCopy();
  }

  /** A row of the table choices. */
  private record Choice(String question, int indicator, int place, String answer, int points) {}

  private static List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    PartLayout.of(Answered.FRAMEWORK)
        .forEach(
            (part, layout) -> {
              if (!part.equals("EIT_SURVEY")) {
                addChoices(choices, layout);
              }
            });
    return choices;
  }

  private static void addChoices(List<Choice> choices, PartLayout layout) {
    for (int place = 0; place < layout.questions().size(); place++) {
      Question question = layout.questions().get(place);
      int indicator = Answered.FRAMEWORK.indicatorOf(question.code()).number();
      AnswerSet set = Answered.FRAMEWORK.answering().of(question).orElseThrow();
      List<Points> points = layout.points().get(place);
      for (int i = 0; i < points.size(); i++) {
        for (String word : set.choices().get(i).words()) {
          int counts = (int) points.get(i).toDouble();
          choices.add(new Choice(question.code().toString(), indicator, place, word, counts));
        }
      }
    }
  }
}
