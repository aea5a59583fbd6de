package org.itaworkbook.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.scores.RefusedException;

/** The cells of staff's sheets that an annotation may write, in a workbook of whatever year. */
final class EngineAreas {

  private record Cell(SheetPart sheet, int row, int column) {}

  private record Area(FoundTable table, int column, int key) {

    boolean holds(SheetPart sheet, int row, int at) {
      return at == column
          && sheet == table.sheet()
          && row > table.headerRow()
          && row <= table.lastRow()
          && !sheet.content(row, key).isBlank();
    }
  }

  private final Set<Cell> cells = new HashSet<>();
  private final Set<Cell> added = new HashSet<>();
  private final List<Area> areas = new ArrayList<>();
  private final List<FoundTable> measures = new ArrayList<>();

  EngineAreas(OpenWorkbook workbook, Frameworks frameworks) {
    questions(workbook, frameworks);
    for (FoundTable table : new TableFinder(workbook).find()) {
      for (StandardColumn column : StandardColumn.values()) {
        Optional<Integer> key = table.column(StandardColumn.PUBLISHED_CODE);
        if (column.engine() && key.isPresent()) {
          table.column(column).ifPresent(c -> areas.add(new Area(table, c, key.get())));
        }
      }
      if (table.has(StandardColumn.MEASURE_CODE)) {
        measures.add(table);
      }
    }
  }

  /** A workbook of no year that is known has no tables of questions to write in. */
  private void questions(OpenWorkbook workbook, Frameworks frameworks) {
    Layout layout;
    try {
      layout = new WorkbookYear(workbook, frameworks).layout(null, new ArrayList<>());
    } catch (RefusedException e) {
      return;
    }
    EngineColumns engines = layout.engineColumns();
    for (QuestionRow row : layout.rows()) {
      QuestionTable table = row.table();
      for (Map.Entry<Integer, ColumnUse> each : table.uses().entrySet()) {
        if (each.getValue().role().engine()) {
          int column = each.getKey();
          Set<Cell> kind = engines.isAdded(table, column) ? added : cells;
          kind.add(new Cell(table.sheet(), row.row(), column));
          if (kind == added) {
            added.add(new Cell(table.sheet(), table.headerRow(), column));
          }
        }
      }
    }
  }

  /** Whether a cell is the engine's at each annotation. */
  boolean isEngines(SheetPart sheet, int row, int column) {
    return cells.contains(new Cell(sheet, row, column))
        || areas.stream().anyMatch(area -> area.holds(sheet, row, column));
  }

  /** Whether a cell is of a column that the engine added, look and all. */
  boolean isAdded(SheetPart sheet, int row, int column) {
    return added.contains(new Cell(sheet, row, column));
  }

  /** Whether the engine added a column to a sheet. */
  boolean hasAdded(SheetPart sheet, int column) {
    return added.stream().anyMatch(each -> each.sheet() == sheet && each.column() == column);
  }

  /** Whether a cell may be filled with a proposed measure: it is blank, in their table. */
  boolean mayBeProposed(SheetPart sheet, int row, int column) {
    return sheet.content(row, column).isBlank()
        && measures.stream()
            .anyMatch(
                table ->
                    sheet == table.sheet()
                        && row > table.headerRow()
                        && row <= table.lastRow()
                        && MeasuresWriter.PROPOSED.stream()
                            .anyMatch(
                                each -> table.column(each).filter(c -> c == column).isPresent()));
  }
}
