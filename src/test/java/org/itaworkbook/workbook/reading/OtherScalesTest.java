package org.itaworkbook.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores that are not out of 100 are told at their heading and never averaged. */
final class OtherScalesTest {

  @ParameterizedTest
  @ValueSource(doubles = {5, 10, 20, 25, 30, 40, 50, 6.67})
  void one_part_of_another_full_mark_beside_others_is_withheld(double full) {
    Grid grid =
        new Grid("IIT")
            .row("รหัส", "คะแนน")
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), of(s.get(0), full)})
            .sheet("EIT")
            .row("รหัส", "EIT Public", "EIT Survey")
            .questions("EIT", (n, q, s) -> new Object[] {q.code(), s.get(0), s.get(1)});
    withheld(Uploads.read(grid.bytes()).scores(), "IIT!B1", "IIT", 18);
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 30, 50})
  void one_part_of_an_instrument_is_withheld_alone(double full) {
    Grid grid =
        new Grid("EIT")
            .row("รหัส", "EIT Public", "EIT Survey")
            .questions("EIT", (n, q, s) -> new Object[] {q.code(), s.get(0), of(s.get(1), full)});
    withheld(Uploads.read(grid.bytes()).scores(), "EIT!C1", "EIT Survey", 9);
  }

  static Stream<Arguments> titles() {
    return Stream.of(
        Arguments.of("คะแนนเต็ม 30 คะแนน", (DoubleUnaryOperator) x -> x * 0.3),
        Arguments.of("คะแนน IIT (เต็ม ๖๐)", (DoubleUnaryOperator) x -> x * 0.6),
        Arguments.of("IIT scores, out of 80", (DoubleUnaryOperator) x -> x * 0.8),
        Arguments.of("คะแนนเต็ม: 20", (DoubleUnaryOperator) x -> x * 0.2));
  }

  @ParameterizedTest
  @MethodSource("titles")
  void a_title_names_another_full_mark(String title, DoubleUnaryOperator scale) {
    Grid grid =
        new Grid("IIT")
            .row(title)
            .row("")
            .row("รหัส", "คะแนน")
            .questions(
                "IIT",
                (n, q, s) -> new Object[] {q.code(), scale.applyAsDouble((Double) s.get(0))});
    withheld(Uploads.read(grid.bytes()).scores(), "IIT!B3", "IIT", 0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {5, 10})
  void points_are_withheld_even_alone(double full) {
    Grid grid =
        new Grid("IIT")
            .row("รหัส", "คะแนน")
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), of(s.get(0), full)});
    withheld(Uploads.read(grid.bytes()).scores(), "IIT!B1", "IIT", 0);
  }

  @Test
  void low_scores_are_read_where_one_of_them_is_above_the_half() {
    Grid grid =
        new Grid("IIT")
            .row("คะแนนเต็ม 100 คะแนน")
            .row("")
            .row("รหัส", "คะแนน")
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), 20.0 + 2.5 * n})
            .sheet("OIT")
            .row("รหัส", "คะแนน")
            .questions("OIT", (n, q, s) -> new Object[] {q.code(), s.get(0)});
    Scores scores = Uploads.read(grid.bytes()).scores();
    assertThat(scores.values()).hasSize(15 + 28);
    assertThat(scales(scores)).isEmpty();
  }

  private static double of(Object score, double full) {
    return Math.round((Double) score * full) / 100.0;
  }

  private static void withheld(Scores scores, String place, String part, int read) {
    assertThat(scores.values()).hasSize(read);
    assertThat(scales(scores))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.severity()).isEqualTo(Severity.ERROR);
              assertThat(String.valueOf(each.place())).isEqualTo(place);
              assertThat(each.message().th()).contains("คะแนน " + part + " ทุกข้อไม่เกิน");
            });
  }

  private static List<Finding> scales(Scores scores) {
    return scores.findings().stream()
        .filter(each -> each.code() == FindingCode.LOOKS_LIKE_FRACTION)
        .toList();
  }
}
