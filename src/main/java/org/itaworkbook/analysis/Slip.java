package org.itaworkbook.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import org.itaworkbook.scores.ScoreKey;

/**
 * A score that may be mistyped.
 *
 * @param from what was typed
 * @param to the value of the interval that was likeliest meant, by how people mistype
 * @param low the least value of 2 decimals that it may be
 * @param high the greatest
 * @param only whether nothing else explains the published figures: with any other score changed in
 *     its place they do not come out, or that score would be below 0 or above 100
 */
public record Slip(
    ScoreKey score, BigDecimal from, BigDecimal to, BigDecimal low, BigDecimal high, boolean only)
    implements Serializable {

  public Slip {
    if (to.compareTo(low) < 0 || to.compareTo(high) > 0) {
      throw new IllegalArgumentException(to + " is not from " + low + " to " + high);
    }
  }

  Slip asOnly(boolean known) {
    return new Slip(score, from, to, low, high, known);
  }
}
