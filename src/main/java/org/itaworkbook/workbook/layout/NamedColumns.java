package org.itaworkbook.workbook.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaworkbook.workbook.cells.CellArea;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.parts.BookPart;

/** Columns that the engine remembers by hidden names, each over the headers of some. */
final class NamedColumns {

  private final List<CellArea> areas = new ArrayList<>();
  private final Map<HeaderRow, Set<Integer>> columns = new HashMap<>();

  /**
   * @param names those of the engine's
   */
  NamedColumns(BookPart book, List<String> names) {
    for (String name : names) {
      book.name(name).ifPresent(this::add);
    }
  }

  /** A name that somebody changed may name no columns. */
  private void add(String reference) {
    CellArea.find(reference)
        .filter(area -> area.lastColumn() - area.firstColumn() < Role.values().length)
        .ifPresent(this::add);
  }

  /** Takes note of headers that no name is over yet. */
  void add(CellArea area) {
    areas.add(area);
    Set<Integer> ofRow =
        columns.computeIfAbsent(
            new HeaderRow(area.sheet(), area.firstRow()), row -> new HashSet<>());
    for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
      ofRow.add(column);
    }
  }

  /** The headers that the names are over. */
  List<CellArea> areas() {
    return List.copyOf(areas);
  }

  boolean hold(QuestionTable table, int column) {
    return columns
        .getOrDefault(new HeaderRow(table.sheet().name(), table.headerRow()), Set.of())
        .contains(column);
  }
}
