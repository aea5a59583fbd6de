package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much one would have to mistype for one score to become another. */
final class Spelling {

  private Spelling() {}

  /**
   * How many digits of a typed score differ from those of a score of 2 decimals, both written with
   * three digits before the point ({@code 099.75}). Further decimals that were typed count as well.
   *
   * @param hundredths the other score in hundredths, 0 to 10000
   */
  static int digitsChanged(BigDecimal typed, int hundredths) {
    int changed = Math.max(0, typed.stripTrailingZeros().scale() - 2);
    int one = typed.setScale(2, RoundingMode.DOWN).unscaledValue().intValue();
    int other = hundredths;
    while (one > 0 || other > 0) {
      changed += one % 10 == other % 10 ? 0 : 1;
      one /= 10;
      other /= 10;
    }
    return changed;
  }

  /** The value in the interval with the fewest digits changed, and of these the nearest. */
  static int closest(BigDecimal typed, Mending.Interval interval) {
    int closest = interval.low();
    int fewest = Integer.MAX_VALUE;
    for (int value = interval.low(); value <= interval.high(); value++) {
      int changed = digitsChanged(typed, value);
      if (changed < fewest
          || (changed == fewest
              && distance(typed, value).compareTo(distance(typed, closest)) < 0)) {
        closest = value;
        fewest = changed;
      }
    }
    return closest;
  }

  private static BigDecimal distance(BigDecimal typed, int hundredths) {
    return typed.subtract(BigDecimal.valueOf(hundredths, 2)).abs();
  }
}
