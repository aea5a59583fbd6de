package org.itaworkbook.json.responses;

import java.math.BigDecimal;
import java.util.List;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.json.base.LeftOut;
import org.itaworkbook.responses.scored.QuestionScore;
import org.jspecify.annotations.Nullable;

/**
 * What a question got from a part.
 *
 * @param n who chose an answer
 * @param counts in the order shown; none where too few answered
 * @param exact such as {@code 545/6}
 * @param bootstrap95 only where it was asked for
 * @param withLeftOut with the rows that are left out; only where the score would be another
 */
record QuestionScoreJson(
    String code,
    String part,
    long n,
    long blank,
    long unknown,
    long unreadable,
    List<CountJson> counts,
    @Nullable BigDecimal score,
    @Nullable String exact,
    @Nullable BigDecimal sd,
    @Nullable List<@Nullable BigDecimal> mean95,
    @LeftOut @Nullable List<@Nullable BigDecimal> bootstrap95,
    @LeftOut @Nullable BigDecimal withLeftOut) {

  /**
   * How many persons chose an answer.
   *
   * @param points four decimals at most; the exact mean stands beside
   */
  record CountJson(BigDecimal points, long persons) {

    static CountJson of(QuestionScore.ChoiceCount count) {
      return new CountJson(
          Rounding.to(4, BigDecimal.valueOf(count.points().toDouble())).stripTrailingZeros(),
          count.persons());
    }
  }

  static QuestionScoreJson of(QuestionScore score, int smallest) {
    return new QuestionScoreJson(
        score.question().code().toString(),
        score.part().id().value(),
        score.n(),
        score.blank(),
        score.unknown(),
        score.unreadable(),
        score.counts().stream().map(CountJson::of).toList(),
        score.score(),
        score.exact(),
        Statistic.to(4, score.deviation()),
        Statistic.interval(score.mean95()),
        Statistic.interval(score.bootstrap95()),
        score.withLeftOut(smallest));
  }
}
