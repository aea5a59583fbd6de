package org.itaworkbook.framework;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What the agencies of the whole country scored.
 *
 * @param mean of their totals
 * @param source where it was published; it is never told without
 */
public record Benchmark(BigDecimal mean, String source) implements Serializable {

  public Benchmark {
    if (source.isBlank()) {
      throw new IllegalArgumentException("a mean without its source");
    }
  }
}
