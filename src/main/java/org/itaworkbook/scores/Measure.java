package org.itaworkbook.scores;

import java.io.Serializable;
import org.itaworkbook.framework.MeasureCode;
import org.jspecify.annotations.Nullable;

/** A row of the table of measures, as staff keep it; null what is blank. */
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
    @Nullable String note)
    implements Serializable {}
