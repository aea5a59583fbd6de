package org.itaworkbook.workbook.writer;

import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.charts.NativeChart;

/**
 * One of the engine's sheets, drawn, with its charts.
 *
 * @param headerRow the row, from 0, that is repeated on each printed page; negative for none
 */
public record FinishedSheet(SheetWriter xml, List<PlacedChart> charts, int headerRow) {

  public FinishedSheet {
    charts = List.copyOf(new ArrayList<>(charts));
  }

  /** A chart between two cells; rows and columns count from 0. */
  public record PlacedChart(NativeChart chart, int column, int row, int lastColumn, int lastRow) {}
}
