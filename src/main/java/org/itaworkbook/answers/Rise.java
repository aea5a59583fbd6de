package org.itaworkbook.answers;

import java.math.BigDecimal;
import org.itaworkbook.scores.ScoreKey;

/**
 * A score and what it should become.
 *
 * @param to above {@code from}, 100 at most
 */
public record Rise(ScoreKey score, BigDecimal from, BigDecimal to) {

  public Rise {
    if (to.compareTo(from) <= 0 || to.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException(score + " does not rise from " + from + " to " + to);
    }
  }

  BigDecimal points() {
    return to.subtract(from);
  }
}
