package org.itaworkbook.workbook.template;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.itaworkbook.workbook.given.Uploads;

/** Workbooks that are hard to print. */
final class PrintedWorkbooks {

  private PrintedWorkbooks() {}

  /** An agency with most questions far below the threshold, in this year and the last. */
  static byte[] bad(byte[] example) throws Exception {
    return Uploads.edit(
        example,
        book -> {
          for (String name : List.of("IIT", "EIT", "OIT")) {
            for (Row row : book.getSheet(name)) {
              for (Cell cell : row) {
                if (cell.getRowIndex() >= 4
                    && cell.getColumnIndex() >= 3
                    && cell.getCellType() == CellType.NUMERIC) {
                  cell.setCellValue(20 + row.getRowNum() * 7 % 60);
                }
              }
            }
          }
        });
  }

  /** As SheetJS and Google's write: no sheet says what it is printed on, every row has a height. */
  static byte[] withoutPages(byte[] workbook) throws Exception {
    byte[] without = Uploads.withoutPages(workbook, "");
    for (String part : Uploads.parts(without).keySet()) {
      if (part.startsWith("xl/worksheets/sheet")) {
        without =
            Uploads.with(
                without,
                part,
                xml ->
                    xml.replaceAll("(<row [^>]*?) customHeight=.[a-z0-9]+.", "$1")
                        .replaceAll("(<row [^>]*? ht=.[0-9.]+.)", "$1 customHeight='1'"));
      }
    }
    return without;
  }

  /**
   * As openpyxl gives a workbook without the style Normal one of its own: in another font, which
   * stands behind those that were there.
   */
  static byte[] inOtherFont(byte[] workbook, String name, int size) throws Exception {
    return Uploads.with(
        workbook,
        "xl/styles.xml",
        xml -> {
          int fonts = xml.split("<font>", -1).length - 1;
          return xml.replace(
                  "</fonts>",
                  "<font><sz val='" + size + "'/><name val='" + name + "'/></font></fonts>")
              .replaceFirst("(<cellStyleXfs[^>]*><xf [^>]*fontId=.)[0-9]+", "$1" + fonts);
        });
  }
}
