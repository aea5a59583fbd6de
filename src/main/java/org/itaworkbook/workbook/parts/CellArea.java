package org.itaworkbook.workbook.parts;

import java.util.NavigableMap;
import java.util.NavigableSet;
import org.apache.poi.ss.formula.ptg.AreaI;

/** A block of cells of a sheet, its last row and column included. All count from 0. */
public record CellArea(String sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {

  public static CellArea of(String sheet, AreaI area) {
    return new CellArea(
        sheet, area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn());
  }

  public long size() {
    return (lastRow - firstRow + 1L) * (lastColumn - firstColumn + 1L);
  }

  boolean holds(String onSheet, int row, int column) {
    return onSheet.equals(sheet)
        && firstRow <= row
        && row <= lastRow
        && firstColumn <= column
        && column <= lastColumn;
  }

  /** Whether any of some columns by row lies in it. */
  public boolean holdsAny(NavigableMap<Integer, NavigableSet<Integer>> cells) {
    return cells.subMap(firstRow, true, lastRow, true).values().stream()
        .anyMatch(columns -> !columns.subSet(firstColumn, true, lastColumn, true).isEmpty());
  }
}
