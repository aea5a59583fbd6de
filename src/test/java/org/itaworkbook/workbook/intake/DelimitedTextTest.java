package org.itaworkbook.workbook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.units.Example;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that were saved or pasted as text, as people's programs write them. */
final class DelimitedTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"\t", ",", ";", "|"})
  void every_delimiter_is_known(String delimiter) {
    read(table(delimiter, (code, wording) -> wording));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {"; ! ,", ", ! \\t", ", ! ;", "\\t ! ,", "\\t ! ;", "| ! ,", "; ! \\t", "\\t ! |"})
  void another_delimiter_in_a_wording_parts_nothing(String delimiter, String inside) {
    String between = delimiter.replace("\\t", "\t");
    String sign = inside.replace("\\t", "\t");
    read(
        table(
            between, (code, wording) -> code.equals("i3") ? "ก" + sign + "ข " + wording : wording));
    read(table(between, (code, wording) -> "ก" + sign + "ข" + sign + " " + wording));
  }

  @Test
  void a_comma_is_the_point_where_semicolons_part_the_values() {
    read(table(";", (code, wording) -> wording).replaceAll("([0-9])\\.([0-9])", "$1,$2"));
    read(
        table(";", (code, wording) -> "ก, ข, " + wording).replaceAll("([0-9])\\.([0-9])", "$1,$2"));
  }

  @Test
  void a_comma_beside_points_stays_a_fault() {
    String mixed = table(";", (code, wording) -> wording).replaceFirst("91\\.5", "91,5");
    assertThat(findings(mixed)).anyMatch(each -> each.contains("91,5"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"สินบน\" เจ้าหน้าที่",
        "\"สินบน เจ้าหน้าที่",
        "สินบน\" เจ้าหน้าที่",
        "ก \"ข\" ค \"ง",
        "\"สินบน\"",
        "ก\u000bข",
        "ก\u000cข\u0007",
        "\u0001ก\u001f"
      })
  void a_wording_is_read_with_its_quotes_and_signs_wherever_they_stand(String words) {
    for (String delimiter : new String[] {"\t", ",", ";"}) {
      read(table(delimiter, (code, wording) -> code.equals("i3") ? words : wording));
      read(
          table(
              delimiter,
              (code, wording) -> code.matches("i[349]") ? words + " " + wording : wording));
    }
  }

  @Test
  void a_quoted_wording_may_hold_lines_and_delimiters() {
    read(table(",", (code, wording) -> "\"ก, ข\nบรรทัดสอง \"\"อ้าง\"\" " + wording + "\""));
    read(table("\t", (code, wording) -> "\"ก\tข\n" + wording + "\""));
  }

  @Test
  void lines_above_the_names_and_the_line_for_excel_are_no_names() {
    read("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n" + table(",", (code, wording) -> wording));
    read("sep=;\r\n" + table(";", (code, wording) -> wording));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i1,99.00\ni2,98.00",
        "ลำดับ,อะไร\n1,2\n3,4",
        "ชื่อ;อายุ\nสมชาย;40",
        "สวัสดี, ครับ",
        "i1\n99.00\ni2",
        "a\tb\n\"c"
      })
  void a_text_without_a_table_is_told_in_words_for_texts(String text) {
    assertThatThrownBy(() -> Uploads.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> {
              assertThat(e.refusal()).isEqualTo(Refusal.NO_TABLE_IN_TEXT);
              assertThat(e.text().th()).contains("หัวคอลัมน์", "CSV").doesNotContain(".xlsx");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html><td>a, b</td></html>", "{\"a\": 1, \"b\": 2}"})
  void a_file_of_another_kind_is_no_table_as_text(String text) {
    assertThatThrownBy(() -> Uploads.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.NOT_A_WORKBOOK));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "x-windows-874"})
  void a_text_that_does_not_say_its_charset_is_read(String name) {
    Charset charset = Charset.forName(name);
    for (String delimiter : new String[] {"\t", ",", ";"}) {
      read(table(delimiter, (code, wording) -> wording), charset);
      read(
          table(delimiter, (code, wording) -> "").replace("รหัส", "code").replace("คะแนน", "score"),
          charset);
      read(table(delimiter, (code, wording) -> "“" + code + "” – " + wording), charset);
    }
  }

  /** Reads a table, which must hold all scores of IIT. */
  private static void read(String text) {
    read(text, StandardCharsets.UTF_8);
  }

  private static void read(String text, Charset charset) {
    Map<ScoreKey, BigDecimal> scores = Uploads.read(text.getBytes(charset)).scores().values();
    assertThat(scores).as(text).hasSize(15);
    scores.forEach(
        (key, score) ->
            assertThat(score)
                .as("%s in %s", key, text)
                .isEqualByComparingTo(score(key.question().number())));
  }

  private static Iterable<String> findings(String text) {
    return Uploads.read(text.getBytes(StandardCharsets.UTF_8)).scores().findings().stream()
        .map(Finding::message)
        .map(message -> message.th())
        .toList();
  }

  private static BigDecimal score(int question) {
    return new BigDecimal("90.5")
        .add(new BigDecimal("0.25").multiply(BigDecimal.valueOf(question)));
  }

  /** A table of IIT, whose wordings are made of their codes and the year's words. */
  private static String table(String delimiter, BinaryOperator<String> wording) {
    return String.join(delimiter, "รหัส", "ข้อคำถาม", "คะแนน")
        + "\n"
        + Example.FRAMEWORK.questions().stream()
            .filter(each -> each.code().prefix().equals("i"))
            .map(each -> row(each, delimiter, wording))
            .collect(Collectors.joining("\n"));
  }

  private static String row(Question question, String delimiter, BinaryOperator<String> wording) {
    String code = question.code().toString();
    return String.join(
        delimiter,
        code,
        wording.apply(code, question.wording()),
        score(question.code().number()).toPlainString());
  }
}
