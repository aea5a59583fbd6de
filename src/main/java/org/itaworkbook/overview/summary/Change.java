package org.itaworkbook.overview.summary;

import java.io.Serializable;
import java.math.BigDecimal;
import org.itaworkbook.framework.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * By how much an agency's total moved.
 *
 * @param points this year's less that of the year before, 2 decimals
 * @param before the year before
 * @param stated whether the year before is known only from this year's file
 * @param bound the most that the standard error of the change can be, 2 decimals; null where it is
 *     not known how many persons answered in both years
 */
public record Change(
    BigDecimal points, FiscalYear before, boolean stated, @Nullable BigDecimal bound)
    implements Serializable {

  /** Whether it is smaller than chance alone can be, so that it says nothing. */
  public boolean isUnclear() {
    return bound != null && points.abs().compareTo(bound) < 0;
  }
}
