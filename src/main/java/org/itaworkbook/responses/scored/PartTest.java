package org.itaworkbook.responses.scored;

import java.io.Serializable;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.responses.statistics.Comparison.RankSum;
import org.itaworkbook.responses.statistics.Comparison.Welch;
import org.itaworkbook.responses.statistics.Distribution.Interval;
import org.itaworkbook.responses.statistics.Size;
import org.jspecify.annotations.Nullable;

/**
 * One question as the two parts of an instrument answered it: the first less the second.
 *
 * @param code null for all questions of a person together
 * @param n how many answered in the first part
 * @param m in the second
 * @param holm the rank test's probability, corrected for asking of every question; null where there
 *     is none, or of all questions together
 * @param fisher of questions with two answers; null of others
 */
public record PartTest(
    @Nullable QuestionCode code,
    long n,
    long m,
    double difference,
    @Nullable Interval difference95,
    @Nullable Welch welch,
    RankSum rankSum,
    @Nullable Double holm,
    @Nullable Double fisher,
    double cliffsDelta,
    @Nullable Double hedgesG,
    Size size,
    Verdict verdict)
    implements Serializable {

  /** What can be said; never that both are equal. */
  public enum Verdict {
    CLEARLY_DIFFERENT,
    DIFFERENT_BUT_NEGLIGIBLE,
    NOT_SHOWN
  }
}
