package org.itaworkbook.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row of a text with more or fewer values than names is told, and its scores are not used. */
final class UnevenRowsTest {

  private static final String NAMES = "รหัส,ข้อคำถาม,คะแนน,EIT Public,EIT Survey\n";
  private static final String IIT = "i1,ก,90.5,,\ni2,ข,91.5,,\n";
  private static final String EIT = "e1,ค,,81.5,71.5\ne2,ง,,82.5,72.5\n";

  static Stream<Arguments> uneven() {
    return Stream.of(
        Arguments.of("a comma in a wording", "e3,จ, ฉ,,83,73", "e3"),
        Arguments.of("a decimal comma", "i3,จ,92,50,,", "i3"),
        Arguments.of("a decimal comma of another part", "e3,จ,,83,50,73", "e3"),
        Arguments.of("a value that is lacking", "e3,จ,83,73", "e3"),
        Arguments.of("a wording that is lacking", "i3,92,,", "i3"),
        Arguments.of("one value too many", "e3,จ,,100,83,73", "e3"),
        Arguments.of("one comma too many", "i3,จ,92,,,", "i3"),
        Arguments.of("a score under another part", "i3,จ,100,92,", "i3"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uneven")
  void its_scores_are_withheld_and_it_is_told(String name, String row, String code) {
    Scores scores = read(NAMES + IIT + EIT + row + "\n");
    assertThat(scores.values()).hasSize(6);
    assertThat(scores.values().keySet()).noneMatch(key -> key.question().toString().equals(code));
    assertThat(uneven(scores))
        .singleElement()
        .satisfies(each -> assertThat(each.message().th()).contains("!A6", "แถวของข้อ " + code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        NAMES + IIT + EIT,
        NAMES + "i1,ก,90.5\ni2,ข,91.5\n" + EIT,
        "ผลการประเมิน\n\n" + NAMES + IIT + EIT,
        "รหัส,ข้อคำถาม,คะแนน,EIT Public,EIT Survey,หมายเหตุ\n"
            + "i1,ก,90.5\ni2,ข,91.5,,,ดี\ne1,ค,,81.5,71.5\ne2,ง,,82.5,72.5,,\n",
        "รหัส\tข้อคำถาม\tคะแนน\tEIT Public\tEIT Survey\n"
            + "i1\tก, ข\t90.5\t\t\ni2\tข\t91.5\t\t\ne1\tค\t\t81.5\t71.5\ne2\tง\t\t82.5\t72.5\n",
        "รหัส,ข้อคำถาม,คะแนน,EIT Public,EIT Survey\n"
            + "i1,\"ก, ข\",90.5,,\ni2,ข,91.5,,\ne1,ค,,81.5,71.5\ne2,ง,,82.5,72.5\n"
      })
  void blank_values_at_the_end_and_quoted_commas_change_nothing(String text) {
    Scores scores = read(text);
    assertThat(scores.values()).hasSize(6);
    assertThat(uneven(scores)).isEmpty();
    assertThat(scores.values().get(new ScoreKey(new QuestionCode("e", 1), new PartId("survey"))))
        .isEqualByComparingTo(new BigDecimal("71.5"));
  }

  @Test
  void a_text_with_decimal_commas_throughout_is_told_as_that() {
    Scores scores =
        read(
            NAMES
                + "i1,ก,90,5,,\ni2,ข,91,25,,\ni3,ค,100,00,,\ne1,ง,,81,5,71,5\ne2,จ,,82,5,72,75\n");
    assertThat(scores.values()).isEmpty();
    assertThat(uneven(scores))
        .singleElement()
        .satisfies(each -> assertThat(each.message().th()).contains("5 แถว", "จุดทศนิยม"));
  }

  private static Scores read(String text) {
    return Uploads.read(text.getBytes(StandardCharsets.UTF_8)).scores();
  }

  private static List<Finding> uneven(Scores scores) {
    return scores.findings().stream()
        .filter(each -> each.code() == FindingCode.UNEVEN_ROW)
        .toList();
  }
}
