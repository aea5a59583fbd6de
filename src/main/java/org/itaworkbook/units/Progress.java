package org.itaworkbook.units;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says of one measure; null what it left blank.
 *
 * @param percent 0 to 100
 */
public record Progress(
    UnitCode unit,
    String measure,
    @Nullable String status,
    @Nullable BigDecimal percent,
    @Nullable String evidence,
    @Nullable LocalDate date,
    @Nullable String note) {

  public Progress {
    if (percent != null
        && (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0)) {
      throw new IllegalArgumentException("progress is not from 0 to 100: " + percent);
    }
  }

  boolean isOf(UnitCode whose, String which) {
    return unit.isAlike(whose) && Alike.of(measure).equals(Alike.of(which));
  }
}
