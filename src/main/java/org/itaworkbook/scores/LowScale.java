package org.itaworkbook.scores;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** A scale that scores may be on where all of them are far below 100. */
public enum LowScale {
  /** Shares of one; such scores are not used. */
  SHARES(1),
  /** Points out of five; such scores are used, since they may be what they say. */
  FIVE_POINTS(5);

  /** Of fewer scores nothing is said. */
  private static final int MANY = 3;

  private final int highest;

  LowScale(int highest) {
    this.highest = highest;
  }

  int highest() {
    return highest;
  }

  /** The scale that all scores of a part seem to be on; empty where they may be out of 100. */
  public static Optional<LowScale> of(Collection<BigDecimal> scores) {
    BigDecimal most = scores.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    return scores.size() < MANY || most.signum() == 0
        ? Optional.empty()
        : Arrays.stream(values())
            .filter(each -> most.compareTo(BigDecimal.valueOf(each.highest)) <= 0)
            .findFirst();
  }
}
