package org.itaworkbook.scores;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A scale that scores of a part seem to be on where all of them are far below 100. Such scores are
 * not used: nobody can tell what they would be out of 100.
 *
 * @param sign by what it is known
 * @param highest the score, or the full mark, above which none is
 */
public record LowScale(Sign sign, BigDecimal highest) {

  /** By what a scale is known. */
  public enum Sign {
    /** Shares of one. */
    SHARES,
    /** A title or a heading names a full mark. */
    SAID,
    /** Points out of five or ten, below which no agency has all of its scores. */
    POINTS,
    /** All are in the lower half, while scores of other parts are above 70. */
    BESIDE_OTHERS
  }

  /** Of fewer scores nothing is said. */
  private static final int MANY = 3;

  private static final BigDecimal FIVE = BigDecimal.valueOf(5);
  private static final BigDecimal HALF = BigDecimal.valueOf(50);
  private static final BigDecimal HIGH = BigDecimal.valueOf(70);

  /**
   * The scale that all scores of a part seem to be on; empty where they may be out of 100.
   *
   * @param others the highest score of all other parts; zero where there is none
   * @param said the full mark that a title or a heading names; null where none does
   */
  public static Optional<LowScale> of(
      Collection<BigDecimal> scores, BigDecimal others, @Nullable BigDecimal said) {
    BigDecimal most = highest(scores);
    if (scores.size() < MANY || most.signum() == 0) {
      return Optional.empty();
    }
    if (most.compareTo(BigDecimal.ONE) <= 0) {
      return Optional.of(new LowScale(Sign.SHARES, BigDecimal.ONE));
    }
    if (said != null && most.compareTo(said) <= 0 && said.compareTo(BigDecimal.valueOf(100)) < 0) {
      return Optional.of(new LowScale(Sign.SAID, said));
    }
    Optional<BigDecimal> points =
        Stream.of(FIVE, BigDecimal.TEN).filter(each -> most.compareTo(each) <= 0).findFirst();
    if (points.isPresent()) {
      return points.map(each -> new LowScale(Sign.POINTS, each));
    }
    return most.compareTo(HALF) <= 0 && others.compareTo(HIGH) > 0
        ? Optional.of(new LowScale(Sign.BESIDE_OTHERS, most.stripTrailingZeros()))
        : Optional.empty();
  }

  /** The highest of some scores; zero of none. */
  public static BigDecimal highest(Collection<BigDecimal> scores) {
    return scores.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
  }

  /** What is said of the scores of a part. */
  Text message(Object part) {
    return Messages.text("findings.LOW_SCALE_" + sign, part, highest.toPlainString());
  }
}
