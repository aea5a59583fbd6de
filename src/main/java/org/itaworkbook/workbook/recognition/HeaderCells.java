package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.workbook.layout.FoundTable;
import org.itaworkbook.workbook.layout.QuestionTable;

/** The header rows of the tables of questions. */
public final class HeaderCells {

  private record Row(String sheet, int row) {}

  private final Map<Row, List<QuestionTable>> tables = new HashMap<>();

  public HeaderCells(List<QuestionTable> questionTables) {
    for (QuestionTable table : questionTables) {
      tables
          .computeIfAbsent(
              new Row(table.sheet().name(), table.headerRow()), row -> new ArrayList<>())
          .add(table);
    }
  }

  /** Whether a table is one of them. */
  public boolean isIn(FoundTable found) {
    return tables.getOrDefault(new Row(found.sheet().name(), found.headerRow()), List.of()).stream()
        .anyMatch(
            each ->
                each.uses().firstKey() <= found.headers().lastKey()
                    && found.headers().firstKey() <= each.uses().lastKey());
  }
}
