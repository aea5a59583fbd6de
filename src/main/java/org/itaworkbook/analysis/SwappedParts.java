package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.Scores;

/**
 * Parts whose columns look swapped. People who come to the agency by themselves score it higher
 * than those whom the assessor samples, in every question of the results known; the other way round
 * in four of five questions is worth a look.
 */
final class SwappedParts {

  private static final int LEAST_PAIRS = 5;

  private SwappedParts() {}

  static List<Finding> findings(Scores scores, List<QuestionResult> questions) {
    List<Finding> findings = new ArrayList<>();
    for (Instrument instrument : scores.framework().instruments()) {
      List<BigDecimal> gaps =
          questions.stream()
              .filter(question -> question.instrument().code().equals(instrument.code()))
              .map(QuestionResult::gap)
              .filter(Objects::nonNull)
              .toList();
      long reversed = gaps.stream().filter(gap -> gap.signum() < 0).count();
      if (gaps.size() >= LEAST_PAIRS && reversed * 5 >= gaps.size() * 4L) {
        findings.add(finding(scores, instrument, reversed, gaps.size()));
      }
    }
    return findings;
  }

  private static Finding finding(Scores scores, Instrument instrument, long reversed, int pairs) {
    Part first = instrument.parts().get(0);
    Part second = instrument.parts().get(1);
    Place related = scores.places().headers().get(second.figure());
    return Finding.of(
            FindingCode.PARTS_LOOK_SWAPPED,
            scores.places().headers().get(first.figure()),
            second.name(),
            first.name(),
            reversed,
            pairs)
        .withRelated(related == null ? List.of() : List.of(related));
  }
}
