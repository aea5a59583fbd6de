package org.itaworkbook.overview.summary;

import java.io.Serializable;
import java.math.BigDecimal;
import org.itaworkbook.framework.FiscalYear;

/**
 * How a figure moved since the year before, of those agencies of which both years are known.
 *
 * @param n how many these are, 1 or more
 * @param mean of their changes, half up to 2 decimals
 */
public record Movement(FiscalYear before, int n, BigDecimal mean, int rose, int fell)
    implements Serializable {

  /** How many stayed to the hundredth. */
  public int same() {
    return n - rose - fell;
  }
}
