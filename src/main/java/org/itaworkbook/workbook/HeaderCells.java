package org.itaworkbook.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The header rows of the tables of questions. */
final class HeaderCells {

  private record Row(String sheet, int row) {}

  private final Map<Row, List<QuestionTable>> tables = new HashMap<>();

  HeaderCells(List<QuestionTable> questionTables) {
    for (QuestionTable table : questionTables) {
      tables
          .computeIfAbsent(
              new Row(table.sheet().name(), table.headerRow()), row -> new ArrayList<>())
          .add(table);
    }
  }

  /** Whether a table is one of them. */
  boolean isIn(FoundTable found) {
    return tables.getOrDefault(new Row(found.sheet().name(), found.headerRow()), List.of()).stream()
        .anyMatch(
            each ->
                each.uses().firstKey() <= found.headers().lastKey()
                    && found.headers().firstKey() <= each.uses().lastKey());
  }
}
