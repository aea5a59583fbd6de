package org.itaworkbook.workbook.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.workbook.annotation.MeasureRows;
import org.itaworkbook.workbook.annotation.MeasuresWriter;
import org.itaworkbook.workbook.annotation.ProposedMeasures;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.layout.ColumnUse;
import org.itaworkbook.workbook.layout.FoundTable;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.OwnedColumns;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.TablePart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.workbook.recognition.TableFinder;
import org.itaworkbook.workbook.recognition.WorkbookYear;

/** The cells of staff's sheets that an annotation may write, in a workbook of whatever year. */
final class OwnedAreas {

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
  private final List<ProposedMeasures.Proposal> proposals;

  OwnedAreas(WorkbookFile workbook, Frameworks frameworks) {
    this.proposals = new ProposedMeasures(workbook.book()).all();
    questions(workbook, frameworks);
    for (FoundTable table : new TableFinder(workbook).find()) {
      for (CommonColumn column : CommonColumn.values()) {
        Optional<Integer> key = table.column(CommonColumn.PUBLISHED_CODE);
        if (column.engine() && key.isPresent()) {
          table.column(column).ifPresent(c -> areas.add(new Area(table, c, key.get())));
        }
      }
      if (table.has(CommonColumn.MEASURE_CODE)) {
        measures.add(table);
      }
    }
  }

  /** A workbook of no year that is known has no tables of questions to write in. */
  private void questions(WorkbookFile workbook, Frameworks frameworks) {
    Layout layout;
    try {
      layout = new WorkbookYear(workbook, frameworks).layout(null, new ArrayList<>());
    } catch (RefusedException e) {
      return;
    }
    OwnedColumns engines = layout.ownedColumns();
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
        || areas.stream().anyMatch(area -> area.holds(sheet, row, column))
        || measures.stream().anyMatch(table -> isProposed(table, sheet, row, column));
  }

  /** Whether a cell of a measure holds what the engine proposed. */
  private boolean isProposed(FoundTable table, SheetPart sheet, int row, int column) {
    if (sheet != table.sheet() || row <= table.headerRow() || row > table.lastRow()) {
      return false;
    }
    String code =
        MeasureRows.key(
            sheet.content(row, table.column(CommonColumn.MEASURE_CODE).orElseThrow()).text());
    return proposals.stream()
        .filter(each -> each.wrote(CommonColumn.MEASURE_CODE, code))
        .anyMatch(
            each ->
                MeasuresWriter.PROPOSED.stream()
                    .filter(one -> table.column(one).filter(c -> c == column).isPresent())
                    .anyMatch(
                        one ->
                            one == CommonColumn.MEASURE_CODE
                                || each.wrote(one, sheet.content(row, column).text())));
  }

  /** Whether a cell is of a column that the engine added, look and all. */
  boolean isAdded(SheetPart sheet, int row, int column) {
    return added.contains(new Cell(sheet, row, column));
  }

  /** Whether the engine added a column to a sheet. */
  boolean hasAdded(SheetPart sheet, int column) {
    return added.stream().anyMatch(each -> each.sheet() == sheet && each.column() == column);
  }

  /** Whether an Excel table is that of measures. */
  boolean holdsMeasures(TablePart table) {
    return measures.stream().anyMatch(each -> table.equals(each.table()));
  }

  /** Whether a cell is of a row by which the table of measures has grown since. */
  boolean isGrown(SheetPart after, int row, int column, OwnedAreas before) {
    return measures.stream()
        .map(FoundTable::table)
        .filter(Objects::nonNull)
        .anyMatch(
            table ->
                table.sheet().equals(after.name())
                    && row <= table.lastRow()
                    && column >= table.firstColumn()
                    && column <= table.lastColumn()
                    && before.measures.stream()
                        .map(FoundTable::table)
                        .filter(Objects::nonNull)
                        .anyMatch(
                            each -> each.name().equals(table.name()) && row > each.lastRow()));
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
