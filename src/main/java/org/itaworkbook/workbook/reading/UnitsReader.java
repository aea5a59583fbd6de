package org.itaworkbook.workbook.reading;

import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.units.UnitRow;
import org.itaworkbook.units.UnitRows;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.layout.FoundTable;
import org.itaworkbook.workbook.layout.Layout;

/** Reads the register of units as staff typed it. */
public final class UnitsReader {

  private final Layout layout;

  public UnitsReader(Layout layout) {
    this.layout = layout;
  }

  public UnitRows read() {
    return layout
        .table(CommonColumn.UNIT_CODE)
        .map(this::read)
        .orElse(new UnitRows(null, List.of()));
  }

  private UnitRows read(FoundTable table) {
    List<UnitRow> rows = new ArrayList<>();
    for (int row : table.rows()) {
      rows.add(
          new UnitRow(
              cell(table, row, CommonColumn.UNIT_CODE),
              cell(table, row, CommonColumn.UNIT_NAME),
              cell(table, row, CommonColumn.UNIT_EMAIL),
              cell(table, row, CommonColumn.UNIT_CONTACT),
              cell(table, row, CommonColumn.UNIT_DUTIES)));
    }
    int header = table.column(CommonColumn.UNIT_DUTIES).orElse(table.headers().firstKey());
    return new UnitRows(table.sheet().place(table.headerRow(), header), rows);
  }

  private UnitRow.Cell cell(FoundTable table, int row, CommonColumn column) {
    return table
        .column(column)
        .map(
            at ->
                new UnitRow.Cell(
                    layout.shown().text(table.sheet(), row, at), table.sheet().place(row, at)))
        .orElse(UnitRow.Cell.NONE);
  }
}
