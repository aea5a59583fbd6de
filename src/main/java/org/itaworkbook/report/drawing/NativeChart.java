package org.itaworkbook.report.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itaworkbook.charts.Chart;
import org.itaworkbook.charts.ChartWorkbook;
import org.itaworkbook.report.contents.ChartPart;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Palette;
import org.jspecify.annotations.Nullable;

/** Makes native charts of what charts show. */
public final class NativeChart {

  /** Thai digits, as Excel and Word know them. */
  private static final String THAI = "[$-D000000]";

  private static final String SCORE = "0.00";
  private static final String WHOLE = "0";

  /** A chart stands under a heading that says what it shows, and its labels need the room. */
  private static final String NO_TITLE = "";

  private static final List<Palette> COLOURS = List.of(Palette.SERIES, Palette.OTHER_SERIES);

  private NativeChart() {}

  /** How numbers are shown in it. */
  private static String format(ChartPart part, Digits digits) {
    return (digits == Digits.THAI ? THAI : "") + (part.decimals() == 0 ? WHOLE : SCORE);
  }

  /** Two scores of one question are points above each other, as in the workbook and on the page. */
  private static Chart.Mark mark(ChartPart part, int index) {
    if (part.columns().size() != 2 || part.threshold() == null) {
      return Chart.Mark.BAR;
    }
    return index == 0 ? Chart.Mark.DIAMOND : Chart.Mark.DOT;
  }

  /** The chart of a report. */
  public static Chart of(ChartPart part, Digits digits) {
    ChartWorkbook workbook = part.workbook();
    List<Chart.Series> columns = new ArrayList<>();
    Chart.Series line = null;
    int index = 0;
    for (Map.Entry<String, List<@Nullable BigDecimal>> each : part.series().entrySet()) {
      boolean column = index < part.columns().size();
      Palette colour = column ? COLOURS.get(index % COLOURS.size()) : Palette.THRESHOLD;
      Chart.Series series =
          new Chart.Series(
              digits.in(each.getKey()),
              colour.rgb(),
              mark(part, index),
              new Chart.Range<>(workbook.seriesReference(index), each.getValue()));
      if (column) {
        columns.add(series);
      } else {
        line = series;
      }
      index++;
    }
    List<@Nullable String> categories = new ArrayList<>();
    part.categories().forEach(each -> categories.add(digits.in(each)));
    return new Chart(
        NO_TITLE,
        digits.in(part.description()),
        format(part, digits),
        new Chart.Range<>(workbook.categoryReference(), categories),
        columns,
        line);
  }
}
