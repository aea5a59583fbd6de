package org.itaworkbook.workbook.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.units.Example;
import org.junit.jupiter.api.Test;

class AnalyzedFiguresTest {

  /** Everybody's summary bears the day that stands beside this in the workbook. */
  private static final String OF_EXAMPLE = "4aa467f0c49cfc80c6023a5c";

  @Test
  void the_fingerprint_of_a_release_is_that_of_the_next() {
    assertThat(AnalyzedFigures.fingerprint(Example.ANALYSIS)).isEqualTo(OF_EXAMPLE);
  }

  @Test
  void the_same_figure_written_otherwise_is_the_same_and_another_is_another() {
    assertThat(AnalyzedFigures.fingerprint(with("i1", "96.370")))
        .isEqualTo(AnalyzedFigures.fingerprint(with("i1", "96.37")))
        .isNotEqualTo(AnalyzedFigures.fingerprint(with("i1", "96.38")));
  }

  private static Analysis with(String question, String score) {
    Scores given = Example.SCORES;
    Map<ScoreKey, BigDecimal> values = new TreeMap<>(given.values());
    values.put(new ScoreKey(QuestionCode.of(question), new PartId("score")), new BigDecimal(score));
    return new Analyzer()
        .analyze(
            new Scores(
                given.framework(),
                given.agency(),
                values,
                given.previous(),
                given.previousTotal(),
                given.respondents(),
                given.published(),
                given.assessorLowest(),
                given.measures(),
                given.places(),
                given.understood(),
                given.findings()));
  }
}
