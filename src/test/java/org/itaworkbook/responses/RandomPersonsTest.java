package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.itaworkbook.Slow;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.responses.scored.QuestionScore;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.tables.ResponseFile;
import org.junit.jupiter.api.Test;

/** Random sets of persons against an exact oracle, through every way in. */
class RandomPersonsTest {

  private static final List<String> PARTS = List.of("score", "public", "survey");

  @Test
  void three_hundred_sets_of_persons_are_scored_exactly() {
    check(300, 12, new Random(1));
  }

  @Test
  @Slow(Slow.Why.LONG)
  void ten_thousand_sets_of_persons_are_scored_exactly() {
    check(10_000, 14, new Random(2));
  }

  private static void check(int sets, int most, Random random) {
    for (int i = 0; i < sets; i++) {
      MadePersons made = MadePersons.random(random, most);
      Map<String, String> oracle = made.oracle();
      ResponseFile file = file(made, i, random);
      assertThat(scores(Answered.score(file))).as("set %d: %s", i, file.name()).isEqualTo(oracle);
      if (i % 10 == 0) {
        String counts =
            Answered.SCORING.counts(
                Answered.count(ScoringOptions.USUAL, List.of(file)), ScoringOptions.USUAL);
        assertThat(scores(Answered.score(Answered.file("counts.csv", counts)))).isEqualTo(oracle);
      }
    }
  }

  private static ResponseFile file(MadePersons made, int i, Random random) {
    List<String> first = List.of("ประทับเวลา", "ที่อยู่อีเมล");
    switch (i % 6) {
      case 0:
        return made.words();
      case 1:
        return TinyXlsx.file("shared.xlsx", false, made.wide(MadePersons::word, first, "ส่วน"));
      case 2:
        return TinyXlsx.file("inline.xlsx", true, made.wide(MadePersons::word, first, "ส่วน"));
      case 3:
        return Answered.file("long.csv", made.longRows(MadePersons::word, random));
      case 4:
        return Answered.file("points.csv", made.longRows(RandomPersonsTest::points, random));
      default:
        return Answered.file("counts.csv", made.counts());
    }
  }

  private static String points(String code, int answer) {
    return answer == -2 ? "DK" : Integer.toString(MadePersons.points(code, answer));
  }

  private static Map<String, String> scores(Scored scored) {
    Map<String, String> scores = new TreeMap<>();
    for (QuestionScore each : scored.questions()) {
      scores.put(
          each.question().code() + " " + PARTS.indexOf(each.part().id().value()),
          each.score() + " of " + each.n());
    }
    return scores;
  }
}
