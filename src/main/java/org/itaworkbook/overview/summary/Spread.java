package org.itaworkbook.overview.summary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.overview.results.Hundredths;
import org.jspecify.annotations.Nullable;

/**
 * How a figure lies among agencies, each counting alike. All are exact and then rounded once, half
 * up to 2 decimals. Quartiles are those of Excel's {@code QUARTILE.INC}: the place is {@code (n -
 * 1) / 4} from the least, between two values by the straight line.
 *
 * @param n agencies of which the figure is known, 1 or more
 * @param median null of fewer than {@link #LEAST}; so are the quartiles
 */
public record Spread(
    int n,
    BigDecimal mean,
    @Nullable BigDecimal median,
    @Nullable BigDecimal lowerQuartile,
    @Nullable BigDecimal upperQuartile,
    BigDecimal least,
    BigDecimal most)
    implements Serializable {

  /** Of fewer agencies than these no median is told. */
  public static final int LEAST = 5;

  /** How far a quarter of a hundredth stands behind the point. */
  private static final BigDecimal QUARTER = new BigDecimal("0.25");

  /**
   * Of some figures in any order.
   *
   * @param hundredths not empty
   */
  public static Spread of(int[] hundredths) {
    int[] sorted = hundredths.clone();
    Arrays.sort(sorted);
    long sum = 0;
    for (int each : sorted) {
      sum += each;
    }
    int n = sorted.length;
    boolean enough = n >= LEAST;
    return new Spread(
        n,
        Rounding.mean(2, BigDecimal.valueOf(sum, 2), n),
        enough ? quartile(sorted, 2) : null,
        enough ? quartile(sorted, 1) : null,
        enough ? quartile(sorted, 3) : null,
        Hundredths.figure(sorted[0]),
        Hundredths.figure(sorted[n - 1]));
  }

  private static BigDecimal quartile(int[] sorted, int quarter) {
    int place = (sorted.length - 1) * quarter;
    int below = sorted[place / 4];
    int above = sorted[Math.min(place / 4 + 1, sorted.length - 1)];
    BigDecimal quarters = BigDecimal.valueOf((long) (above - below) * (place % 4));
    return Rounding.figure(
        BigDecimal.valueOf(below).add(quarters.multiply(QUARTER)).movePointLeft(2));
  }
}
