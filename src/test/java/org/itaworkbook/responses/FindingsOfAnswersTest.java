package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Severity;
import org.junit.jupiter.api.Test;

/** What is told of answers beside their scores: each finding where it belongs, and nowhere else. */
class FindingsOfAnswersTest {

  private static final List<String> HEADER =
      List.of("start", "ประทับเวลา", "e1", "e2", "e3", "e4", "e5");

  /** A row of EIT Public, answered at a time of the third of February. */
  private static List<String> row(String start, String end, String... answers) {
    List<String> row = new ArrayList<>();
    row.add(start.isEmpty() ? "" : "2025-02-03 " + start);
    row.add(end.isEmpty() ? "" : "2025-02-03 " + end);
    row.addAll(Arrays.asList(answers));
    return row;
  }

  /** Persons a day each who answer as random, so that nothing is told of them. */
  private static List<List<String>> usual(int count) {
    Random random = new Random(5);
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    for (int i = 0; i < count; i++) {
      String day = "2025-02-%02d ".formatted(1 + i % 28);
      List<String> row = new ArrayList<>(List.of(day + "10:00:00", day + "10:05:00"));
      for (int j = 1; j <= 5; j++) {
        row.add(
            j == 3
                ? List.of("ไม่เคย", "เคย").get(random.nextInt(2))
                : Answered.AGREEMENTS.get((i + j) % 6));
      }
      rows.add(row);
    }
    return rows;
  }

  private static Scored scored(List<List<String>> rows) {
    return Answered.score(Answered.file("eit_public.csv", rows));
  }

  private static List<Severity> of(Scored scored, FindingCode code) {
    return scored.findings().stream()
        .filter(each -> each.code() == code)
        .map(Finding::severity)
        .toList();
  }

  private static List<List<String>> with(List<List<String>> rows, int times, List<String> more) {
    List<List<String>> all = new ArrayList<>(rows);
    all.addAll(Collections.nCopies(times, more));
    return all;
  }

  @Test
  void nothing_is_told_of_usual_persons_but_what_is_assumed() {
    assertThat(Answered.codes(scored(usual(28))))
        .containsExactlyInAnyOrder("QUESTION_MISSING", "POINTS_ASSUMED", "COUNTING_ASSUMED");
  }

  @Test
  void the_same_answers_within_a_minute() {
    List<String> same = row("", "11:00:10", "เห็นด้วย", "ไม่เห็นด้วย", "เคย", "", "");
    assertThat(of(scored(with(usual(28), 1, same)), FindingCode.IDENTICAL_ANSWERS)).isEmpty();
    assertThat(of(scored(with(usual(28), 2, same)), FindingCode.IDENTICAL_ANSWERS))
        .containsExactly(Severity.INFO);
    assertThat(of(scored(with(usual(28), 4, same)), FindingCode.IDENTICAL_ANSWERS))
        .containsExactly(Severity.WARNING);
    List<List<String>> apart = with(usual(28), 1, same);
    apart.add(row("", "11:02:10", "เห็นด้วย", "ไม่เห็นด้วย", "เคย", "", ""));
    assertThat(of(scored(apart), FindingCode.IDENTICAL_ANSWERS)).isEmpty();
  }

  @Test
  void one_choice_throughout_is_a_hint_only_where_no_question_asks_the_other_way() {
    List<String> eit =
        row("", "12:00:00", "เห็นด้วย", "เห็นด้วย", "ไม่เคย", "เห็นด้วย", "เห็นด้วย");
    assertThat(of(scored(with(usual(28), 1, eit)), FindingCode.STRAIGHT_LINE)).isEmpty();
    List<String> header = new ArrayList<>(List.of("ประทับเวลา"));
    header.addAll(MadePersons.EIT);
    header.addAll(MadePersons.IIT);
    List<List<String>> rows = new ArrayList<>();
    rows.add(header);
    for (int i = 0; i < 20; i++) {
      List<String> row = new ArrayList<>(List.of("2025-02-%02d 10:00".formatted(1 + i)));
      for (String code : header.subList(1, header.size())) {
        int choice = i < 2 ? 4 : (i + header.indexOf(code)) % 6;
        row.add(MadePersons.word(code, MadePersons.isBribe(code) ? 0 : choice));
      }
      rows.add(row);
    }
    assertThat(of(scored(rows), FindingCode.STRAIGHT_LINE))
        .as("of IIT, which asks both ways, and of EIT, which does not")
        .containsExactly(Severity.WARNING, Severity.INFO);
  }

  @Test
  void faster_than_two_seconds_a_question() {
    String[] some = {"เห็นด้วย", "ไม่เห็นด้วย", "เคย", "", ""};
    assertThat(
            of(scored(with(usual(28), 1, row("11:00:00", "11:00:18", some))), FindingCode.TOO_FAST))
        .isEmpty();
    assertThat(
            of(scored(with(usual(28), 1, row("11:00:00", "11:00:17", some))), FindingCode.TOO_FAST))
        .containsExactly(Severity.INFO);
    List<List<String>> many = usual(28);
    for (int i = 0; i < 2; i++) {
      many.add(row("1%d:00:00".formatted(i), "1%d:00:01".formatted(i), some));
    }
    assertThat(of(scored(many), FindingCode.TOO_FAST)).containsExactly(Severity.WARNING);
  }

  @Test
  void over_half_within_an_hour() {
    List<List<String>> rows = usual(10);
    for (int i = 0; i < 10; i++) {
      rows.add(row("", "14:%02d:00".formatted(i), "เห็นด้วย", "ไม่เห็นด้วย", "", "", ""));
    }
    assertThat(of(scored(rows), FindingCode.BURST)).isEmpty();
    rows.add(row("", "14:59:00", "ไม่เห็นด้วย", "ไม่เห็นด้วย", "", "", ""));
    assertThat(of(scored(rows), FindingCode.BURST)).containsExactly(Severity.WARNING);
  }

  @Test
  void a_fifth_of_another_year_is_no_stray_row() {
    List<List<String>> rows = usual(16);
    List<String> stray = List.of("", "2024-02-03 10:00", "เห็นด้วย", "เห็นด้วย", "เคย", "", "");
    Scored few = scored(with(rows, 3, stray));
    assertThat(Answered.codes(few)).contains("OUT_OF_PERIOD").doesNotContain("TWO_YEARS");
    Scored many = scored(with(rows, 4, stray));
    assertThat(of(many, FindingCode.TWO_YEARS)).containsExactly(Severity.ERROR);
    Scored asked =
        Answered.score(
            Answered.options("{\"period\":[\"2025-01-01\",\"2025-12-31\"]}"),
            List.of(Answered.file("eit_public.csv", with(rows, 4, stray))));
    assertThat(Answered.codes(asked)).contains("OUT_OF_PERIOD").doesNotContain("TWO_YEARS");
  }

  @Test
  void points_among_words() {
    List<List<String>> rows =
        with(usual(16), 1, row("", "10:00", "80", "ไม่เห็นด้วย", "ไม่เคย", "", ""));
    Scored scored = scored(rows);
    assertThat(of(scored, FindingCode.POINTS_AND_WORDS_MIXED)).containsExactly(Severity.WARNING);
    assertThat(Answered.codes(scored)).doesNotContain("UNKNOWN_ANSWER");
  }

  @Test
  void a_question_in_two_columns() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("e1 ภาคเช้า", "e1 ภาคบ่าย", "e2"));
    for (int i = 0; i < 8; i++) {
      rows.add(List.of(i % 2 == 0 ? "เห็นด้วย" : "", i % 2 == 0 ? "" : "ไม่เห็นด้วย", "เห็นด้วย"));
    }
    rows.add(List.of("เห็นด้วย", "ไม่เห็นด้วย", "เห็นด้วย"));
    Scored scored = scored(rows);
    assertThat(of(scored, FindingCode.COLUMN_TWICE)).containsExactly(Severity.WARNING);
    assertThat(scored.questions().get(0).n()).isEqualTo(8);
    assertThat(scored.questions().get(0).unreadable()).isEqualTo(1);
  }

  @Test
  void a_code_and_a_wording_of_two_questions() {
    String wording =
        Answered.FRAMEWORK.questions().stream()
            .filter(each -> each.code().toString().equals("e5"))
            .findFirst()
            .orElseThrow()
            .wording();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("e1 " + wording, "e2"));
    rows.addAll(Collections.nCopies(6, List.of("เห็นด้วย", "เห็นด้วย")));
    Scored scored = scored(rows);
    assertThat(of(scored, FindingCode.WORDING_CONTRADICTS_CODE)).containsExactly(Severity.WARNING);
    assertThat(Answered.score(scored, "e1", "public")).isEqualTo("null");
    assertThat(Answered.score(scored, "e2", "public")).isEqualTo("80.00");
  }

  @Test
  void a_question_that_asks_the_other_way_and_was_answered_as_if_it_did_not() {
    List<String> header = MadePersons.IIT;
    List<List<String>> right = new ArrayList<>(List.of(header));
    List<List<String>> wrong = new ArrayList<>(List.of(header));
    Random random = new Random(9);
    for (int i = 0; i < 60; i++) {
      int opinion = random.nextInt(6);
      for (boolean turned : new boolean[] {false, true}) {
        List<String> row = new ArrayList<>();
        for (String code : header) {
          boolean reversed = MadePersons.points(code, 0) == 100;
          int choice =
              MadePersons.isBribe(code)
                  ? random.nextInt(2)
                  : reversed && !(turned && code.equals("i2")) ? 5 - opinion : opinion;
          row.add(MadePersons.word(code, choice));
        }
        (turned ? wrong : right).add(row);
      }
    }
    assertThat(of(Answered.score(Answered.file("iit.csv", right)), FindingCode.DIRECTION_DOUBTFUL))
        .isEmpty();
    Scored scored = Answered.score(Answered.file("iit.csv", wrong));
    assertThat(scored.findings())
        .filteredOn(each -> each.code() == FindingCode.DIRECTION_DOUBTFUL)
        .singleElement()
        .satisfies(each -> assertThat(each.message().en()).contains("i2"));
  }

  @Test
  void columns_that_are_not_read_are_named_once() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("ชื่อ-สกุล", "เบอร์โทรศัพท์", "ข้อเสนอแนะ", "น้ำหนัก", "e1"));
    rows.addAll(Collections.nCopies(6, List.of("ก", "0812345678", "ดี", "1.2", "เห็นด้วย")));
    Scored scored =
        Answered.score(
            Answered.file("eit_public 1.csv", rows), Answered.file("eit_public 2.csv", rows));
    for (FindingCode each :
        List.of(
            FindingCode.FREE_TEXT_LEFT_OUT,
            FindingCode.PERSONAL_DATA_LEFT_OUT,
            FindingCode.WEIGHTS_LEFT_OUT)) {
      assertThat(of(scored, each)).as(each.name()).containsExactly(Severity.INFO);
    }
    assertThat(Answered.messages(scored))
        .anySatisfy(each -> assertThat(each).contains("ชื่อ-สกุล", "เบอร์โทรศัพท์"))
        .anySatisfy(each -> assertThat(each).contains("ข้อเสนอแนะ"))
        .anySatisfy(each -> assertThat(each).contains("น้ำหนัก"));
  }

  @Test
  void small_units_and_answers_of_nobody() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("หน่วยงาน", "e1"));
    for (int i = 0; i < 20; i++) {
      rows.add(List.of(i < 2 ? "กองเล็ก" : i < 9 ? "กองกลาง" : "กองใหญ่", "เห็นด้วย"));
    }
    assertThat(of(scored(rows), FindingCode.SMALL_GROUP_WITHHELD)).containsExactly(Severity.INFO);
    List<List<String>> loose = new ArrayList<>();
    loose.add(List.of("part", "question", "answer"));
    loose.addAll(Collections.nCopies(6, List.of("EIT_PUBLIC", "e1", "เห็นด้วย")));
    Scored scored = Answered.score(Answered.file("a.csv", loose));
    assertThat(of(scored, FindingCode.NEEDS_WHOLE_PERSONS)).containsExactly(Severity.INFO);
    assertThat(Answered.score(scored, "e1", "public")).isEqualTo("80.00");
    assertThat(scored.respondents()).isEmpty();
  }

  @Test
  void rows_that_answer_no_question_of_the_year_are_not_taken_for_sums() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("respondent", "part", "question", "answer"));
    for (int i = 0; i < 6; i++) {
      rows.add(List.of("P" + i, "EIT_PUBLIC", "e1", "เห็นด้วย"));
      rows.add(List.of("P" + i, "EIT_PUBLIC", "เพศ", "หญิง"));
    }
    rows.add(List.of("รวม", "", "", "6"));
    Scored scored = Answered.score(Answered.file("a.csv", rows));
    assertThat(scored.leftOut())
        .containsEntry(LeftOut.UNREADABLE_ROWS, 6L)
        .containsEntry(LeftOut.NOT_A_PERSON, 1L);
    assertThat(of(scored, FindingCode.UNREADABLE_ROWS)).containsExactly(Severity.WARNING);
    assertThat(scored.counted()).isEqualTo(6);
  }

  @Test
  void counts_that_are_no_numbers_are_told() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("part", "question", "answer", "n"));
    rows.add(List.of("EIT_PUBLIC", "e1", "เห็นด้วย", "40"));
    rows.add(List.of("EIT_PUBLIC", "e1", "ไม่เห็นด้วย", "สิบ"));
    rows.add(List.of("EIT_PUBLIC", "e99", "ไม่เห็นด้วย", "3"));
    rows.add(List.of("EIT_PUBLIC", "total", "many", "3"));
    rows.add(List.of("EIT_PUBLIC", "รวม", "", "43"));
    Scored scored = Answered.score(Answered.file("counts.csv", rows));
    assertThat(of(scored, FindingCode.UNREADABLE_ROWS)).containsExactly(Severity.WARNING);
    assertThat(scored.leftOut()).containsEntry(LeftOut.UNREADABLE_ROWS, 3L);
    assertThat(scored.leftOut()).containsEntry(LeftOut.NOT_A_PERSON, 1L);
    assertThat(Answered.score(scored, "e1", "public")).isEqualTo("80.00");
    // What is told of rows goes with the counts.
    Scored again =
        Answered.score(
            Answered.file(
                "counts.csv",
                Answered.SCORING.counts(
                    Answered.count(
                        ScoringOptions.USUAL, List.of(Answered.file("counts.csv", rows))),
                    ScoringOptions.USUAL)));
    assertThat(again.leftOut()).isEqualTo(scored.leftOut());
  }
}
