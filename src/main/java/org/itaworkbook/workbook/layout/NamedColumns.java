package org.itaworkbook.workbook.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.parts.BookPart;
import org.itaworkbook.workbook.parts.CellArea;

/** Columns that the engine remembers by hidden names, each over the headers of some. */
final class NamedColumns {

  private final List<CellArea> areas = new ArrayList<>();
  private final Map<HeaderRow, Set<Integer>> columns = new HashMap<>();

  /**
   * @param prefix what the names start with
   */
  NamedColumns(BookPart book, String prefix) {
    for (String name : book.namesStarting(prefix)) {
      book.name(name).ifPresent(this::add);
    }
  }

  private void add(String reference) {
    if (!reference.contains("!") || reference.contains("#REF!")) {
      return;
    }
    try {
      AreaReference area = new AreaReference(reference, SpreadsheetVersion.EXCEL2007);
      add(area.getFirstCell(), area.getLastCell());
    } catch (IllegalArgumentException e) {
      // A name that somebody changed names no columns.
      return;
    }
  }

  private void add(CellReference first, CellReference last) {
    if (last.getCol() - first.getCol() >= Role.values().length) {
      return;
    }
    areas.add(
        new CellArea(
            first.getSheetName(), first.getRow(), last.getRow(), first.getCol(), last.getCol()));
    Set<Integer> ofRow =
        columns.computeIfAbsent(
            new HeaderRow(first.getSheetName(), first.getRow()), row -> new HashSet<>());
    for (int column = first.getCol(); column <= last.getCol(); column++) {
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
