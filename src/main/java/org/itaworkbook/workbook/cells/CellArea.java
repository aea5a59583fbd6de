package org.itaworkbook.workbook.cells;

import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;

/** A block of cells of a sheet, its last row and column included. All count from 0. */
public record CellArea(String sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {

  /** The block that a reference such as {@code 'ผล 1'!$A$1:$B$2} names; empty for any other. */
  public static Optional<CellArea> find(String reference) {
    int bang = reference.startsWith("'") ? reference.indexOf("'!", 1) + 1 : reference.indexOf('!');
    if (bang < 1) {
      return Optional.empty();
    }
    String qualifier = reference.substring(0, bang + 1);
    // Both corners may say the sheet.
    AddressRange range = AddressRange.find(reference.substring(bang + 1).replace(qualifier, ""));
    String sheet = reference.substring(0, bang);
    boolean quoted = sheet.startsWith("'");
    return Optional.ofNullable(range)
        .map(
            cells ->
                new CellArea(
                    quoted ? sheet.substring(1, sheet.length() - 1).replace("''", "'") : sheet,
                    cells.firstRow(),
                    cells.lastRow(),
                    cells.firstColumn(),
                    cells.lastColumn()));
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
