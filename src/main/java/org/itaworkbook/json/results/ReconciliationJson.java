package org.itaworkbook.json.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.itaworkbook.analysis.Reconciliation;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.json.base.JsonNumbers;
import org.jspecify.annotations.Nullable;

/** What was published beside what was calculated. */
record ReconciliationJson(
    List<Difference> differences,
    @Nullable LevelDifference levelDifference,
    List<Explanation> explanations) {

  record Difference(String figure, BigDecimal computed, BigDecimal published) {

    static Difference of(Reconciliation.Difference difference) {
      return new Difference(
          difference.figure().value(),
          JsonNumbers.figure(difference.computed()),
          JsonNumbers.figure(difference.published()));
    }
  }

  record LevelDifference(String computed, String published) {}

  record Explanation(
      String question,
      String part,
      BigDecimal from,
      BigDecimal to,
      List<BigDecimal> interval,
      List<String> mends) {

    static Explanation of(Reconciliation.Explanation explanation) {
      return new Explanation(
          explanation.score().question().toString(),
          explanation.score().part().value(),
          JsonNumbers.figure(explanation.from()),
          JsonNumbers.figure(explanation.to()),
          List.of(JsonNumbers.figure(explanation.low()), JsonNumbers.figure(explanation.high())),
          explanation.mends().stream().map(FigureCode::value).toList());
    }
  }

  static ReconciliationJson of(Reconciliation reconciliation, Locale locale) {
    Reconciliation.LevelDifference level = reconciliation.levelDifference();
    return new ReconciliationJson(
        reconciliation.differences().stream().map(Difference::of).toList(),
        level == null
            ? null
            : new LevelDifference(level.computed().name().in(locale), level.published()),
        reconciliation.explanations().stream().map(Explanation::of).toList());
  }
}
