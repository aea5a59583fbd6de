package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.responses.counting.Rules;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.recognition.ResponseMap;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.tables.ResponseFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each reason for which a row does not count, and counting it after all. */
class LeftOutRowsTest {

  private static final List<String> HEADER =
      List.of(
          "ประทับเวลา",
          "ที่อยู่อีเมล",
          "ชื่อ",
          "_validation_status",
          "ข้อเสนอแนะ",
          "e1",
          "e2",
          "e3");

  /** Seven persons of EIT Public, and one more row. */
  private static ResponseFile file(String... last) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    for (int i = 0; i < 7; i++) {
      rows.add(
          List.of(
              "3/2/2568 10:0" + i + ":00",
              "p" + i + "@x.th",
              "",
              "",
              "",
              "เห็นด้วย",
              "เห็นด้วย",
              "ไม่เคย"));
    }
    rows.add(List.of(last));
    return Answered.file("eit_public.csv", rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NOT_APPROVED         | 3/2/2568 11:00 | q@x.th  |  | Not approved |
          NOT_APPROVED         | 3/2/2568 11:00 | q@x.th  |  | validation_status_not_approved |
          OUT_OF_PERIOD        | 30/9/2567 11:00 | q@x.th |  | |
          OUT_OF_PERIOD        | 2025-10-01T00:00:01 | q@x.th |  | |
          OUT_OF_PERIOD        | 1 ต.ค. 2568 | q@x.th |  | |
          TEST_ROW             | 3/2/2568 11:00 | q@x.th  | ทดสอบ | |
          TEST_ROW             | 3/2/2568 11:00 | TEST    |  | |
          TEST_ROW             | 3/2/2568 11:00 | q@x.th  |  | | Test
          DUPLICATE_RESPONDENT | 3/2/2568 11:00 | p3@x.th |  | |
          NOT_A_PERSON         | 3/2/2568 11:00 | รวม      |  | |
          NOT_A_PERSON         | เฉลี่ย           |         |  | |
          """)
  void a_row_is_left_out_for_its_reason(
      LeftOut reason,
      String when,
      @Nullable String mail,
      @Nullable String name,
      @Nullable String status,
      @Nullable String remark) {
    String[] row = {
      when, or(mail), or(name), or(status), or(remark), "ไม่เห็นด้วย", "ไม่เห็นด้วย", "เคย"
    };
    Scored scored = Answered.score(file(row));
    assertThat(scored.leftOut()).isEqualTo(Map.of(reason, 1L));
    assertThat(scored.read()).isEqualTo(8);
    assertThat(scored.counted()).isEqualTo(7);
    assertThat(Answered.codes(scored)).contains(reason.name());
    boolean latest = reason == LeftOut.DUPLICATE_RESPONDENT;
    assertThat(Answered.score(scored, "e1", "public")).isEqualTo(latest ? "71.43" : "80.00");
    if (reason.mayBeKept()) {
      Rules kept = new Rules(ResponseMap.NONE, null, null, null, Set.of(reason), null);
      Scored all = Answered.score(Answered.options(kept), List.of(file(row)));
      assertThat(all.counted()).isEqualTo(8);
      assertThat(Answered.score(all, "e1", "public")).isEqualTo("72.50");
      assertThat(scored.questions().get(0).withLeftOut()).isEqualByComparingTo("72.50");
    }
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  @Test
  void a_row_without_answers_is_empty() {
    Scored scored = Answered.score(file("3/2/2568 11:00", "q@x.th", "", "", "ดี", "", "", ""));
    assertThat(scored.leftOut()).isEqualTo(Map.of(LeftOut.EMPTY, 1L));
  }

  @Test
  void rows_of_no_part_are_told_and_not_counted() {
    ResponseFile file =
        Answered.file(
            "answers.csv",
            List.of(
                List.of("e1", "e2", "e3"),
                List.of("เห็นด้วย", "เห็นด้วย", "เคย"),
                List.of("เห็นด้วย", "เห็นด้วย", "เคย")));
    Scored scored = Answered.score(file);
    assertThat(scored.leftOut()).isEqualTo(Map.of(LeftOut.PART_UNKNOWN, 2L));
    assertThat(Answered.codes(scored)).contains("PART_UNKNOWN");
    assertThat(scored.questions()).isEmpty();
  }

  @Test
  void fewer_than_five_persons_show_nothing() {
    ResponseFile file =
        Answered.file(
            "eit_survey.csv",
            Collections.nCopies(5, List.of("e1", "e2")).stream()
                .map(row -> (List<String>) new ArrayList<>(row))
                .toList());
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("e1", "e2"));
    for (int i = 0; i < 4; i++) {
      rows.add(List.of("เห็นด้วย", "เห็นด้วย"));
    }
    Scored scored = Answered.score(Answered.file(file.name(), rows));
    assertThat(scored.questions()).isEmpty();
    assertThat(scored.respondents()).isEmpty();
    assertThat(Answered.codes(scored)).contains("TOO_FEW_ANSWERS");
    rows.add(List.of("เห็นด้วย", "เห็นด้วย"));
    assertThat(Answered.score(scored(rows), "e1", "survey")).isEqualTo("80.00");
  }

  private static Scored scored(List<List<String>> rows) {
    return Answered.score(Answered.file("eit_survey.csv", rows));
  }

  @Test
  void rows_in_any_order_and_split_in_any_way_give_the_same_counts() {
    MadePersons made = MadePersons.random(new Random(11), 30);
    List<List<String>> rows =
        made.wide(MadePersons::word, List.of("ประทับเวลา", "ที่อยู่อีเมล"), "ส่วน");
    List<String> header = rows.remove(0);
    String whole = counts(List.of(file(header, rows)));
    Random random = new Random(12);
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(rows, random);
      int cut = 1 + random.nextInt(rows.size() - 1);
      assertThat(
              counts(
                  List.of(
                      file(header, rows.subList(0, cut)),
                      file(header, rows.subList(cut, rows.size())))))
          .isEqualTo(whole);
    }
  }

  private static ResponseFile file(List<String> header, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>(rows);
    all.add(0, header);
    return Answered.file("a.csv", all);
  }

  private static String counts(List<ResponseFile> files) {
    return Answered.SCORING.counts(
        Answered.count(ScoringOptions.USUAL, files), ScoringOptions.USUAL);
  }
}
