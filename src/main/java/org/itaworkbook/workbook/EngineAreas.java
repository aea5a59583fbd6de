package org.itaworkbook.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cells of staff's tables that an annotation may write, in a workbook of whatever year. */
final class EngineAreas {

  private record Area(FoundTable table, int column, int key) {

    boolean holds(SheetPart sheet, int row, int at) {
      return at == column
          && sheet == table.sheet()
          && row > table.headerRow()
          && row <= table.lastRow()
          && !sheet.content(row, key).isBlank();
    }
  }

  private final List<Area> areas = new ArrayList<>();
  private final List<FoundTable> measures = new ArrayList<>();

  EngineAreas(OpenWorkbook workbook) {
    for (FoundTable table : TableFinder.ofAnyYear(workbook).find()) {
      Optional<Integer> code = table.column(QuestionColumn.Role.CODE.header());
      for (QuestionColumn.Role role : QuestionColumn.Role.values()) {
        if (role.engine() && code.isPresent()) {
          table.column(role.header()).ifPresent(c -> areas.add(new Area(table, c, code.get())));
        }
      }
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

  /** Whether a cell is the engine's at each annotation. */
  boolean isEngines(SheetPart sheet, int row, int column) {
    return areas.stream().anyMatch(area -> area.holds(sheet, row, column));
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
