package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.scored.QuestionScore;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.tables.ResponseFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same 140 persons in four kinds of export, which stand beside the project. */
class SampleExportsTest {

  private static final Path SAMPLES =
      Path.of("../shared/samples/responses").toAbsolutePath().normalize();
  private static final Path FURTHER =
      Path.of("../../shared/samples/responses").toAbsolutePath().normalize();

  private Path folder = SAMPLES;

  @BeforeEach
  void the_samples_are_there() {
    folder = Files.isDirectory(SAMPLES) ? SAMPLES : FURTHER;
    assumeTrue(Files.isDirectory(folder), "no samples of responses beside the project");
  }

  private ResponseFile sample(String name) {
    try {
      return ResponseFile.of(name, Files.readAllBytes(folder.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ResponseFile> google() {
    return List.of(
        sample("google-forms-iit.csv"),
        sample("google-forms-eit-public.csv"),
        sample("google-forms-eit-survey.csv"));
  }

  private static void says140(Scored scored) {
    assertThat(mean(scored, "score")).isEqualTo("92.72");
    assertThat(mean(scored, "public")).isEqualTo("92.22");
    assertThat(mean(scored, "survey")).isEqualTo("83.66");
    assertThat(scored.respondents().toString()).isEqualTo("{EIT_PUBLIC=50, EIT_SURVEY=30, IIT=60}");
  }

  private static String mean(Scored scored, String part) {
    BigDecimal sum = BigDecimal.ZERO;
    int n = 0;
    for (QuestionScore each : scored.questions()) {
      if (each.part().id().value().equals(part)) {
        sum = sum.add(Objects.requireNonNull(each.score()));
        n++;
      }
    }
    return sum.divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP).toPlainString();
  }

  @Test
  void google_forms_give_the_scores_and_leave_three_rows_out() {
    Scored scored = Answered.score(ScoringOptions.USUAL, google());
    says140(scored);
    assertThat(scored.read()).isEqualTo(143);
    assertThat(scored.counted()).isEqualTo(140);
    assertThat(scored.leftOut())
        .isEqualTo(
            Map.of(
                LeftOut.OUT_OF_PERIOD, 1L, LeftOut.TEST_ROW, 1L, LeftOut.DUPLICATE_RESPONDENT, 1L));
    assertThat(Answered.lines(scored))
        .contains(
            "e1 public 90.83 n 48 0:0 20:0 40:2 60:3 80:10 100:33 unknown 1",
            "e1 survey 82.07 n 29 0:0 20:0 40:1 60:6 80:11 100:11 unknown 1",
            "i9 score 98.28 n 58 100:57 0:1 unknown 2");
  }

  @Test
  void all_four_kinds_count_the_same_persons() {
    List<String> google = Answered.lines(Answered.score(ScoringOptions.USUAL, google()));
    Scored kobo = Answered.score(sample("kobo.xlsx"));
    Scored points = Answered.score(sample("long-points.tsv"));
    Scored codes =
        Answered.score(
            Answered.options(read("limesurvey-codes.map.json")),
            List.of(sample("limesurvey-codes.csv")));
    for (Scored each : List.of(kobo, points, codes)) {
      says140(each);
      assertThat(Answered.lines(each)).isEqualTo(google);
    }
    assertThat(kobo.leftOut())
        .isEqualTo(Map.of(LeftOut.NOT_APPROVED, 1L, LeftOut.DUPLICATE_RESPONDENT, 2L));
    assertThat(codes.leftOut()).isEqualTo(Map.of(LeftOut.NOT_SUBMITTED, 4L));
    assertThat(points.leftOut()).isEmpty();
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void tests_of_the_parts_are_made_on_the_answers() {
    Scored scored = Answered.score(ScoringOptions.USUAL, google());
    assertThat(scored.tests().get(0).toString())
        .contains("code=e1", "u=913.5", "size=SMALL", "verdict=NOT_SHOWN");
  }

  @Test
  void counts_taken_out_and_given_back_are_the_same_scores() {
    var counted = Answered.count(ScoringOptions.USUAL, google());
    String counts = Answered.SCORING.counts(counted, ScoringOptions.USUAL);
    Scored again = Answered.score(Answered.file("counts.csv", counts));
    Scored first = Answered.score(ScoringOptions.USUAL, google());
    assertThat(Answered.lines(again)).isEqualTo(Answered.lines(first));
    assertThat(again.alphas()).isEqualTo(first.alphas());
    assertThat(again.tests()).isEqualTo(first.tests());
    assertThat(again.allQuestions()).isEqualTo(first.allQuestions());
    assertThat(again.leftOut()).isEqualTo(first.leftOut());
    var recounted = Answered.count(ScoringOptions.USUAL, List.of(Answered.file("c.csv", counts)));
    assertThat(Answered.SCORING.counts(recounted, ScoringOptions.USUAL)).isEqualTo(counts);
  }

  @Test
  void files_in_any_order_give_the_same_counts() {
    List<ResponseFile> turned = new ArrayList<>(google());
    Collections.reverse(turned);
    assertThat(counts(turned)).isEqualTo(counts(google()));
  }

  private static String counts(List<ResponseFile> files) {
    return Answered.SCORING.counts(
        Answered.count(ScoringOptions.USUAL, files), ScoringOptions.USUAL);
  }
}
