package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;

/** Answers of persons given where scores are looked for. */
class AnswersNotScoresTest {

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  private static final MadePersons MADE = MadePersons.random(new Random(5), 8);

  private static byte[] text(List<List<String>> rows) {
    return Answered.csv(rows).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void are_known_and_sent_to_the_command_that_scores_them() {
    List<List<String>> wide = MADE.wide(MadePersons::word, List.of("ประทับเวลา"), "ส่วน");
    List<List<String>> numbers =
        MADE.wide(
            (code, n) -> n < 0 ? "" : "" + MadePersons.points(code, n), List.of("ID"), "ส่วน");
    List<List<String>> of = MADE.longRows((code, n) -> "80", new Random(1));
    List<List<String>> ofOne =
        Stream.concat(
                of.stream().limit(1), of.stream().skip(1).filter(row -> row.get(0).equals("P1")))
            .toList();
    for (byte[] each :
        List.of(
            text(wide),
            text(numbers),
            text(of),
            text(ofOne),
            new TinyXlsx(false).sheet("Form", wide).bytes(),
            new TinyXlsx(false).sheet("Form", numbers).bytes())) {
      assertThatThrownBy(() -> ENGINE.analyze(each, AssessmentOptions.DEFAULT))
          .isInstanceOfSatisfying(
              RefusedException.class,
              e -> {
                assertThat(e.refusal()).isEqualTo(Refusal.ANSWERS_NOT_SCORES);
                assertThat(e.text().th()).contains("หน้า “คำตอบรายคน”");
              });
    }
  }

  @Test
  void headings_that_only_look_like_codes_are_none() {
    for (String heading : List.of("B|3", "|1", "!!2", "l|!4", "i!1")) {
      byte[] file = ("A;" + heading + ";C\nx;5;z\n").getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> ENGINE.analyze(file, AssessmentOptions.DEFAULT))
          .as(heading)
          .isInstanceOf(RefusedException.class);
    }
  }

  @Test
  void scores_stay_scores() throws Exception {
    byte[] example = Files.readAllBytes(Path.of("workbook-templates/2568/example.xlsx"));
    assertThat(ENGINE.analyze(example, AssessmentOptions.DEFAULT).complete()).isTrue();
    String pasted = "รหัส,คะแนน\ni1,90\ni2,91\ni3,92\n";
    assertThat(
            ENGINE
                .analyze(pasted.getBytes(StandardCharsets.UTF_8), AssessmentOptions.DEFAULT)
                .scores()
                .values())
        .hasSize(3);
  }
}
