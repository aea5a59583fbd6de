package org.itaworkbook.workbook.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks in which something was once read wrongly, where they are at hand. */
class HandedFaultsTest {

  private static final Path FAULTS = Path.of("../shared/samples/faults");

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "r01-sara-am-decomposed.xlsx",
        "r02-bidi-marks-in-scores.xlsx",
        "r14d-long-merged-instrument-column.xlsx",
        "v01-spaces-before-unit.xlsx",
        "v05-eit-headers-00.xlsx",
        "v05-eit-headers-02.xlsx",
        "v05-eit-headers-05.xlsx",
        "v05-eit-headers-10.xlsx",
        "v06-headers-04.xlsx",
        "v06-headers-06.xlsx",
        "v06-headers-09.xlsx",
        "v06-headers-11.xlsx",
        "v07-codes-10.xlsx",
        "v07-codes-11.xlsx",
        "v09-table-header-hash-at.xlsx",
        "v31-three-header-rows.xlsx",
        "v34-score-merged-over-full-and-got.xlsx",
        "v34b-result-merged-over-target-and-got.xlsx",
        "v34d-score-merged-over-sd-mean-percent.xlsx",
        "v34f-result-over-level-and-score.xlsx",
        "v34g-result-over-two-years-and-change.xlsx",
        "v34h-score-over-groups-and-all.xlsx",
        "v34i-eit-parts-over-full-and-got.xlsx",
        "v54-codes-indicator-dot-question.xlsx",
        "v54b-codes-dotted-numbers.xlsx",
        "v70-score-headers-00.xlsx",
        "v70-score-headers-03.xlsx",
        "v70-score-headers-07.xlsx",
        "v70-score-headers-09.xlsx",
        "v70-score-headers-10.xlsx",
        "v70-score-headers-11.xlsx",
        "v70-score-headers-12.xlsx",
        "v71-tone-before-vowel-in-headers.xlsx",
        "v71c-doubled-tone-mark.xlsx"
      })
  void all_scores_are_read_from(String name) throws IOException {
    Analysis analysis = ENGINE.analyze(upload(name), AssessmentOptions.DEFAULT);
    assertThat(
            analysis.findings().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .map(each -> each.place() + " " + each.message().th()))
        .isEmpty();
    assertThat(analysis.scores().values())
        .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .usingRecursiveComparison()
        .isEqualTo(Uploads.read(Uploads.example()).scores().values());
  }

  @Test
  void a_foreign_list_is_refused() throws IOException {
    byte[] upload = upload("w03-no-ita-table-but-answered.xlsx");
    assertThatThrownBy(() -> ENGINE.analyze(upload, AssessmentOptions.DEFAULT))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.NO_ITA_TABLE));
  }

  private static byte[] upload(String name) throws IOException {
    Path file = FAULTS.resolve(name);
    assumeTrue(Files.exists(file), "the faults are not at hand");
    return Files.readAllBytes(file);
  }
}
