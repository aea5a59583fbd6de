package org.itaworkbook.workbook.writer;

import java.math.BigDecimal;
import java.util.List;
import org.itaworkbook.scores.Place;
import org.jspecify.annotations.Nullable;

/** Where a chart's axis starts and how its cells are named. */
public final class ChartScale {

  private ChartScale() {}

  /** A ten at least five below the lowest value, so that the differences near the top are seen. */
  public static BigDecimal minimum(List<@Nullable BigDecimal> values, BigDecimal threshold) {
    BigDecimal lowest = threshold;
    for (BigDecimal value : values) {
      lowest = value == null ? lowest : lowest.min(value);
    }
    int tens = lowest.subtract(BigDecimal.valueOf(5)).intValue() / 10 * 10;
    return BigDecimal.valueOf(Math.max(0, tens));
  }

  /** Rows of a column, from 0, as a chart refers to them. */
  public static String area(String sheet, int column, int first, int last) {
    return EngineSheets.absolute(new Place(sheet, SheetWriter.reference(first, column)))
        + ":"
        + EngineSheets.absolute(new Place(sheet, SheetWriter.reference(last, column)))
            .replaceFirst("^.*!", "");
  }
}
