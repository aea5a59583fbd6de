package org.itaworkbook.workbook.filling;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.text.Alike;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.cells.AddressRange;
import org.itaworkbook.workbook.cells.LineEstimate;
import org.itaworkbook.workbook.parts.ColumnWidths;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.TablePart;
import org.itaworkbook.workbook.parts.WorkbookFile;

/**
 * Fills a table of a template and gives it as many rows as there is to say. Cells are found by
 * header; a new row looks like the table's first one. Rows are counted from 0 at the first below
 * the header.
 */
final class TableFill {

  private final WorkbookFile workbook;
  private final SheetPart sheet;
  private final TablePart table;

  private TableFill(WorkbookFile workbook, SheetPart sheet, TablePart table) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.table = table;
  }

  /** Empty if the template has no such table. */
  static Optional<TableFill> of(WorkbookFile workbook, String name) {
    for (TablePart table : workbook.tables()) {
      if (table.name().equals(name)) {
        return workbook.sheet(table.sheet()).map(sheet -> new TableFill(workbook, sheet, table));
      }
    }
    return Optional.empty();
  }

  SheetPart sheet() {
    return sheet;
  }

  int firstRow() {
    return table.headerRow() + 1;
  }

  /** The column under a header, of the sheet; negative where staff took it out. */
  int column(String header) {
    for (int column = table.firstColumn(); column <= table.lastColumn(); column++) {
      if (Alike.of(sheet.content(table.headerRow(), column).text()).equals(Alike.of(header))) {
        return column;
      }
    }
    return -1;
  }

  /** The row that has a label under a header; negative where staff took it out. */
  int row(String header, String label) {
    int column = column(header);
    for (int row = firstRow(); column >= 0 && row <= table.lastRow(); row++) {
      if (Alike.of(sheet.content(row, column).text()).equals(Alike.of(label))) {
        return row - firstRow();
      }
    }
    return -1;
  }

  void text(int row, String header, String text) {
    int column = column(header);
    if (column >= 0 && !text.isEmpty()) {
      sheet.setText(firstRow() + row, column, text);
      dress(row, column);
      fit(firstRow() + row, column, text);
    }
  }

  void number(int row, String header, BigDecimal number) {
    int column = column(header);
    if (column >= 0) {
      sheet.setNumber(firstRow() + row, column, number.toPlainString());
      dress(row, column);
    }
  }

  private void dress(int row, int column) {
    if (firstRow() + row > table.lastRow()) {
      if (sheet.hasCell(firstRow() + row, column)) {
        sheet.setStyle(firstRow() + row, column, sheet.style(firstRow(), column));
      }
    }
  }

  /** Makes a row high enough for a wrapped text; Excel fits it anew when somebody types in it. */
  private void fit(int row, int column, String text) {
    double needed = LineEstimate.height(text, new ColumnWidths(sheet.children()).of(column));
    Double there = sheet.heights().of(row);
    if (sheet.hasRow(row) && (there == null || there < needed)) {
      sheet.heights().set(row, needed);
    }
  }

  /** Ends the table after so many rows, at least one; what the template has below is taken out. */
  void end(int rows) {
    int last = firstRow() + Math.max(1, rows) - 1;
    if (last < table.lastRow()) {
      sheet.removeRows(last + 1, table.lastRow());
    }
    for (int row = table.lastRow() + 1; row <= last; row++) {
      fillGaps(row);
    }
    if (last != table.lastRow()) {
      workbook.resizeTable(table, sheet, last);
      validate(last);
    }
  }

  private void fillGaps(int row) {
    for (int column = table.firstColumn(); column <= table.lastColumn(); column++) {
      if (!sheet.hasCell(row, column)) {
        sheet.setText(row, column, " ");
        sheet.clear(row, column);
        dress(row - firstRow(), column);
      }
    }
  }

  /** Moves the end of what is checked in a column with the table's. */
  private void validate(int last) {
    List<String> areas = sheet.children().validations();
    for (int i = 0; i < areas.size(); i++) {
      AddressRange area = AddressRange.find(areas.get(i).strip());
      if (area != null
          && area.firstRow() == firstRow()
          && area.firstColumn() >= table.firstColumn()) {
        Address end = new Address(last, area.lastColumn());
        sheet.children().validate(i, area.first() + ":" + end);
      }
    }
  }
}
