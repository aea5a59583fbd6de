package org.itaworkbook.units;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.itaworkbook.framework.MeasureCode;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says of one measure; null what it left blank.
 *
 * @param percent 0 to 100
 */
public record Progress(
    UnitCode unit,
    MeasureCode measure,
    @Nullable String status,
    @Nullable BigDecimal percent,
    @Nullable String evidence,
    @Nullable LocalDate date,
    @Nullable String note)
    implements Serializable {

  public Progress {
    if (percent != null
        && (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0)) {
      throw new IllegalArgumentException("progress is not from 0 to 100: " + percent);
    }
  }

  /** The same words under the names that the register and the table of measures give. */
  Progress named(UnitCode whose, MeasureCode which) {
    return new Progress(whose, which, status, percent, evidence, date, note);
  }

  boolean saysTheSameAs(Progress other) {
    boolean percentsAgree =
        percent == null
            ? other.percent == null
            : other.percent != null && percent.compareTo(other.percent) == 0;
    return percentsAgree
        && Objects.equals(status, other.status)
        && Objects.equals(evidence, other.evidence)
        && Objects.equals(date, other.date)
        && Objects.equals(note, other.note);
  }

  boolean isOf(UnitCode whose, MeasureCode which) {
    return unit.isAlike(whose) && measure.isAlike(which);
  }
}
