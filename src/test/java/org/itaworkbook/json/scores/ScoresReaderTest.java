package org.itaworkbook.json.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.json.TestYears;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresReaderTest {

  private static final PartId SCORE = new PartId("score");

  /** All scores of the made-up year, each in a place of its own to be replaced. */
  private static final String WHOLE =
      "{\"fiscalYear\":2599,\"questions\":["
          + TestYears.Y2599.questions().stream()
              .map(question -> entry(question.code().toString(), "90.25"))
              .collect(Collectors.joining(","))
          + "]}";

  @Test
  void the_example_holds_the_figures_of_the_report_as_printed() {
    Scores scores = read(TestYears.content(Path.of("workbook-templates/2568/example.json")));
    assertThat(scores.findings()).isEmpty();
    assertThat(scores.framework()).isEqualTo(TestYears.Y2568);
    assertThat(scores.values()).hasSize(61);
    assertThat(scores.value(QuestionCode.of("i10"), SCORE)).hasValue(new BigDecimal("99.75"));
    assertThat(scores.value(QuestionCode.of("e1"), new PartId("survey")))
        .hasValue(new BigDecimal("82.55"));
    assertThat(scores.previousTotal()).isEqualTo("94.85");
    assertThat(scores.respondents()).isEmpty();
    assertThat(scores.agency())
        .isEqualTo(
            new Agency("สำนักงานปลัดกระทรวงแรงงาน", "กรมหรือเทียบเท่า", "1", null, null, null));
    assertThat(scores.published().level()).isEqualTo("ผ่าน");
    assertThat(scores.published().figures())
        .hasSize(15)
        .containsEntry(FigureCode.indicator(4), new BigDecimal("97.58"))
        .containsEntry(new FigureCode("EIT_SURVEY"), new BigDecimal("84.93"))
        .containsEntry(FigureCode.TOTAL, new BigDecimal("96.20"));
    assertThat(scores.assessorLowest().get(new FigureCode("EIT_PUBLIC")))
        .extracting(QuestionCode::toString)
        .containsExactly("e7", "e4", "e5", "e6", "e1");
    assertThat(scores.measures()).extracting(measure -> measure.code()).hasToString("[M1, M2, M3]");
    assertThat(scores.measures().get(0).steps()).contains("\n").doesNotContain("[");
    assertThat(scores.measures().get(0).status()).isNull();
  }

  @Test
  void a_whole_document_of_another_year_has_no_finding() {
    Scores scores = read(WHOLE);
    assertThat(scores.findings()).isEmpty();
    assertThat(scores.values())
        .hasSize(TestYears.Y2599.questions().size())
        .containsEntry(new ScoreKey(QuestionCode.of("o4"), SCORE), new BigDecimal("90.25"));
    assertThat(scores.agency()).isEqualTo(Agency.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          null         | MISSING_SCORE          | คะแนนข้อ e2 (EIT)
          "90"         | NOT_A_NUMBER           | “90”
          "๙๐"         | NOT_A_NUMBER           | “๙๐”
          true         | NOT_A_NUMBER           | “true”
          {"a":1}      | NOT_A_NUMBER           | “{…}”
          1e999999999  | NOT_A_NUMBER           | “1e999999999”
          1e-5000      | NOT_A_NUMBER           | “1e-5000”
          1e-999999999 | NOT_A_NUMBER           | “1e-999999999”
          1E+9999999999999999 | NOT_A_NUMBER    | “1E+9999999999999999”
          -0.01        | OUT_OF_RANGE           | -0.01
          100.01       | OUT_OF_RANGE           | 100.01
          1e5          | OUT_OF_RANGE           | 1e5
          0.9025       | LOOKS_LIKE_FRACTION    | 0.9025
          90.255       | MORE_THAN_TWO_DECIMALS | 90.255
          """)
  void a_faulty_score_is_one_finding_with_the_value_as_typed(
      String typed, String code, String told) {
    Scores scores = read(WHOLE.replace(entry("e2", "90.25"), entry("e2", typed)));
    assertThat(scores.findings()).hasSize(1);
    Finding finding = scores.findings().get(0);
    assertThat(finding.code()).hasToString(code);
    assertThat(finding.place()).isNull();
    assertThat(finding.message().th()).contains("e2 (EIT)").contains(told);
    assertThat(finding.message().en()).contains("e2 (EIT)");
    assertThat(scores.value(QuestionCode.of("e2"), SCORE).isPresent())
        .isEqualTo(code.equals("MORE_THAN_TWO_DECIMALS"));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "100", "100.00", "90.2500", "1E+2", "-0"})
  void every_spelling_of_a_number_from_0_to_100_is_taken(String typed) {
    Scores scores = read(WHOLE.replace(entry("e2", "90.25"), entry("e2", typed)));
    assertThat(scores.findings()).isEmpty();
    assertThat(scores.value(QuestionCode.of("e2"), SCORE)).hasValue(new BigDecimal(typed));
  }

  @Test
  void scores_that_are_all_fractions_are_told_and_not_used() {
    String fractions =
        "{\"fiscalYear\":2568,\"questions\":["
            + TestYears.Y2568.questions().stream()
                .map(Question::code)
                .map(
                    code ->
                        code.prefix().equals("e")
                            ? "{\"code\":\"%s\",\"scores\":{\"public\":0.9025,\"survey\":1}}"
                                .formatted(code)
                            : entry(code.toString(), "0.9025"))
                .collect(Collectors.joining(","))
            + "]}";
    Scores scores = read(fractions);
    assertThat(scores.values()).isEmpty();
    assertThat(scores.findings())
        .hasSize(4)
        .allSatisfy(each -> assertThat(each.code()).isEqualTo(FindingCode.LOOKS_LIKE_FRACTION))
        .allSatisfy(each -> assertThat(each.severity()).isEqualTo(Severity.ERROR));
  }

  @Test
  void a_part_without_any_score_is_one_finding() {
    String withoutOit =
        "{\"fiscalYear\":2599,\"questions\":["
            + TestYears.Y2599.questions().stream()
                .map(Question::code)
                .filter(code -> !code.prefix().equals("o"))
                .map(code -> entry(code.toString(), "90"))
                .collect(Collectors.joining(","))
            + "]}";
    assertThat(told(withoutOit)).containsExactly("MISSING_INSTRUMENT ERROR");
    assertThat(read(withoutOit).findings().get(0).message().en()).contains("OIT");
    assertThat(
            told(
                "{\"fiscalYear\":2568,\"questions\":[{\"code\":\"e1\",\"scores\":{\"public\":9}}]}"))
        .filteredOn(each -> each.startsWith("MISSING_INSTRUMENT"))
        .hasSize(3);
  }

  @Test
  void an_entry_that_is_absent_is_a_missing_score() {
    assertThat(told(WHOLE.replace(entry("e2", "90.25") + ",", "")))
        .containsExactly("MISSING_SCORE ERROR");
  }

  @Test
  void an_unknown_question_is_told_by_its_code() {
    Scores scores =
        read(WHOLE.replace(entry("e2", "90.25"), entry("e2", "90.25") + "," + entry("E99", "1")));
    assertThat(scores.findings()).hasSize(1);
    assertThat(scores.findings().get(0).message().th()).contains("E99");
    assertThat(scores.values()).hasSize(TestYears.Y2599.questions().size());
  }

  @Test
  void a_repeated_question_counts_if_its_scores_agree() {
    String same =
        WHOLE.replace(entry("e2", "90.25"), entry("e2", "90.25") + "," + entry("e2", "90.250"));
    assertThat(told(same)).containsExactly("DUPLICATE_QUESTION INFO");
    assertThat(read(same).value(QuestionCode.of("e2"), SCORE)).isPresent();
    String other =
        WHOLE.replace(entry("e2", "90.25"), entry("e2", "90.25") + "," + entry("e2", "91"));
    assertThat(told(other)).containsExactly("DUPLICATE_QUESTION ERROR");
    assertThat(read(other).value(QuestionCode.of("e2"), SCORE)).isEmpty();
  }

  @Test
  void what_else_the_document_says_is_read() {
    Scores scores =
        read(
            WHOLE.replace(
                "\"questions\"",
                """
                "agency":"กรมตัวอย่าง","previousTotal":88.1,
                "respondents":{"IIT":80,"EIT":null},
                "published":{"indicators":{"3":91.2},"instruments":{"EIT":91.20},"total":90,"level":"AA"},
                "assessorLowest":{"EIT":["e1","e77"]},
                "measures":[{"code":"K1","steps":"ทำทันที","progress":50,"note":null}],
                "questions"\
                """));
    assertThat(scores.agency().name()).isEqualTo("กรมตัวอย่าง");
    assertThat(scores.respondents()).isEqualTo(Map.of(new FigureCode("IIT"), 80));
    assertThat(scores.published().figures().keySet())
        .extracting(FigureCode::value)
        .containsExactly("INDICATOR_3", "EIT", "TOTAL");
    assertThat(scores.assessorLowest())
        .isEqualTo(Map.of(new FigureCode("EIT"), List.of(QuestionCode.of("e1"))));
    assertThat(scores.findings())
        .extracting(f -> f.code().name())
        .containsExactly("UNKNOWN_QUESTION");
    assertThat(scores.measures().get(0).steps()).isEqualTo("ทำทันที");
    assertThat(scores.measures().get(0).progress()).isEqualTo("50");
  }

  @Test
  void last_years_scores_are_read() {
    Scores scores =
        read(
            WHOLE.replace(
                entry("e2", "90.25"),
                "{\"code\":\"e2\",\"scores\":{\"score\":90},\"previous\":{\"score\":88.8}}"));
    assertThat(scores.previous())
        .isEqualTo(Map.of(new ScoreKey(QuestionCode.of("e2"), SCORE), new BigDecimal("88.8")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "fiscalYear":2599       | "fiscalYear":"2599"      | fiscalYear: is "2599"; write a whole number from 2500 to 2699 instead
          "fiscalYear":2599,      | ``                       | fiscalYear: is missing; write a whole number from 2500 to 2699
          "questions"             | "question"               | questions: is missing; write a list in square brackets with at least one entry; question: is not a field of this object; remove it or correct it to one of: fiscalYear, agency, previousTotal, respondents, questions, published, assessorLowest, measures, units
          {"score":90.25}         | {"public":90.25}         | questions[i1].scores.public: is not a part of this question; correct it to one of: score
          {"score":90.25}         | [90.25]                  | questions[i1].scores: is […]; write an object in braces instead
          {"score":90.25}         | {"score":1,"score":2}    | questions[i1].scores.score: stands here more than once; keep one
          "code":"i1"             | "code":1                 | questions[1].code: is 1; write a text in quotation marks, not blank, of at most 32767 characters instead
          "questions"             | "agency":5,"questions"   | agency: is 5; write a name in quotation marks, or an object with name, type, round, contact, email, phone, code, affiliation, province, greeting, letterNote, signature, copies instead
          "questions"             | "agency":{"nam":"x"},"questions" | agency.nam: is not a field of this object; remove it or correct it to one of: name, type, round, contact, email, phone, code, affiliation, province, greeting, letterNote, signature, copies
          "questions"             | "previousTotal":101,"questions" | previousTotal: is 101; write a number from 0 to 100 instead
          "questions"             | "respondents":{"IIT":0},"questions" | respondents.IIT: is 0; write a whole number from 1 to 100000000 instead
          "questions"             | "respondents":{"EIT_PUBLIC":9},"questions" | respondents.EIT_PUBLIC: is not a figure of this year; correct it to one of: IIT, EIT, OIT
          "questions"             | "published":{"indicators":{"9":1}},"questions" | published.indicators.9: is not a figure of this year; correct it to one of: 1, 2, 3, 4
          "questions"             | "published":{"total":"96"},"questions" | published.total: is "96"; write a number from 0 to 100 instead
          "questions"             | "assessorLowest":{"IIT":"i1"},"questions" | assessorLowest.IIT: is "i1"; write a list of texts in square brackets instead
          "questions"             | "measures":[{"activity":"x"}],"questions" | measures[#1].code: is missing; write a text in quotation marks, not blank, of at most 32767 characters
          """)
  void a_fault_of_the_document_refuses_it_with_field_and_remedy(
      String part, String edit, String sentence) {
    assertThat(WHOLE).contains(part);
    int at = WHOLE.indexOf(part);
    String broken = WHOLE.substring(0, at) + edit + WHOLE.substring(at + part.length());
    RefusedException refused = refused(broken);
    assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_JSON);
    assertThat(refused.text().en())
        .isEqualTo("The JSON cannot be read. Correct it and send it again: " + sentence);
  }

  @ParameterizedTest
  @CsvSource({"2567", "2600", "2500"})
  void an_unknown_year_is_refused_with_the_known_ones(String year) {
    RefusedException refused = refused(WHOLE.replace("2599", year));
    assertThat(refused.refusal()).isEqualTo(Refusal.UNKNOWN_YEAR);
    assertThat(refused.text().th()).contains(year + " ").contains("2599, 2568");
  }

  @ParameterizedTest
  @CsvSource({"2025", "0", "9999", "\"2568\"", "2568.5"})
  void what_is_no_fiscal_year_is_told_with_what_one_is(String year) {
    RefusedException refused = refused(WHOLE.replace("2599", year));
    assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_JSON);
    assertThat(refused.text().th()).contains("fiscalYear", "2500 ถึง 2699");
  }

  @Test
  void an_entry_that_is_repeated_is_told_as_it_is() {
    String same =
        WHOLE.replace(entry("e2", "90.25"), entry("e2", "90.25") + "," + entry("e2", "90.250"));
    String other =
        WHOLE.replace(entry("e2", "90.25"), entry("e2", "90.25") + "," + entry("e2", "91"));
    assertThat(messages(same)).singleElement().asString().contains("ตรงกัน ระบบนับเป็นข้อเดียว");
    assertThat(messages(other)).singleElement().asString().contains("ไม่ตรงกัน", "จึงไม่ได้นำ");
    assertThat(messages(same) + "" + messages(other)).doesNotContain("{");
  }

  @ParameterizedTest
  @CsvSource({"IIT, e1", "EIT, i1", "OIT, i99", "IIT, I1"})
  void the_lowest_questions_of_a_part_are_questions_of_that_part(String part, String code) {
    String json =
        WHOLE.replaceFirst(
            "\"questions\"",
            "\"assessorLowest\":{\"%s\":[\"%s\"]},\"questions\"".formatted(part, code));
    assertThat(messages(json))
        .singleElement()
        .asString()
        .contains("รายการข้อที่ได้คะแนนต่ำสุดของ " + part, code);
    assertThat(read(json).assessorLowest().values()).allMatch(List::isEmpty);
  }

  private static List<String> messages(String json) {
    return read(json).findings().stream().map(each -> each.message().th()).toList();
  }

  private static String entry(String code, String score) {
    return "{\"code\":\"%s\",\"scores\":{\"score\":%s}}".formatted(code, score);
  }

  private static Scores read(String json) {
    return ScoresReader.read(json, TestYears.BOTH);
  }

  private static List<String> told(String json) {
    return read(json).findings().stream().map(f -> f.code() + " " + f.severity()).toList();
  }

  private static RefusedException refused(String json) {
    return catchThrowableOfType(RefusedException.class, () -> read(json));
  }
}
