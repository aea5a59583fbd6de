package org.itaworkbook.workbook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.units.Example;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people copy out of a PDF: blanks between code, wording and figures. */
final class CopiedLinesTest {

  private static final String TITLE = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "รหัส ข้อคำถาม คะแนน",
        "ข้อ ประเด็นการประเมิน ร้อยละ",
        "ลำดับที่ คำถาม คะแนนที่ได้",
        "แบบวัด IIT"
      })
  void a_code_words_and_one_figure_are_a_score(String names) {
    Map<String, BigDecimal> read = read(TITLE + names + "\n" + lines("IIT", each -> "9%d.25"));
    assertThat(read).hasSize(15).containsEntry("i1", new BigDecimal("91.25"));
    assertThat(read).containsEntry("i9", new BigDecimal("99.25"));
  }

  @Test
  void a_wording_that_goes_on_in_the_next_line_is_joined() {
    String text = lines("IIT", each -> "9%d.25");
    String broken = text.replaceAll("(?m)^(\\S+ .{12})", "$1\n");
    assertThat(broken.lines().count()).isEqualTo(30);
    assertThat(read(TITLE + broken)).hasSize(15).containsEntry("i3", new BigDecimal("93.25"));
  }

  @ParameterizedTest
  @CsvSource({
    "EIT Public EIT Survey, 91.11, 81.11",
    "EIT Survey EIT Public, 81.11, 91.11",
    "ส่วนที่ 1 ส่วนที่ 2, 91.11, 81.11"
  })
  void two_figures_are_what_the_line_above_names(String names, String first, String second) {
    Map<String, BigDecimal> read =
        read(TITLE + "ข้อ ข้อคำถาม " + names + "\n" + lines("EIT", each -> "9%d.11 8%<d.11"));
    assertThat(read.get("e1 public")).isEqualTo(first);
    assertThat(read.get("e1 survey")).isEqualTo(second);
  }

  @Test
  void full_marks_beside_the_score_are_no_score() {
    String text =
        TITLE + "ข้อ ข้อคำถาม คะแนนเต็ม คะแนนที่ได้\n" + lines("IIT", each -> "100 9%d.25");
    assertThat(read(text)).containsEntry("i1", new BigDecimal("91.25")).hasSize(15);
  }

  @Test
  void two_figures_that_nothing_names_are_no_scores() {
    assertThatThrownBy(() -> read(TITLE + lines("IIT", each -> "100 9%d.25")))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal()).isEqualTo(Refusal.NO_TABLE_IN_TEXT));
  }

  @Test
  void a_line_with_another_number_of_figures_is_withheld_and_told() {
    String text = TITLE + lines("IIT", each -> "9%d.25").replaceFirst("93\\.25", "3 93.25");
    Scores scores = Uploads.read(text.getBytes(StandardCharsets.UTF_8)).scores();
    assertThat(scores.values()).hasSize(14);
    assertThat(scores.findings()).anyMatch(each -> each.message().th().contains("i3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "- 12 -", "หน้า 12", "หน้าที่ 2/9", "๑๒"})
  void the_number_of_a_page_is_no_score(String page) {
    String text =
        TITLE
            + lines("IIT", each -> "9%d.25").replaceFirst("(?m)^(i15 .*) 95\\.25$", "$1\n" + page);
    assertThat(read(text)).hasSize(14).doesNotContainKey("i15");
  }

  @Test
  void a_table_with_delimiters_is_none() {
    String text = TITLE + "i1, ก ข, 91.00\ni2, ก ข, 92.00\ni3, ก ข, 93.00\n";
    assertThatThrownBy(() -> read(text)).isInstanceOf(RefusedException.class);
  }

  private static Map<String, BigDecimal> read(String text) {
    Map<String, BigDecimal> read = new TreeMap<>();
    boolean parted = text.contains("\ne1 ");
    Uploads.read(text.getBytes(StandardCharsets.UTF_8))
        .scores()
        .values()
        .forEach(
            (key, value) ->
                read.put(key.question() + (parted ? " " + key.part().value() : ""), value));
    assertThat(read).isNotEmpty();
    return read;
  }

  /** The questions of an instrument with figures of their last digit. */
  private static String lines(String instrument, Function<Question, String> figures) {
    return Example.FRAMEWORK.instruments().stream()
        .filter(each -> each.code().value().equals(instrument))
        .flatMap(each -> each.questions().stream())
        .map(
            each ->
                each.code()
                    + " "
                    + each.wording().replace('\n', ' ')
                    + " "
                    + figures.apply(each).formatted(each.code().number() % 10))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
