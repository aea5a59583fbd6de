package org.itaworkbook.workbook.parts;

import java.util.HashMap;
import java.util.Map;

/** The widths of a sheet's columns, in characters. Columns count from 0. */
public final class ColumnWidths {

  private static final double EXCELS_OWN = 8.43;
  private static final int LAST = 16_384;

  private final ColumnEdits columns;

  public ColumnWidths(SheetChildren sheet) {
    this.columns = sheet.columns();
  }

  public double of(int column) {
    Double width = columns.width(column);
    return width == null ? EXCELS_OWN : width;
  }

  /** What is said of each column that something is said of. */
  public Map<Integer, String> looks() {
    Map<Integer, String> looks = new HashMap<>();
    for (ColumnEdits.Columns each : columns.all()) {
      for (int i = each.first(); i < Math.min(each.last() + 1, LAST); i++) {
        looks.put(i, each.attributes().toString());
      }
    }
    return looks;
  }

  /** Shows a column, and makes it so wide unless it is wider. */
  void add(int column, double width) {
    Double there = columns.width(column);
    if (there == null || there < width || columns.isHidden(column)) {
      columns.widen(column, width);
    }
  }

  /** Takes out the width that {@link #add} gave. */
  void remove(int column, double width) {
    columns.narrow(column, width);
  }
}
