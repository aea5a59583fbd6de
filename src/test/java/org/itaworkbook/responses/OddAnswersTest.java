package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.tables.ResponseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as nobody expects them: each counts as what it is, or is withheld and told. */
class OddAnswersTest {

  private static final List<String> QUESTIONS = List.of("e1", "e2", "e4", "e5");

  private static Scored score(List<List<String>> persons) {
    return Answered.score(Answered.file("EIT Public.csv", withHeadings(persons)));
  }

  private static List<List<String>> withHeadings(List<List<String>> persons) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(QUESTIONS);
    rows.addAll(persons);
    return rows;
  }

  /** Each choice by as many persons as it is high, and spelt somehow. */
  private static List<List<String>> persons(UnaryOperator<String> spelling) {
    List<List<String>> rows = new ArrayList<>();
    for (int choice = 0; choice < 6; choice++) {
      String cell = spelling.apply(Answered.AGREEMENTS.get(choice));
      rows.addAll(Collections.nCopies(choice + 1, Collections.nCopies(QUESTIONS.size(), cell)));
    }
    return rows;
  }

  private static int place(String word) {
    return Answered.AGREEMENTS.indexOf(word) + 1;
  }

  @ParameterizedTest
  @ValueSource(strings = {"%d - ", "%d. ", "%d) ", "%d: ", "(%d) ", "[%d] ", "%d "})
  void a_number_before_a_word_is_no_other_question(String number) {
    List<String> expected = Answered.lines(score(persons(word -> word)));
    Scored scored = score(persons(word -> number.formatted(place(word)) + word));
    assertThat(Answered.lines(scored)).isEqualTo(expected);
    assertThat(expected.get(0)).startsWith("e1 public 66.67 n 21");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%d = ", "%d ครับ ", "ระดับ %d ", "ข้อ %d ", "%d/"})
  void what_else_stands_there_is_read_or_told(String number) {
    List<String> expected = Answered.lines(score(persons(word -> word)));
    Scored scored = score(persons(word -> number.formatted(place(word)) + word));
    if (!Answered.lines(scored).equals(expected)) {
      assertThat(Answered.codes(scored)).contains("UNKNOWN_ANSWER");
      assertThat(scored.questions()).allSatisfy(each -> assertThat(each.score()).isNull());
    }
  }

  @Test
  void so_are_the_digits_of_other_scripts() {
    List<String> expected = Answered.lines(score(persons(word -> word)));
    for (int zero : new int[] {'๐', '０'}) {
      Scored scored = score(persons(word -> Character.toString(zero + place(word)) + " - " + word));
      assertThat(Answered.lines(scored)).as("%c", zero).isEqualTo(expected);
    }
  }

  @Test
  void levels_of_five_with_their_words_are_told_and_withheld() {
    List<String> levels = List.of("น้อยที่สุด", "น้อย", "ปานกลาง", "มาก", "มากที่สุด");
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String level = i % 5 + 1 + " - " + levels.get(i % 5);
      rows.add(Collections.nCopies(QUESTIONS.size(), level));
    }
    Scored scored = score(rows);
    assertThat(Answered.codes(scored)).contains("UNKNOWN_ANSWER");
    assertThat(Answered.score(scored, "e1", "public")).isEqualTo("null");
  }

  /** 80 % kept as 0.8: a hundred of them would be 1, which is no choice. */
  @Test
  void shares_of_all_points_are_no_choices() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add(Collections.nCopies(QUESTIONS.size(), i == 50 ? "0" : i == 70 ? "0.8" : "1"));
    }
    Scored scored = score(rows);
    assertThat(Answered.codes(scored)).contains("CODES_AMBIGUOUS");
    assertThat(scored.questions()).allSatisfy(each -> assertThat(each.score()).isNull());
  }

  /** Where one question happens to be answered by low levels only, it is not of six either. */
  @Test
  void levels_to_ten_are_no_choices_in_any_column() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String low = Integer.toString(i % 6 + 1);
      rows.add(List.of(low, low, Integer.toString(i % 10 + 1), Integer.toString(10 - i % 4)));
    }
    Scored scored = score(rows);
    assertThat(Answered.codes(scored)).contains("CODES_AMBIGUOUS");
    assertThat(scored.questions()).allSatisfy(each -> assertThat(each.score()).isNull());
  }

  @Test
  void a_slip_among_numbers_is_told_and_the_others_count() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      rows.add(Collections.nCopies(QUESTIONS.size(), Integer.toString(i % 6 + 1)));
    }
    rows.set(7, List.of("22", "2", "2", "2"));
    Scored scored = score(rows);
    assertThat(Answered.codes(scored)).contains("UNKNOWN_ANSWER").doesNotContain("CODES_AMBIGUOUS");
    assertThat(Answered.score(scored, "e2", "public")).isEqualTo("50.00");
  }

  /** What went wrong in a formula was an answer; it is not passed over as if it were blank. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void errors_in_place_of_answers_are_told(boolean prefixed) {
    Scored scored = Answered.score(errors(1, prefixed));
    assertThat(Answered.codes(scored)).contains("UNKNOWN_ANSWER");
    assertThat(scored.respondents().values()).containsExactly(20L);
  }

  /** They say nothing of who answered either, so that persons are not taken for one. */
  @Test
  void errors_in_place_of_names_name_nobody() {
    Scored scored = Answered.score(errors(0, false));
    assertThat(Answered.codes(scored)).doesNotContain("UNKNOWN_ANSWER", "DUPLICATE_RESPONDENT");
    assertThat(scored.respondents().values()).containsExactly(20L);
  }

  private static ResponseFile errors(int column, boolean prefixed) {
    StringBuilder xml = new StringBuilder(TinyXlsx.head("worksheet") + "<sheetData>");
    xml.append("<row r=\"1\">" + text("A1", "อีเมล") + text("B1", "e1") + text("C1", "e2"));
    xml.append("</row>");
    for (int row = 2; row < 22; row++) {
      xml.append("<row r=\"" + row + "\">");
      for (int i = 0; i < 3; i++) {
        String address = "ABC".substring(i, i + 1) + row;
        String own = i == 0 ? "p" + row + "@example.org" : Answered.AGREEMENTS.get(row % 6);
        boolean wrong = i == column && row % 4 == 0;
        xml.append(
            wrong
                ? "<c r=\"" + address + "\" t=\"e\"><f>NA()</f><v>#N/A</v></c>"
                : text(address, own));
      }
      xml.append("</row>");
    }
    String sheet = xml.append("</sheetData></worksheet>").toString();
    if (prefixed) {
      sheet = sheet.replaceAll("<(/?)([a-z])", "<$1x:$2").replace("xmlns=", "xmlns:x=");
    }
    return new TinyXlsx(true).sheetXml("Sheet1", sheet).file("EIT Public.xlsx");
  }

  private static String text(String address, String text) {
    return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  @Test
  void that_nobody_answered_is_told() {
    assertThat(Answered.codes(score(List.of()))).contains("TOO_FEW_ANSWERS");
    Scored emptied = score(Collections.nCopies(9, List.of("", "", "", "")));
    assertThat(Answered.codes(emptied)).contains("TOO_FEW_ANSWERS");
    List<String> headings = IntStream.rangeClosed(1, 15).mapToObj(each -> "i" + each).toList();
    Scored inside = Answered.score(Answered.file("iit.csv", List.of(headings)));
    assertThat(Answered.messages(inside)).anyMatch(each -> each.startsWith("IIT has fewer than 5"));
  }
}
