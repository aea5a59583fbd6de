package org.itaworkbook.workbook.parts;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.itaworkbook.workbook.cells.AddressRange;
import org.jspecify.annotations.Nullable;

/** The merged cells of a sheet. */
public final class Merges {

  /** Some files merge more than they hold; no form that people read does. */
  private static final int MOST_ROWS = 200_000;

  /** By row that holds anything, then by the first column. */
  private final Map<Integer, NavigableMap<Integer, AddressRange>> ranges = new HashMap<>();

  public Merges(SheetPart sheet) {
    int rows = 0;
    for (String each : sheet.children().merges()) {
      // A range that names no cells merges none.
      AddressRange range = rows < MOST_ROWS ? AddressRange.find(each) : null;
      rows += range == null ? 0 : add(range, sheet, MOST_ROWS - rows);
    }
  }

  private int add(AddressRange range, SheetPart sheet, int most) {
    int rows = 0;
    for (int row : sheet.rowNumbers(range.firstRow(), range.lastRow())) {
      if (rows == most) {
        break;
      }
      ranges.computeIfAbsent(row, each -> new TreeMap<>()).putIfAbsent(range.firstColumn(), range);
      rows++;
    }
    return rows;
  }

  /** The last column that a cell covers. */
  public int lastColumn(int row, int column) {
    AddressRange range = at(row, column);
    return range == null ? column : range.lastColumn();
  }

  /** The column of the cell that shows in another. */
  public int firstColumn(int row, int column) {
    AddressRange range = at(row, column);
    return range == null ? column : range.firstColumn();
  }

  /** The row of the cell that shows in another. */
  public int firstRow(int row, int column) {
    AddressRange range = at(row, column);
    return range == null ? row : range.firstRow();
  }

  /** The last row that a cell covers. */
  public int lastRow(int row, int column) {
    AddressRange range = at(row, column);
    return range == null ? row : range.lastRow();
  }

  private @Nullable AddressRange at(int row, int column) {
    NavigableMap<Integer, AddressRange> inRow = ranges.get(row);
    Map.Entry<Integer, AddressRange> range = inRow == null ? null : inRow.floorEntry(column);
    return range != null && range.getValue().contains(row, column) ? range.getValue() : null;
  }
}
