package org.itaworkbook.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Published;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.junit.jupiter.api.Test;

class DivisionTest {

  private static final ScoreKey I10 = new ScoreKey(QuestionCode.of("i10"), new PartId("score"));

  /** A letter cannot be called back once it has left. */
  @Test
  void a_score_that_is_probably_mistyped_is_told_before_the_units_are() {
    assertThat(findings("99.75", Example.SCORES.published()))
        .extracting(Finding::code, each -> each.message().th().substring(0, 15))
        .containsExactly(tuple(FindingCode.SUSPECT_SCORE, "คะแนนข้อ i10 ซึ"));
    assertThat(findings("9.6", Published.NOTHING))
        .extracting(Finding::code)
        .containsExactly(FindingCode.FAR_FROM_OTHERS);
    assertThat(findings("93.75", Example.SCORES.published())).isEmpty();
  }

  private static List<Finding> findings(String i10, Published published) {
    Scores known = Example.SCORES;
    Map<ScoreKey, BigDecimal> values = new HashMap<>(known.values());
    values.put(I10, new BigDecimal(i10));
    Scores scores =
        new Scores(
            known.framework(),
            known.agency(),
            values,
            known.previous(),
            known.previousTotal(),
            known.respondents(),
            published,
            known.assessorLowest(),
            known.measures(),
            known.places(),
            List.of(),
            List.of());
    return new Division(
            new Analyzer().analyze(scores), Example.register(), Example.shares(), List.of())
        .findings();
  }
}
