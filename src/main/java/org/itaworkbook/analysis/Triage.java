package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What is to be done about a question. */
public enum Triage {
  /** Every score is at or above the threshold. */
  MAINTAIN,
  /** A score is below the threshold. */
  IMPROVE;

  /**
   * What is to be done about a question; null where that is not known yet.
   *
   * @param known its scores
   * @param parts how many scores it should have
   */
  public static @Nullable Triage of(Collection<BigDecimal> known, int parts, BigDecimal threshold) {
    if (known.stream().anyMatch(score -> isBelow(score, threshold))) {
      return IMPROVE;
    }
    return known.size() == parts ? MAINTAIN : null;
  }

  /** Whether a score is below the threshold as it is published, with 2 decimals. */
  public static boolean isBelow(BigDecimal score, BigDecimal threshold) {
    return Rounding.figure(score).compareTo(threshold) < 0;
  }
}
