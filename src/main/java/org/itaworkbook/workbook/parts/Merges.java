package org.itaworkbook.workbook.parts;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTMergeCell;

/** The merged cells of a sheet. */
public final class Merges {

  /** Some files merge more than they hold; no form that people read does. */
  private static final int MOST_ROWS = 200_000;

  /** By row that holds anything, then by the first column. */
  private final Map<Integer, NavigableMap<Integer, CellRangeAddress>> ranges = new HashMap<>();

  public Merges(SheetPart sheet) {
    if (sheet.worksheet().isSetMergeCells()) {
      int rows = 0;
      for (CTMergeCell each : sheet.worksheet().getMergeCells().getMergeCellArray()) {
        rows += add(each.getRef(), sheet, MOST_ROWS - rows);
      }
    }
  }

  private int add(String reference, SheetPart sheet, int most) {
    try {
      CellRangeAddress range = CellRangeAddress.valueOf(reference);
      int rows = 0;
      for (int row : sheet.rowNumbers(range.getFirstRow(), range.getLastRow())) {
        if (rows == most) {
          break;
        }
        ranges
            .computeIfAbsent(row, each -> new TreeMap<>())
            .putIfAbsent(range.getFirstColumn(), range);
        rows++;
      }
      return rows;
    } catch (IllegalArgumentException e) {
      // A range that names no cells merges none.
      return 0;
    }
  }

  /** The last column that a cell covers. */
  public int lastColumn(int row, int column) {
    CellRangeAddress range = at(row, column);
    return range == null ? column : range.getLastColumn();
  }

  /** The column of the cell that shows in another. */
  public int firstColumn(int row, int column) {
    CellRangeAddress range = at(row, column);
    return range == null ? column : range.getFirstColumn();
  }

  private @org.jspecify.annotations.Nullable CellRangeAddress at(int row, int column) {
    NavigableMap<Integer, CellRangeAddress> inRow = ranges.get(row);
    Map.Entry<Integer, CellRangeAddress> range = inRow == null ? null : inRow.floorEntry(column);
    return range != null && range.getValue().isInRange(row, column) ? range.getValue() : null;
  }
}
