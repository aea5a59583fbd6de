package org.itaworkbook.units;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit said of a measure for one period.
 *
 * @param collected the day on which it was taken; null where somebody emptied its cell
 */
public record HistoryRow(ReportingPeriod period, @Nullable LocalDate collected, Progress progress)
    implements Serializable {}
