package org.itaworkbook.workbook.given;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;

/** Sorts the table of published figures as Excel does: what is in a row moves with it. */
public final class PublishedRows {

  private static final int FIRST = 4;
  private static final int LAST = 20;
  private static final int COLUMNS = 5;

  private PublishedRows() {}

  public static byte[] reversed(byte[] annotated) {
    return Uploads.edit(annotated, workbook -> reverse(workbook.getSheet("ผลที่ประกาศ")));
  }

  private static void reverse(XSSFSheet sheet) {
    List<List<CTCell>> rows = new ArrayList<>();
    for (int row = FIRST; row <= LAST; row++) {
      List<CTCell> cells = new ArrayList<>();
      for (int column = 0; column < COLUMNS; column++) {
        cells.add((CTCell) cell(sheet, row, column).copy());
      }
      rows.add(cells);
    }
    for (int row = FIRST; row <= LAST; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        CTCell target = cell(sheet, row, column);
        String reference = target.getR();
        target.set(rows.get(LAST - row).get(column));
        target.setR(reference);
      }
    }
  }

  private static CTCell cell(XSSFSheet sheet, int row, int column) {
    return sheet
        .getRow(row)
        .getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
        .getCTCell();
  }
}
