package org.itaworkbook.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTMergeCell;

/** The merged cells of a sheet. */
final class Merges {

  private final List<CellRangeAddress> ranges = new ArrayList<>();

  Merges(SheetPart sheet) {
    if (sheet.worksheet().isSetMergeCells()) {
      for (CTMergeCell each : sheet.worksheet().getMergeCells().getMergeCellArray()) {
        try {
          ranges.add(CellRangeAddress.valueOf(each.getRef()));
        } catch (IllegalArgumentException e) {
          // A range that names no cells merges none.
          continue;
        }
      }
    }
  }

  /** The last column that a cell covers. */
  int lastColumn(int row, int column) {
    for (CellRangeAddress range : ranges) {
      if (range.isInRange(row, column)) {
        return range.getLastColumn();
      }
    }
    return column;
  }

  /** The column of the cell that shows in another. */
  int firstColumn(int row, int column) {
    for (CellRangeAddress range : ranges) {
      if (range.isInRange(row, column)) {
        return range.getFirstColumn();
      }
    }
    return column;
  }

  /** Whether a cell is covered by one in a row above. */
  boolean isCoveredFromAbove(int row, int column) {
    return ranges.stream()
        .anyMatch(range -> range.isInRange(row, column) && range.getFirstRow() < row);
  }
}
