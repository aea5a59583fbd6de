package org.itaworkbook.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which Excel table a header cell belongs to. */
final class TableHeaders {

  private record Row(String sheet, int row) {}

  private final Map<Row, List<TablePart>> tables = new HashMap<>();

  TableHeaders(OpenWorkbook workbook) {
    for (TablePart table : workbook.tables()) {
      tables
          .computeIfAbsent(new Row(table.sheet(), table.headerRow()), row -> new ArrayList<>())
          .add(table);
    }
  }

  /** Null for a cell that is in no table's header. */
  @Nullable TablePart at(SheetPart sheet, int row, int column) {
    for (TablePart table : tables.getOrDefault(new Row(sheet.name(), row), List.of())) {
      if (table.hasHeader(row, column)) {
        return table;
      }
    }
    return null;
  }
}
