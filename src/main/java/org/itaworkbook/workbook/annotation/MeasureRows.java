package org.itaworkbook.workbook.annotation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaworkbook.text.Alike;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.layout.FoundTable;
import org.itaworkbook.workbook.layout.ShownCells;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.TablePart;
import org.itaworkbook.workbook.parts.WorkbookFile;

/** The rows of the table of measures, which grows where there is room below it. */
public final class MeasureRows {

  private final WorkbookFile workbook;
  private final FoundTable table;
  private final SheetPart sheet;
  private final ShownCells shown;
  private final Set<Integer> emptied = new HashSet<>();
  private int last;

  MeasureRows(WorkbookFile workbook, FoundTable table, ShownCells shown) {
    this.workbook = workbook;
    this.table = table;
    this.shown = shown;
    this.sheet = table.sheet();
    this.last = table.table() == null ? lastUsed() + 1 : table.lastRow();
  }

  private int lastUsed() {
    int used = table.headerRow();
    for (int row : table.rows()) {
      used = Math.max(used, row);
    }
    return used;
  }

  /** A measure's code without what does not tell it from others. */
  public static String key(String code) {
    return Alike.of(code);
  }

  boolean has(CommonColumn column) {
    return table.has(column);
  }

  /** The first row of each measure. */
  Map<String, Integer> byCode() {
    Map<String, Integer> rows = new HashMap<>();
    for (int row : table.rows()) {
      rows.putIfAbsent(
          key(
              table
                  .column(CommonColumn.MEASURE_CODE)
                  .map(column -> shown.text(sheet, row, column))
                  .orElse("")),
          row);
    }
    return rows;
  }

  String text(int row, CommonColumn column) {
    return table.column(column).map(c -> sheet.content(row, c).text()).orElse("");
  }

  /** The first row with nothing in it; one more where the table can grow. */
  Optional<Integer> free() {
    for (int row = table.headerRow() + 1; row <= last; row++) {
      if (isBlank(row)) {
        return Optional.of(row);
      }
    }
    return grow();
  }

  private boolean isBlank(int row) {
    return table.headers().keySet().stream()
        .allMatch(
            column -> sheet.content(row, column).isBlank() && sheet.filling(row, column).isEmpty());
  }

  private Optional<Integer> grow() {
    TablePart excel = table.table();
    int row = last + 1;
    if (excel == null || !isBlank(row) || isOthers(excel, row)) {
      return Optional.empty();
    }
    for (int column = excel.firstColumn(); column <= excel.lastColumn(); column++) {
      sheet.setStyle(row, column, sheet.style(last, column));
    }
    last = row;
    return Optional.of(row);
  }

  /** Whether a row below is a table's own totals or another table's. */
  private boolean isOthers(TablePart excel, int row) {
    return excel.totals() > 0
        || workbook.tables().stream()
            .filter(each -> each.sheet().equals(excel.sheet()) && !each.equals(excel))
            .anyMatch(
                each ->
                    each.firstColumn() <= excel.lastColumn()
                        && excel.firstColumn() <= each.lastColumn()
                        && each.headerRow() <= row
                        && row <= each.lastRow() + each.totals());
  }

  boolean isGrown(int row) {
    return table.table() != null && row > table.lastRow();
  }

  /** Writes texts into a row and fits its height to them. */
  void write(int row, Map<CommonColumn, String> texts) {
    texts.forEach(
        (column, text) ->
            table
                .column(column)
                .filter(c -> !sheet.content(row, c).text().equals(text))
                .ifPresent(
                    c -> {
                      sheet.unfitRow(row, c);
                      sheet.setText(row, c, text);
                    }));
    texts.forEach(
        (column, text) -> table.column(column).ifPresent(c -> sheet.fitRow(row, c, text)));
  }

  /** Whether a row holds nothing but what stands in some columns. */
  boolean isBlankBut(int row, List<CommonColumn> columns) {
    Set<Integer> others = new HashSet<>(table.headers().keySet());
    columns.forEach(column -> table.column(column).ifPresent(others::remove));
    return others.stream().allMatch(column -> sheet.content(row, column).isBlank());
  }

  /**
   * Empties a row.
   *
   * @param grown whether the table was made longer for it, so that it may become shorter again
   */
  void clear(int row, List<CommonColumn> columns, boolean grown) {
    for (CommonColumn column : columns) {
      table
          .column(column)
          .ifPresent(
              c -> {
                sheet.unfitRow(row, c);
                sheet.clear(row, c);
              });
    }
    if (grown) {
      emptied.add(row);
    }
  }

  /** Gives the Excel table the rows that it has now. */
  void end() {
    TablePart excel = table.table();
    if (excel == null) {
      return;
    }
    while (emptied.contains(last) && isBlank(last) && last > excel.headerRow() + 1) {
      for (int column = excel.firstColumn(); column <= excel.lastColumn(); column++) {
        sheet.remove(last, column);
      }
      last--;
    }
    if (last != table.lastRow()) {
      workbook.resizeTable(excel, table.sheet(), last);
    }
  }
}
