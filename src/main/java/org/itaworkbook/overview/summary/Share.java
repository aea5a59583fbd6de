package org.itaworkbook.overview.summary;

import java.io.Serializable;
import java.math.BigDecimal;
import org.itaworkbook.analysis.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * How many of some.
 *
 * @param n 0 to {@code of}
 */
public record Share(int n, int of) implements Serializable {

  /** Fewer than these are no per cent. */
  public static final int LEAST = 10;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Of a hundred, half up to 2 decimals; null of fewer than {@link #LEAST}. */
  public @Nullable BigDecimal percent() {
    return of < LEAST ? null : Rounding.mean(2, HUNDRED.multiply(BigDecimal.valueOf(n)), of);
  }
}
