package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.tables.ResponseFile;
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

  private static void isRefusedAsScores(String name, byte[] file) {
    assertThatThrownBy(() -> Answered.score(ResponseFile.of(name, file)))
        .as(name)
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> {
              assertThat(e.refusal()).as(name).isEqualTo(Refusal.SCORES_NOT_ANSWERS);
              assertThat(e.text().th()).contains("หน้า “วิเคราะห์คะแนน”");
            });
  }

  @Test
  void score_workbooks_are_no_answers() throws Exception {
    Path year = Path.of("workbook-templates/2568");
    byte[] example = Files.readAllBytes(year.resolve("example.xlsx"));
    isRefusedAsScores("example.xlsx", example);
    isRefusedAsScores("blank.xlsx", Files.readAllBytes(year.resolve("scores.xlsx")));
    isRefusedAsScores(
        "annotated.xlsx", ENGINE.assess(example, AssessmentOptions.DEFAULT).workbook());
    Scored scored = Answered.score(MADE.words());
    isRefusedAsScores(
        "scored.xlsx", Answered.SCORING.workbook(scored, ScoringOptions.USUAL).workbook());
  }

  @Test
  void tables_of_codes_and_scores_are_no_answers() {
    for (String each :
        List.of(
            "รหัส,คะแนน\ni1,90\ni2,91\ni3,92\n",
            "รหัส,ข้อคำถาม,คะแนน\no1,โครงสร้าง,100\no2,ข้อมูลผู้บริหาร,100\n",
            "ข้อ,Public,Survey\ne1,91.31,82.55\ne2,90.20,81.11\ne3,99.00,98.00\n",
            "question,part,answer\ne1,EIT Public,91.31\ne1,EIT Survey,82.55\n")) {
      isRefusedAsScores("scores.csv", each.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void answers_beside_lists_of_questions_are_counted() {
    byte[] both =
        new TinyXlsx(false)
            .sheet("ข้อคำถาม", List.of(List.of("รหัส", "คะแนน"), List.of("e1", "90")))
            .sheet("Form", MADE.wide(MadePersons::word, List.of("ประทับเวลา"), "ส่วน"))
            .bytes();
    assertThat(Answered.lines(Answered.score(ResponseFile.of("both.xlsx", both))))
        .isEqualTo(Answered.lines(Answered.score(MADE.words())));
  }

  @Test
  void answers_that_do_not_say_whose_they_are_stay_answers() {
    MadePersons many = MadePersons.random(new Random(9), 60);
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : many.longRows((code, n) -> n < 0 ? "" : "" + n, new Random(2))) {
      rows.add(row.subList(1, row.size()));
    }
    assertThat(Answered.count(ScoringOptions.USUAL, List.of(Answered.file("long.csv", rows))))
        .isNotNull();
    String few = "question,part,answer\ne1,EIT Public,เห็นด้วย\ne2,EIT Public,ไม่เห็นด้วย\n";
    assertThat(Answered.score(Answered.file("few.csv", few)).questions()).isEmpty();
  }
}
