package org.itaworkbook.json.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.json.TestYears;
import org.itaworkbook.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One edit of a sound framework each, with the exact sentence that it gets. */
class BrokenFrameworkTest {

  private static final String SOUND = TestYears.content(TestYears.FILE_2599);

  private final Path folder;

  BrokenFrameworkTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      maxCharsPerColumn = 10_000,
      textBlock =
"""
"threshold": 80.50,                 | "threshold": 80.50, "treshold": 1, | treshold: is not a field of this object; remove it or correct it to one of: fiscalYear, title, threshold, levels, instruments, plans, agencyTypes, report, answers, noAnswer, countingAssumed, minimumRespondents, draft, unconfirmed
"threshold": 80.50,                 | "threshold": 80.50, "report": {"objectives": ["of {Agnecy}"]}, | report.objectives: {Agnecy} is not a value of the report; write one of: Agency, AgencyType, Announced, FiscalYear, Level, NextFiscalYear, Threshold, Total
"threshold": 80.50,                 | "threshold": 80.50, "report": {"aims": ["x"]}, | report.aims: is not a field of this object; remove it or correct it to one of: introduction, objectives, principles, levels, announcement, partsNote, fullScore, triage, groups, measures, about, benchmark
"threshold": 80.50,                 | "threshold": 80.50, "report": {"about": {"INDICATOR_77": "x", "iit": "y"}}, | report.about.iit: is no figure; write the code of an indicator, an instrument or a part, such as INDICATOR_4 or IIT && report.about.INDICATOR_77: is no figure; write the code of an indicator, an instrument or a part, such as INDICATOR_4 or IIT
"threshold": 80.50,                 | "threshold": 80.50, "report": {"benchmark": {"mean": 93.82}}, | report.benchmark.source: is missing; write a text in quotation marks, not blank, of at most 32767 characters
"threshold": 80.50,                 | ``                              | threshold: is missing; write a number above 0, up to 100
"threshold": 80.50,                 | "threshold": 100.01,            | threshold: is 100.01; write a number above 0, up to 100 instead
"threshold": 80.50,                 | "threshold": 0,                 | threshold: is 0; write a number above 0, up to 100 instead
"threshold": 80.50,                 | "threshold": "80.50",           | threshold: is "80.50"; write a number above 0, up to 100 instead
"threshold": 80.50,                 | "threshold": 1e999999999,       | threshold: is 1e999999999; write a number above 0, up to 100 instead
"threshold": 80.50,                 | "threshold": 80, "threshold": 80, | threshold: stands here more than once; keep one
"threshold": 80.50,                 | "threshold": 80.50,,            | this is not JSON from line 4, column 23 on; check quotation marks, commas and brackets there
"fiscalYear": 2599                  | "fiscalYear": 2056              | fiscalYear: is 2056; write a whole number from 2500 to 2699 instead
"fiscalYear": 2599                  | "fiscalYear": 2599.5            | fiscalYear: is 2599.5; write a whole number from 2500 to 2699 instead
"fiscalYear": 2599                  | "fiscalYear": 2598              | fiscalYear: is 2598, but the folder is named 2599; write 2599 or rename the folder
"th": "การประเมินสมมติ ปีงบประมาณ พ.ศ. 2599", | `` | title.th: is missing; write a text in quotation marks, not blank, of at most 32767 characters
"en": "A made-up assessment, fiscal year 2599" | "en": " " | title.en: is " "; write a text in quotation marks, not blank, of at most 32767 characters instead
"minimumTotal": 75                  | "minimumTotal": 85              | levels[B]: asks for no less than the level above it; write the levels from the highest to the lowest
"minimumTotal": 0                   | "minimumTotal": 1               | levels[F].minimumTotal: is 1; the last level takes everyone who is left, so write 0
"minimumTotal": 0                   | "minimumTotal": 0, "minimumEach": 0 | levels[F].minimumEach: is given, but the last level takes everyone who is left; remove it
"code": "AA"                        | "code": "A"                     | levels[A#2].code: is A, which levels[A].code has already; write another
"code": "AA"                        | "code": "aa"                    | levels[aa].code: is "aa"; write a code of capital letters, digits and _, such as GOOD instead
"th": "AA", "en": "AA"              | "th": "B", "en": "AA"           | levels[B].name.th: is B, which levels[AA].name.th has already; write another
"weight": 0.25                      | "weight": 0.26                  | instruments[].weight: add up to 1.01; correct them so that the weights of all instruments add up to 1
"weight": 0.25                      | "weight": 0                     | instruments[IIT].weight: is 0; write a number above 0, up to 1 instead
"weight": 0.25                      | "weight": 25                    | instruments[IIT].weight: is 25; write a number above 0, up to 1 instead
"code": "EIT"                       | "code": "TOTAL"                 | instruments[TOTAL].code: is "TOTAL"; write a code of capital letters, digits and _, such as IIT instead
"th": "แบบวัดภายนอก"                   | "th": "แบบวัดภายใน"                | instruments[EIT].name.th: is แบบวัดภายใน, which instruments[IIT].name.th has already; write another
"prefix": "e"                       | "prefix": "E"                   | instruments[EIT].prefix: is "E"; write one to four small letters, such as i instead
"figure": "EIT"                     | "figure": "EIT_PUBLIC"          | instruments[EIT].parts[score].figure: is EIT_PUBLIC; an instrument with one part has the figure EIT; write that
"th": "EIT", "en": "EIT"            | "th": "OIT", "en": "EIT"        | instruments[OIT].parts[score].name.th: is OIT, which instruments[EIT].parts[score].name.th has already; write another
{ "id": "score", "figure": "EIT", "name": { "th": "EIT", "en": "EIT" } } | `` | instruments[EIT].parts: is […]; write a list in square brackets with at least one entry instead
"id": "score", "figure": "EIT"      | "id": "Score", "figure": "EIT"  | instruments[EIT].parts[Score].id: is "Score"; write a name of letters and digits that begins with a small letter, such as public instead
"points": [0, 50, 100]              | "points": [0, 100, 50]          | instruments[EIT].answerScale.points: does not rise from entry to entry; write the points in ascending order, each once
"points": [0, 50, 100]              | "points": [0, 50, 101]          | instruments[EIT].answerScale.points: is […]; write a list of at least two numbers in square brackets instead
"points": [0, 50, 100]              | "points": [0, 20, 40]           | instruments[EIT].answerScale.points: ends with 40; scores go up to 100, so write the points of a scale that ends with 100
"points": [0, 50, 100]              | "points": [0, 99.99]            | instruments[EIT].answerScale.points: ends with 99.99; scores go up to 100, so write the points of a scale that ends with 100
"wording": "ทำงานตามเวลา"            | "wording": "ทำงานตามเวลา", "answerScale": { "points": [0, 1], "assumed": true } | instruments[IIT].indicators[1].questions[i1].answerScale.points: ends with 1; scores go up to 100, so write the points of a scale that ends with 100
"code": "i1"                        | "code": "i3.1"                  | instruments[IIT].indicators[1].questions[i3.1].code: is i3.1, an item of i3, which stands as a question too; keep the question or its items
"code": "i1"                        | "code": "i1.0"                  | instruments[IIT].indicators[1].questions[i1.0].code: is "i1.0"; write a question code of letters and a number, such as i1 instead
"code": "i1"                        | "code": "e1.1"                  | instruments[IIT].indicators[1].questions[e1.1].code: is e1.1, but the questions of this instrument begin with "i"; correct the code or the prefix && instruments[IIT].indicators[1].questions[e1.1].code: is e1.1, an item of e1, which stands as a question too; keep the question or its items
"figure": "EIT", "name"             | "figure": "EIT", "weight": 0.5, "name" | instruments[EIT].parts[].weight: add up to 0.5; correct them so that the weights of all parts of the instrument add up to 1
"figure": "EIT", "name"             | "figure": "EIT", "weight": 0, "name" | instruments[EIT].parts[score].weight: is 0; write a number above 0, up to 1 instead
"minimumTotal": 95                  | "minimumTotal": 95, "minimums": { "INDICATOR_9": 90 } | levels[AA].minimums.INDICATOR_9: is not a figure of this year; correct it to one of: INDICATOR_1, INDICATOR_2, INDICATOR_3, INDICATOR_4, IIT, EIT, OIT
"minimumTotal": 95                  | "minimumTotal": 95, "minimums": { "iit": 90 } | levels[AA].minimums.iit: is no figure; write the code of an indicator, an instrument or a part, such as INDICATOR_4 or IIT
"minimumTotal": 95                  | "minimumTotal": 95, "minimums": { "IIT": 101 } | levels[AA].minimums.IIT: is 101; write a number from 0 to 100 instead
"minimumTotal": 85                  | "minimumTotal": 85, "minimums": { "IIT": 90 } | levels[A]: asks for no less than the level above it; write the levels from the highest to the lowest
"minimumTotal": 0                   | "minimumTotal": 0, "minimums": { "IIT": 1 } | levels[F]: asks for no less than the level above it; write the levels from the highest to the lowest && levels[F].minimums: is given, but the last level takes everyone who is left; remove it
"prefix": "e"                       | "prefix": "e", "publishedWeighted": 1 | instruments[EIT].publishedWeighted: is 1; write true or false instead
"points": [0, 50, 100],             | ``                              | instruments[EIT].answerScale.points: is missing; write a list of at least two numbers in square brackets
"assumed": true                     | "assumed": "yes"                | instruments[EIT].answerScale.assumed: is "yes"; write true or false instead
"number": 2,                        | "number": 1,                    | instruments[IIT].indicators[1#2].number: is 1, which instruments[IIT].indicators[1].number has already; write another
"number": 2,                        | "number": 0,                    | instruments[IIT].indicators[0].number: is 0; write a whole number from 1 to 999 instead
"th": "บริการ",                       | "th": "หน้าที่",                   | instruments[EIT].indicators[3].name.th: is หน้าที่, which instruments[IIT].indicators[1].name.th has already; write another
"subIndicators"                     | "sub"                           | instruments[OIT].indicators[4]: has neither questions nor subIndicators; write one of the two && instruments[OIT].indicators[4].sub: is not a field of this object; remove it or correct it to one of: number, name, advice, subIndicators, questions && instruments[IIT].indicators[1].questions[i2].references[#1]: is o2, which is neither a question nor a sub-indicator of this year; correct or remove it && instruments[IIT].indicators[1].questions[i2].references[#2]: is 4.1, which is neither a question nor a sub-indicator of this year; correct or remove it
"subIndicators"                     | "questions": [], "subIndicators" | instruments[OIT].indicators[4]: has both questions and subIndicators; keep one of the two
"4.2"                               | "5.2"                           | instruments[OIT].indicators[4].subIndicators[5.2].number: is 5.2, but belongs to indicator 4; write a number such as 4.1
"4.2"                               | "4.1"                           | instruments[OIT].indicators[4].subIndicators[4.1#2].number: is 4.1, which instruments[OIT].indicators[4].subIndicators[4.1].number has already; write another
"code": "e3"                        | "code": "e2"                    | instruments[EIT].indicators[3].questions[e2#3].code: is e2, which instruments[EIT].indicators[3].questions[e2].code has already; write another
"code": "e3"                        | "code": "x3"                    | instruments[EIT].indicators[3].questions[x3].code: is x3, but the questions of this instrument begin with "e"; correct the code or the prefix
"code": "e3"                        | "code": "E3"                    | instruments[EIT].indicators[3].questions[E3].code: is "E3"; write a question code of letters and a number, such as i1 instead
"บริการเป็นธรรม"                       | "บริการสุภาพ"                     | instruments[EIT].indicators[3].questions[e3].wording: is บริการสุภาพ, which instruments[EIT].indicators[3].questions[e2].wording has already; write another
["o2", "4.1"]                       | ["o2", "4.7"]                   | instruments[IIT].indicators[1].questions[i2].references[#2]: is 4.7, which is neither a question nor a sub-indicator of this year; correct or remove it
["o2", "4.1"]                       | ["o2", 4.1]                     | instruments[IIT].indicators[1].questions[i2].references: is […]; write a list of texts in square brackets instead
"group": "IMPROVE"                  | "group": "MEND"                 | plans[MEND].group: is "MEND"; write one of: MAINTAIN, IMPROVE, EXCELLENT instead && plans: has no plan for the group IMPROVE; add one
"measureCode": "K2"                 | "measureCode": "K1"             | plans[IMPROVE].measureCode: is K1, which plans[MAINTAIN].measureCode has already; write another
"measureCode": "K2"                 | "measureCode": "K 2"            | plans[IMPROVE].measureCode: is "K 2"; write a code of at most 20 letters, digits and -, such as M1 instead
"จังหวัด"                             | "กรม"                            | agencyTypes[#2].th: is กรม, which agencyTypes[#1].th has already; write another
{ "th": "จังหวัด", "en": "Province" }  | "จังหวัด"                         | agencyTypes[#2]: is "จังหวัด"; write an object in braces instead
""")
  void a_fault_is_told_with_its_field_and_what_to_write(String part, String edit, String sentences)
      throws IOException {
    assertThat(SOUND).contains(part);
    Path file = file(SOUND.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(edit)));
    InvalidFrameworkException thrown =
        catchThrowableOfType(InvalidFrameworkException.class, () -> FrameworkReader.read(file));
    assertThat(thrown.faults())
        .extracting(Text::en)
        .containsExactly(
            Arrays.stream(sentences.split(" && "))
                .map(sentence -> file + ": " + sentence)
                .toArray(String[]::new));
    assertThat(thrown).hasMessage(thrown.text().en());
    assertThat(thrown.faults())
        .allSatisfy(fault -> assertThat(fault.th()).startsWith(file + ": ").matches(".*[ก-๙].*"));
  }

  @Test
  void every_list_that_is_empty_is_told_with_its_path_and_what_to_write() throws IOException {
    List<String> told = new ArrayList<>();
    for (JsonArray list : lists(JsonParser.parseString(SOUND))) {
      if (!list.contains(new JsonPrimitive("o2"))) {
        told.add(toldWhenEmpty(list));
      }
    }
    assertThat(told)
        .hasSize(21)
        .allSatisfy(fault -> assertThat(fault).contains("; write a list ", " at least "))
        .anySatisfy(
            fault -> assertThat(fault).startsWith("instruments[IIT].indicators[1].questions: "))
        .anySatisfy(
            fault -> assertThat(fault).startsWith("instruments[EIT].indicators[3].questions: "))
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .startsWith("instruments[OIT].indicators[4].subIndicators[4.2].questions: "));
  }

  /** The first fault of the document with one of its lists emptied. */
  private String toldWhenEmpty(JsonArray list) throws IOException {
    JsonObject document = JsonParser.parseString(SOUND).getAsJsonObject();
    JsonArray same = lists(document).stream().filter(list::equals).findFirst().orElseThrow();
    while (!same.isEmpty()) {
      same.remove(0);
    }
    Path file = file(document.toString());
    InvalidFrameworkException thrown =
        catchThrowableOfType(InvalidFrameworkException.class, () -> FrameworkReader.read(file));
    assertThat(thrown).as(list.toString()).isNotNull();
    return thrown.faults().get(0).en().replace(file + ": ", "");
  }

  private static List<JsonArray> lists(JsonElement element) {
    List<JsonArray> lists = new ArrayList<>();
    if (element instanceof JsonArray array) {
      lists.add(array);
      array.forEach(each -> lists.addAll(lists(each)));
    } else if (element instanceof JsonObject object) {
      object.entrySet().forEach(each -> lists.addAll(lists(each.getValue())));
    }
    return lists;
  }

  @Test
  void all_faults_are_told_at_once() throws IOException {
    Path file =
        file(
            SOUND
                .replace("80.50", "-1")
                .replace("\"prefix\": \"o\"", "\"prefix\": 7")
                .replace("\"K3\"", "\"K2\"")
                .replace("\"i6\"", "\"i5\""));
    assertThatThrownBy(() -> FrameworkReader.read(file))
        .isInstanceOf(InvalidFrameworkException.class)
        .hasMessageContainingAll(
            "threshold: is -1",
            "instruments[OIT].prefix: is 7",
            "instruments[IIT].indicators[2].questions[i5#4].code: is i5",
            "plans[EXCELLENT].measureCode: is K2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "7", "{} {}", "nul", "{'a':1}", "{\"a\":1,}", "<html>"})
  void what_is_not_one_json_object_is_told(String content) throws IOException {
    Path file = file(content);
    assertThatThrownBy(() -> FrameworkReader.read(file))
        .isInstanceOf(InvalidFrameworkException.class)
        .message()
        .matches(
            Pattern.quote(file + ": ")
                + "(this is not JSON from line 1, column .*|the document must be one object.*)");
  }

  @Test
  void a_file_of_another_encoding_is_told_to_be_saved_as_utf8() throws IOException {
    Path file = file("");
    Files.write(file, SOUND.getBytes(Charset.forName("x-windows-874")));
    assertThatThrownBy(() -> FrameworkReader.read(file))
        .hasMessage(
            file
                + ": the file cannot be read as UTF-8 text; save it again with the encoding UTF-8");
  }

  @Test
  void the_byte_order_mark_of_windows_notepad_is_accepted() throws IOException {
    assertThat(FrameworkReader.read(file("\uFEFF" + SOUND))).isEqualTo(TestYears.Y2599);
  }

  @Test
  void the_thai_text_serves_where_there_is_no_english() throws IOException {
    Framework framework = FrameworkReader.read(file(SOUND.replaceAll(", \"en\": \"[^\"]*\"", "")));
    assertThat(framework.title().en()).isEqualTo(framework.title().th());
    assertThat(framework.plans().get(0).steps().get(1).en()).isEqualTo("ขั้นที่สอง");
  }

  @Test
  void a_file_that_is_not_there_is_told() {
    Path file = folder.resolve("2599").resolve("framework.json");
    assertThatThrownBy(() -> FrameworkReader.read(file))
        .hasMessage(file + ": the file cannot be read; check that it is there and may be opened");
  }

  @Test
  void a_folder_without_a_year_in_its_name_holds_any_year() throws IOException {
    Path draft = Files.createDirectories(folder.resolve("draft")).resolve("framework.json");
    Files.writeString(draft, SOUND);
    assertThat(FrameworkReader.read(draft)).isEqualTo(TestYears.Y2599);
  }

  private Path file(String content) throws IOException {
    Path year = Files.createDirectories(folder.resolve("2599"));
    return Files.writeString(year.resolve("framework.json"), content);
  }
}
