package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.itaworkbook.Slow;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.framework.AnswerSet;
import org.itaworkbook.framework.Points;
import org.itaworkbook.framework.Question;
import org.itaworkbook.responses.counts.PartLayout;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.store.PostgresServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The SQL that comes with the program counts as the engine does. */
@Slow(Slow.Why.POSTGRESQL)
class CountedBySqlTest {

  private static final List<String> PARTS = List.of("IIT", "EIT_PUBLIC", "EIT_SURVEY");

  @Test
  void postgresql_gives_the_same_scores_tests_and_totals() throws Exception {
    Assumptions.assumeTrue(PostgresServer.isThere(), "PostgreSQL is not installed");
    MadePersons made = MadePersons.random(new Random(31), 400);
    List<List<String>> counts = new ArrayList<>();
    try (Connection connection =
        DriverManager.getConnection(PostgresServer.shared().freshDatabase())) {
      fill(connection, made);
      String sql = Files.readString(Path.of("scripts/samples/counts.sql"));
      try (Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery(sql)) {
        counts.add(
            List.of("agency", "part", "unit", "question", "answer", "n", "question2", "answer2"));
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= 8; i++) {
            row.add(result.getString(i));
          }
          counts.add(row);
        }
      }
    }
    Scored direct = Answered.score(made.words());
    Scored counted = Answered.score(Answered.file("counts.csv", counts));
    assertThat(Answered.lines(counted)).isEqualTo(Answered.lines(direct));
    assertThat(counted.tests()).isEqualTo(direct.tests());
    assertThat(counted.allQuestions()).isEqualTo(direct.allQuestions());
    assertThat(counted.alphas()).isEqualTo(direct.alphas());
    assertThat(counted.respondents()).isEqualTo(direct.respondents());
    assertThat(Answered.SCORING.workbook(counted, ScoringOptions.USUAL).analysis())
        .isEqualTo(Answered.SCORING.workbook(direct, ScoringOptions.USUAL).analysis());
  }

  private static void fill(Connection connection, MadePersons made) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE answers (agency text, part text, unit text, respondent int, question text,"
              + " answer text)");
      statement.execute(
          "CREATE TABLE choices (question text, indicator int, place int, answer text, points int)");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO answers VALUES ('', ?, '', ?, ?, ?)")) {
      for (MadePersons.Person person : made.persons) {
        for (int i = 0; i < person.answers().size(); i++) {
          insert.setString(1, PARTS.get(person.part()));
          insert.setInt(2, person.number());
          insert.setString(3, person.codes().get(i));
          insert.setString(4, MadePersons.word(person.codes().get(i), person.answers().get(i)));
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO choices VALUES (?, ?, ?, ?, ?)")) {
      for (Map.Entry<String, PartLayout> each : PartLayout.of(Answered.FRAMEWORK).entrySet()) {
        if (!each.getKey().equals("EIT_SURVEY")) {
          choices(insert, each.getValue());
        }
      }
      insert.executeBatch();
    }
  }

  private static void choices(PreparedStatement insert, PartLayout layout) throws SQLException {
    for (int place = 0; place < layout.questions().size(); place++) {
      Question question = layout.questions().get(place);
      AnswerSet set = Answered.FRAMEWORK.answering().of(question).orElseThrow();
      List<Points> points = layout.points().get(place);
      for (int i = 0; i < points.size(); i++) {
        for (String word : set.choices().get(i).words()) {
          insert.setString(1, question.code().toString());
          insert.setInt(2, Answered.FRAMEWORK.indicatorOf(question.code()).number());
          insert.setInt(3, place);
          insert.setString(4, word);
          insert.setInt(5, (int) points.get(i).toDouble());
          insert.addBatch();
        }
      }
    }
  }
}
