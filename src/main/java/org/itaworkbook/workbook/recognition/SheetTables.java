package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.layout.TitleArea;

/**
 * The tables of questions found on one sheet so far, from top to bottom. A table ends where another
 * begins in its columns.
 */
final class SheetTables {

  /** A table with the first of its columns and the last. */
  private record Placed(int first, int last, QuestionTable table) {

    static Placed of(QuestionTable table) {
      return new Placed(table.uses().firstKey(), table.uses().lastKey(), table);
    }
  }

  private final List<QuestionTable> found = new ArrayList<>();

  /** Those that have not ended, by their first column. */
  private final NavigableMap<Integer, QuestionTable> open = new TreeMap<>();

  /** The row of the lowest header in each column. */
  private final Map<Integer, Integer> headers = new HashMap<>();

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
      next.rightOf(near.getValue().uses().lastKey());
    }
    next.below(above);
    open.put(next.uses().firstKey(), next);
    found.add(next);
  }

  /** All of them, each with the area of its title, which tables below and beside it bound. */
  List<QuestionTable> finished() {
    Map<Integer, List<Placed>> byRow = new HashMap<>();
    for (QuestionTable table : found) {
      byRow.computeIfAbsent(table.headerRow(), row -> new ArrayList<>()).add(Placed.of(table));
    }
    byRow.values().forEach(row -> row.sort(Comparator.comparingInt(Placed::first)));
    byRow.forEach(
        (row, tables) -> {
          int[] lefts = new int[tables.size()];
          for (int near = row - TitleArea.ROWS; near <= row + TitleArea.ROWS; near++) {
            bound(tables, byRow.getOrDefault(near, List.of()), lefts);
          }
          for (int i = 0; i < lefts.length; i++) {
            tables.get(i).table.rightOf(lefts[i] - 1);
          }
        });
    return found;
  }

  /**
   * Bounds each table by the last of others that begins to the left of it, all in order.
   *
   * @param lefts how many columns belong to what stands to the left of each, so far
   */
  private static void bound(List<Placed> tables, List<Placed> others, int[] lefts) {
    int next = 0;
    for (int i = 0; i < lefts.length; i++) {
      while (next < others.size() && others.get(next).first < tables.get(i).first) {
        next++;
      }
      if (next > 0 && others.get(next - 1).last < tables.get(i).first) {
        lefts[i] = Math.max(lefts[i], others.get(next - 1).last + 1);
      }
    }
  }
}
