package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.workbook.layout.HeaderRow;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.TablePart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.jspecify.annotations.Nullable;

/** Tells which Excel table a cell belongs to. */
final class TableHeaders {

  private final Map<HeaderRow, List<TablePart>> tables = new HashMap<>();

  private final Map<String, List<TablePart>> bySheet = new HashMap<>();

  TableHeaders(WorkbookFile workbook) {
    for (TablePart table : workbook.tables()) {
      bySheet.computeIfAbsent(table.sheet(), sheet -> new ArrayList<>()).add(table);
      tables
          .computeIfAbsent(
              new HeaderRow(table.sheet(), table.headerRow()), row -> new ArrayList<>())
          .add(table);
    }
  }

  /** The table that has a cell under its header; null for any other cell. */
  @Nullable TablePart under(SheetPart sheet, int row, int column) {
    for (TablePart table : bySheet.getOrDefault(sheet.name(), List.of())) {
      if (table.headerRow() < row
          && row <= table.lastRow()
          && table.firstColumn() <= column
          && column <= table.lastColumn()) {
        return table;
      }
    }
    return null;
  }

  /** Null for a cell that is in no table's header. */
  @Nullable TablePart at(SheetPart sheet, int row, int column) {
    for (TablePart table : tables.getOrDefault(new HeaderRow(sheet.name(), row), List.of())) {
      if (table.hasHeader(row, column)) {
        return table;
      }
    }
    return null;
  }
}
