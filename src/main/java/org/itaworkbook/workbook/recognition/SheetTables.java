package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.itaworkbook.workbook.layout.QuestionTable;

/**
 * The tables of questions found on one sheet so far, from top to bottom. A table ends where another
 * begins in its columns.
 */
final class SheetTables {

  private final List<QuestionTable> found = new ArrayList<>();

  /** Those that have not ended, by their first column. */
  private final NavigableMap<Integer, QuestionTable> open = new TreeMap<>();

  /** The row of the lowest header in each column. */
  private final Map<Integer, Integer> headers = new HashMap<>();

  private final Map<Integer, NavigableMap<Integer, QuestionTable>> byRow = new HashMap<>();

  /**
   * Adds a table.
   *
   * @param top the first row of its header
   */
  void add(QuestionTable next, int top) {
    int above = -1;
    for (int column : next.uses().keySet()) {
      above = Math.max(above, headers.getOrDefault(column, -1));
    }
    for (int column : next.uses().keySet()) {
      headers.put(column, next.headerRow());
    }
    int last = next.uses().lastKey();
    Map.Entry<Integer, QuestionTable> near = open.floorEntry(last);
    while (near != null && near.getValue().overlaps(next)) {
      if (near.getValue().headerRow() < top) {
        near.getValue().endAt(top - 1);
        open.remove(near.getKey());
      }
      near = open.lowerEntry(near.getKey());
    }
    if (near != null) {
      next.beside(near.getValue());
    }
    next.below(above);
    open.put(next.uses().firstKey(), next);
    byRow
        .computeIfAbsent(next.headerRow(), row -> new TreeMap<>())
        .put(next.uses().firstKey(), next);
    found.add(next);
  }

  /** All of them, each with the area of its title, which tables below and beside it bound. */
  List<QuestionTable> finished() {
    for (QuestionTable table : found) {
      int first = table.uses().firstKey();
      for (int row = table.headerRow() - RowReader.TITLE_ROWS;
          row <= table.headerRow() + RowReader.TITLE_ROWS;
          row++) {
        Map.Entry<Integer, QuestionTable> left =
            byRow.getOrDefault(row, Collections.emptyNavigableMap()).lowerEntry(first);
        if (left != null && !left.getValue().overlaps(table)) {
          table.beside(left.getValue());
        }
      }
    }
    return found;
  }
}
