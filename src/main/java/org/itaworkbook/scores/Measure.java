package org.itaworkbook.scores;

import java.io.Serializable;
import org.itaworkbook.framework.MeasureCode;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of measures, as staff keep it; null what is blank.
 *
 * @param success by what one sees that it worked; null too where the table has no such column
 * @param budget what it costs, or that it costs nothing; null too where the table has no such
 *     column
 */
public record Measure(
    MeasureCode code,
    @Nullable String activity,
    @Nullable String analysis,
    @Nullable String steps,
    @Nullable String period,
    @Nullable String unit,
    @Nullable String status,
    @Nullable String progress,
    @Nullable String evidence,
    @Nullable String note,
    @Nullable String success,
    @Nullable String budget)
    implements Serializable {

  /** A measure of which neither success nor budget is said. */
  public Measure(
      MeasureCode code,
      @Nullable String activity,
      @Nullable String analysis,
      @Nullable String steps,
      @Nullable String period,
      @Nullable String unit,
      @Nullable String status,
      @Nullable String progress,
      @Nullable String evidence,
      @Nullable String note) {
    this(
        code, activity, analysis, steps, period, unit, status, progress, evidence, note, null,
        null);
  }
}
