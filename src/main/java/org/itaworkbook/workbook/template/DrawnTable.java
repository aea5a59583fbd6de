package org.itaworkbook.workbook.template;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.itaworkbook.workbook.contract.CommonTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;

/**
 * An Excel table being drawn. Its columns and rows are those of the sheet, counted from 0.
 *
 * @param firstColumn where it begins
 * @param columns how many columns it has
 * @param rows how many rows it has below its header
 */
record DrawnTable(DrawnSheet on, int firstColumn, int columns, int rows) {

  /** A plain look for the rows that staff add; drawn cells have looks of their own. */
  private static final String LOOK = "TableStyleLight1";

  /** A header: its text, and whether the engine writes what stands under it. */
  record Header(String text, boolean engine) {}

  /** Draws the header row and declares the table over it and the rows below. */
  static DrawnTable draw(
      DrawnSheet on, String name, int firstColumn, List<Header> headers, int rows, boolean filter) {
    for (int i = 0; i < headers.size(); i++) {
      Header header = headers.get(i);
      on.text(
          DrawnSheet.HEADER_ROW,
          firstColumn + i,
          header.engine() ? DrawStyle.ENGINE_HEADER : DrawStyle.HEADER,
          header.text());
    }
    DrawnTable drawn = new DrawnTable(on, firstColumn, headers.size(), rows);
    drawn.declare(name, filter);
    return drawn;
  }

  /** Draws one of the tables that every year has. */
  static DrawnTable draw(DrawnSheet on, CommonTable table, int firstColumn, int rows) {
    return draw(
        on,
        table.tableName(),
        firstColumn,
        table.columns().stream()
            .map(column -> new Header(column.header(), column.engine()))
            .toList(),
        rows,
        false);
  }

  int firstRow() {
    return DrawnSheet.HEADER_ROW + 1;
  }

  /** The cells under a header; the column is counted from the table's first. */
  CellRangeAddress column(int index) {
    return new CellRangeAddress(
        firstRow(), firstRow() + rows - 1, firstColumn + index, firstColumn + index);
  }

  /** The cells under a header as a formula of another sheet names them. */
  String columnFormula(int index) {
    CellRangeAddress range = column(index);
    String sheet = on.sheet().getSheetName();
    return new AreaReference(
            new CellReference(sheet, range.getFirstRow(), range.getFirstColumn(), true, true),
            new CellReference(range.getLastRow(), range.getLastColumn(), true, true),
            SpreadsheetVersion.EXCEL2007)
        .formatAsString();
  }

  private void declare(String name, boolean filter) {
    AreaReference area =
        new AreaReference(
            new CellReference(DrawnSheet.HEADER_ROW, firstColumn),
            new CellReference(DrawnSheet.HEADER_ROW + rows, firstColumn + columns - 1),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable table = on.sheet().createTable(area);
    table.setName(name);
    table.setDisplayName(name);
    table.updateHeaders();
    if (filter) {
      table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    }
    CTTableStyleInfo look = table.getCTTable().addNewTableStyleInfo();
    look.setName(LOOK);
    look.setShowColumnStripes(false);
    look.setShowRowStripes(false);
    look.setShowFirstColumn(false);
    look.setShowLastColumn(false);
  }
}
