package org.itaworkbook.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the engine's sheets, drawn, with its charts.
 *
 * @param headerRow the row, from 0, that is repeated on each printed page; negative for none
 */
record FinishedSheet(SheetXml xml, List<PlacedChart> charts, int headerRow) {

  FinishedSheet {
    charts = List.copyOf(new ArrayList<>(charts));
  }

  /** A chart between two cells; rows and columns count from 0. */
  record PlacedChart(ChartXml chart, int column, int row, int lastColumn, int lastRow) {}
}
