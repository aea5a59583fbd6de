package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.json.responses.ResponseMapJson;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.recognition.Codes;
import org.itaworkbook.responses.recognition.ExportKind;
import org.itaworkbook.responses.scored.QuestionScore;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.tables.ResponseFile;
import org.itaworkbook.responses.tables.ResponseLimits;
import org.junit.jupiter.api.Test;

/** The same persons in every kind of export come to the same scores. */
class ExportKindsTest {

  private static final List<String> PARTS = List.of("score", "public", "survey");

  private final MadePersons made = MadePersons.random(new Random(7), 20);
  private final Map<String, String> oracle = made.oracle();

  private static Map<String, String> scores(Scored scored) {
    Map<String, String> scores = new TreeMap<>();
    for (QuestionScore each : scored.questions()) {
      if (each.score() != null) {
        scores.put(
            each.question().code() + " " + PARTS.indexOf(each.part().id().value()),
            each.score() + " of " + each.n());
      }
    }
    return scores;
  }

  private void isRead(ExportKind kind, Scored scored) {
    assertThat(scored.tables()).allMatch(each -> each.kind() == kind);
    assertThat(scores(scored)).isEqualTo(oracle);
    assertThat(Answered.codes(scored)).doesNotContain("UNKNOWN_ANSWER", "QUESTION_MISSING");
  }

  private static String wording(String code) {
    return Answered.FRAMEWORK.question(QuestionCode.of(code)).orElseThrow().wording();
  }

  private List<List<String>> headed(List<List<String>> rows, Heading heading) {
    List<List<String>> changed = new ArrayList<>(rows);
    changed.set(
        0,
        rows.get(0).stream()
            .map(each -> each.matches("[ie][0-9]+") ? heading.of(each) : each)
            .toList());
    return changed;
  }

  private interface Heading {
    String of(String code);
  }

  @Test
  void google_forms_with_grids_of_wordings() {
    List<List<String>> rows =
        headed(
            made.wide(MadePersons::word, List.of("Timestamp", "Email Address"), "ท่านคือใคร"),
            code -> "โปรดให้ความเห็น [" + wording(code) + "]");
    isRead(ExportKind.GOOGLE_FORMS, Answered.score(Answered.file("a.csv", rows)));
  }

  @Test
  void google_forms_in_a_zip() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "แบบวัด.csv/แบบวัด.csv",
        Answered.csv(made.wide(MadePersons::word, List.of("ประทับเวลา", "ที่อยู่อีเมล"), "ส่วน")));
    parts.put("__MACOSX/._x.csv", "?");
    isRead(ExportKind.GOOGLE_FORMS, Answered.score(ResponseFile.of("a.zip", TinyXlsx.zip(parts))));
  }

  @Test
  void microsoft_forms_with_blanks_that_do_not_break_and_nobody_named() {
    List<List<String>> rows =
        headed(
            made.wide(
                MadePersons::word, List.of("Start time", "Completion time", "Email"), "กลุ่ม"),
            code -> code.toUpperCase(Locale.ROOT) + "\u00a0" + wording(code) + "\n");
    for (int i = 1; i < rows.size(); i++) {
      List<String> row = new ArrayList<>(rows.get(i));
      row.set(0, "45691.40");
      row.set(1, "45691.4166666667");
      row.set(2, "anonymous");
      rows.set(i, row);
    }
    isRead(ExportKind.MICROSOFT_FORMS, Answered.score(TinyXlsx.file("a.xlsx", false, rows)));
  }

  @Test
  void limesurvey_with_codes_of_choices_and_semicolons() {
    List<List<String>> rows =
        headed(
            made.wide(
                (code, answer) -> answer == -2 ? "ไม่ทราบ" : "AO0" + (answer + 1),
                List.of("submitdate"),
                "part"),
            code -> (code.startsWith("i") ? "iit[" : "eit[") + code + "]");
    List<String> unsent = new ArrayList<>(rows.get(1));
    unsent.set(0, "");
    rows.add(unsent);
    String text = Answered.csv(rows).replace("\",\"", "\";\"");
    Scored scored = Answered.score(Answered.file("a.csv", text + "\n"));
    isRead(ExportKind.LIMESURVEY, scored);
    assertThat(scored.leftOut()).isEqualTo(Map.of(LeftOut.NOT_SUBMITTED, 1L));
    assertThat(Answered.codes(scored)).contains("CODES_TAKEN_IN_ORDER");
  }

  @Test
  void limesurvey_with_wordings_behind_names_of_variables() {
    List<List<String>> rows =
        headed(
            made.wide(MadePersons::word, List.of("submitdate"), "part"),
            code -> "G01Q" + code.substring(1) + ". " + wording(code));
    isRead(ExportKind.LIMESURVEY, Answered.score(Answered.file("a.csv", rows)));
  }

  @Test
  void kobotoolbox_with_paths_and_repeated_ids() {
    List<List<String>> rows =
        headed(
            made.wide(MadePersons::word, List.of("_submission_time", "_uuid"), "who/part"),
            code -> "group_" + code.charAt(0) + "/" + code);
    rows.add(rows.get(3));
    Scored scored = Answered.score(TinyXlsx.file("a.xlsx", false, rows));
    isRead(ExportKind.KOBOTOOLBOX, scored);
    assertThat(scored.leftOut()).isEqualTo(Map.of(LeftOut.DUPLICATE_RESPONDENT, 1L));
  }

  @Test
  void surveymonkey_with_two_rows_of_headings() {
    List<List<String>> rows =
        made.wide(
            MadePersons::word,
            List.of("Date Modified", "Respondent ID", "Collector ID", "IP Address"),
            "กลุ่มผู้ตอบ");
    List<String> upper = new ArrayList<>();
    List<String> lower = new ArrayList<>();
    for (String each : rows.get(0)) {
      boolean question = each.matches("[ie][0-9]+");
      upper.add(
          question ? (each.equals("i1") || each.equals("e1") ? "โปรดให้ความเห็น" : "") : each);
      lower.add(question ? wording(each) : each.equals("กลุ่มผู้ตอบ") ? "Response" : "");
    }
    rows.set(0, lower);
    rows.add(0, upper);
    for (int i = 2; i < rows.size(); i++) {
      List<String> row = new ArrayList<>(rows.get(i));
      row.set(0, "02/13/2025 09:14:05 AM");
      rows.set(i, row);
    }
    isRead(ExportKind.SURVEYMONKEY, Answered.score(Answered.file("a.csv", rows)));
  }

  @Test
  void surveymonkey_with_wordings_above_response() {
    List<List<String>> rows =
        made.wide(
            MadePersons::word,
            List.of("Date Modified", "Respondent ID", "Collector ID"),
            "กลุ่มผู้ตอบ");
    List<String> lower = new ArrayList<>();
    for (String each : rows.get(0)) {
      lower.add(each.matches("[ie][0-9]+|กลุ่มผู้ตอบ") ? "Response" : "");
    }
    rows = headed(rows, ExportKindsTest::wording);
    rows.add(1, lower);
    isRead(ExportKind.SURVEYMONKEY, Answered.score(TinyXlsx.file("a.xlsx", false, rows)));
  }

  @Test
  void typed_from_paper_a_sheet_a_part_with_titles_sums_and_ditto_marks() {
    TinyXlsx workbook = new TinyXlsx(false);
    for (int part = 0; part < 3; part++) {
      int of = part;
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("แบบวัดการรับรู้ ปีงบประมาณ ๒๕๖๘"));
      rows.add(List.of(""));
      List<String> header = new ArrayList<>(List.of("ลำดับ"));
      header.addAll(part == 0 ? MadePersons.IIT : MadePersons.EIT);
      rows.add(header);
      List<MadePersons.Person> some =
          made.persons.stream().filter(each -> each.part() == of).toList();
      for (int i = 0; i < some.size(); i++) {
        List<String> row = new ArrayList<>(List.of("๐" + i));
        for (int j = 0; j < some.get(i).answers().size(); j++) {
          int answer = some.get(i).answers().get(j);
          boolean same = i > 0 && answer >= 0 && some.get(i - 1).answers().get(j) == answer;
          row.add(same ? "\"" : MadePersons.word(some.get(i).codes().get(j), answer));
        }
        rows.add(row);
      }
      rows.add(List.of("รวม", "12", "3"));
      rows.add(List.of("ค่าเฉลี่ย", "4.5"));
      rows.add(header);
      workbook.sheet(List.of("IIT", "EIT ส่วนที่ ๑", "EIT ส่วนที่ 2").get(part), rows);
    }
    Scored scored = Answered.score(workbook.file("typed.xlsx"));
    isRead(ExportKind.TYPED, scored);
    assertThat(scored.leftOut()).isEqualTo(Map.of(LeftOut.NOT_A_PERSON, 9L));
  }

  @Test
  void long_tables_in_any_order() {
    isRead(
        ExportKind.LONG,
        Answered.score(Answered.file("a.tsv", made.longRows(MadePersons::word, new Random(3)))));
  }

  @Test
  void counts_of_other_engines() {
    isRead(ExportKind.COUNTS, Answered.score(Answered.file("a.csv", made.counts())));
  }

  @Test
  void words_with_numbers_beside_them_and_slips_of_the_pen() {
    List<List<String>> rows =
        made.wide(
            (code, answer) -> {
              String word = MadePersons.word(code, answer);
              return switch (word) {
                case "มาก" -> "5 - มาก";
                case "น้อย" -> "น้อย (3)";
                case "เห็นด้วยอย่างยิ่ง" -> "เห็นดวยอย่างยิ่ง ";
                case "ค่อนข้างไม่เห็นด้วย" -> "ค่อนขางไม่เห็นด้วย";
                default -> word;
              };
            },
            List.of("ประทับเวลา", "ที่อยู่อีเมล"),
            "ส่วน");
    Scored scored = Answered.score(Answered.file("a.csv", rows));
    isRead(ExportKind.GOOGLE_FORMS, scored);
    assertThat(Answered.codes(scored)).contains("SPELLING_TAKEN_FOR");
  }

  @Test
  void texts_of_thai_windows_and_of_utf_16() {
    String text = Answered.csv(made.wide(MadePersons::word, List.of("ประทับเวลา"), "ส่วน"));
    for (Charset each : List.of(Charset.forName("x-windows-874"), StandardCharsets.UTF_16)) {
      Scored scored = Answered.score(ResponseFile.of("a.csv", text.getBytes(each)));
      assertThat(scores(scored)).as(each.name()).isEqualTo(oracle);
    }
  }

  @Test
  void points_are_taken_as_they_are_turned_already() {
    List<List<String>> rows =
        made.wide(
            (code, answer) ->
                answer == -2 ? "ไม่ทราบ" : Integer.toString(MadePersons.points(code, answer)),
            List.of("ประทับเวลา"),
            "ส่วน");
    assertThat(scores(Answered.score(TinyXlsx.file("a.xlsx", false, rows)))).isEqualTo(oracle);
  }

  private ResponseFile numbers(int first, boolean turned) {
    return Answered.file(
        "a.csv",
        made.wide(
            (code, answer) -> {
              int most = MadePersons.isBribe(code) ? 1 : 5;
              boolean better = turned && MadePersons.points(code, 0) == 100;
              return answer == -2 ? "-" : "" + ((better ? most - answer : answer) + first);
            },
            List.of("ประทับเวลา"),
            "ส่วน"));
  }

  @Test
  void bare_numbers_are_taken_only_where_both_meanings_agree() {
    for (int first = 0; first < 2; first++) {
      Scored scored = Answered.score(numbers(first, false));
      assertThat(Answered.codes(scored)).contains("CODES_AMBIGUOUS");
      Map<String, String> straight = new TreeMap<>(oracle);
      straight
          .keySet()
          .removeIf(
              key -> {
                String code = key.substring(0, key.indexOf(' '));
                return MadePersons.points(code, 0) == 100;
              });
      assertThat(scores(scored)).isEqualTo(straight);
    }
  }

  @Test
  void bare_numbers_are_read_as_a_person_says() {
    for (int first = 0; first < 2; first++) {
      assertThat(
              scores(Answered.score(Answered.codes(Codes.ORDER), List.of(numbers(first, false)))))
          .isEqualTo(oracle);
      assertThat(
              scores(Answered.score(Answered.codes(Codes.BETTER), List.of(numbers(first, true)))))
          .isEqualTo(oracle);
    }
  }

  @Test
  void what_was_understood_can_be_given_back() {
    ResponseFile file = made.words();
    String map =
        ResponseMapJson.of(
                ScoringOptions.USUAL.rules().map(),
                Answered.SCORING.understand(
                    List.of(file), ScoringOptions.USUAL, ResponseLimits.OF_FILES))
            .text();
    assertThat(scores(Answered.score(Answered.options(map), List.of(file)))).isEqualTo(oracle);
  }

  @Test
  void a_map_names_columns_words_and_codes() {
    List<List<String>> rows =
        headed(
            made.wide(
                (code, answer) -> answer == -2 ? "99" : "c" + "xyzuvw".charAt(answer),
                List.of("ประทับเวลา"),
                "who"),
            code -> "Q_" + code.replace('i', 'a').replace('e', 'b'));
    StringBuilder columns = new StringBuilder();
    for (String code : rows.get(0)) {
      if (code.startsWith("Q_")) {
        String meant = code.substring(2).replace('a', 'i').replace('b', 'e');
        columns.append(columns.isEmpty() ? "" : ",").append("\"%s\":\"%s\"".formatted(code, meant));
      }
    }
    String map =
        "{\"columns\":{"
            + columns
            + "},\"part\":{\"column\":\"who\"},\"codes\":{\"cx\":1,\"cy\":2,\"cz\":3,\"cu\":4,"
            + "\"cv\":5,\"cw\":6,\"99\":\"unknown\"}}";
    assertThat(scores(Answered.score(Answered.options(map), List.of(Answered.file("a.csv", rows)))))
        .isEqualTo(oracle);
  }
}
