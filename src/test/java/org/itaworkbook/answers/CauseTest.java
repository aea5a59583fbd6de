package org.itaworkbook.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CauseTest {

  /**
   * Differences stand at A, B and C; suspects as the cells that they would mend; what stands first
   * and how much below each.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A B C |        | SUSPECT_SCORE 3",
        "A B   |        | SUSPECT_SCORE 2, PUBLISHED_DIFFERS 0",
        "A     | B C    | SUSPECT_SCORE 1, SUSPECT_SCORE 2",
        "A B C | A B C  | SUSPECT_SCORE 3, SUSPECT_SCORE 0",
        "''    |        | PUBLISHED_DIFFERS 0, PUBLISHED_DIFFERS 0, PUBLISHED_DIFFERS 0",
      })
  void differences_stand_under_the_first_score_that_explains_them(
      String one, @Nullable String other, String told) {
    List<Finding> findings = new ArrayList<>();
    for (String cell : List.of("A", "B", "C")) {
      findings.add(finding(FindingCode.PUBLISHED_DIFFERS, cell, List.of()));
    }
    if (!one.isEmpty()) {
      findings.add(finding(FindingCode.SUSPECT_SCORE, "X", List.of(one.trim().split(" "))));
    }
    if (other != null) {
      findings.add(finding(FindingCode.SUSPECT_SCORE, "Y", List.of(other.trim().split(" "))));
    }
    assertThat(
            Cause.of(findings).stream()
                .map(each -> each.finding().code() + " " + each.explains().size())
                .toList())
        .isEqualTo(List.of(told.split(", ")));
  }

  private static Finding finding(FindingCode code, String cell, List<String> related) {
    return new Finding(
        code,
        Severity.WARNING,
        new Place("ผลที่ประกาศ", cell),
        related.stream().map(each -> new Place("ผลที่ประกาศ", each)).toList(),
        new Text("ก", "a"));
  }
}
