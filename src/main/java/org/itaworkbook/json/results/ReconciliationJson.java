package org.itaworkbook.json.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.itaworkbook.analysis.Reconciliation;
import org.itaworkbook.analysis.Slip;
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

  /**
   * An explanation: its first score, and those that are changed together with it.
   *
   * @param interval the least and the greatest value
   * @param only whether no other score can be the cause
   */
  record Explanation(
      String question,
      String part,
      BigDecimal from,
      BigDecimal to,
      List<BigDecimal> interval,
      boolean only,
      List<Changed> together,
      List<String> mends) {

    static Explanation of(Reconciliation.Explanation explanation) {
      Changed first = Changed.of(explanation.first());
      return new Explanation(
          first.question(),
          first.part(),
          first.from(),
          first.to(),
          first.interval(),
          first.only(),
          explanation.slips().stream().skip(1).map(Changed::of).toList(),
          explanation.mends().stream().map(FigureCode::value).toList());
    }
  }

  /** A score of an explanation. */
  record Changed(
      String question,
      String part,
      BigDecimal from,
      BigDecimal to,
      List<BigDecimal> interval,
      boolean only) {

    static Changed of(Slip slip) {
      return new Changed(
          slip.score().question().toString(),
          slip.score().part().value(),
          JsonNumbers.figure(slip.from()),
          JsonNumbers.figure(slip.to()),
          List.of(JsonNumbers.figure(slip.low()), JsonNumbers.figure(slip.high())),
          slip.only());
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
