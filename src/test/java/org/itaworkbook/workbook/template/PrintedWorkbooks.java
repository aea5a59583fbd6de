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

  /** An agency of which people outside think badly, whichever way they are asked. */
  static byte[] badWithPeopleOutside(byte[] example) {
    return Uploads.edit(
        example,
        book -> {
          for (Row row : book.getSheet("EIT")) {
            for (Cell cell : row) {
              if (cell.getRowIndex() >= 4 && cell.getCellType() == CellType.NUMERIC) {
                cell.setCellValue(55 + row.getRowNum() % 7 * 3);
              }
            }
          }
        });
  }

  /** An agency that was not told its published figures, or has not filled them in yet. */
  static byte[] withoutPublished(byte[] example) {
    return cleared(example, "ผลที่ประกาศ", 2, 8);
  }

  static byte[] withoutUnits(byte[] example) {
    return cleared(example, "หน่วยรับผิดชอบ", 0, 1, 2, 3, 4);
  }

  private static byte[] cleared(byte[] example, String sheet, int... columns) {
    return Uploads.edit(
        example,
        book -> {
          for (Row row : book.getSheet(sheet)) {
            for (int column : columns) {
              Cell cell = row.getRowNum() < 4 ? null : row.getCell(column);
              if (cell != null && cell.getCellType() != CellType.FORMULA) {
                cell.setBlank();
              }
            }
          }
        });
  }

  /** An agency whose units and people have such names. */
  static byte[] withUnits(byte[] example, String unit, String person) {
    return Uploads.edit(
        example,
        book -> {
          for (Row row : book.getSheet("หน่วยรับผิดชอบ")) {
            if (row.getRowNum() >= 4 && !row.getCell(1).toString().isEmpty()) {
              row.getCell(1).setCellValue(unit + " " + row.getRowNum());
              row.getCell(3).setCellValue(person);
            }
          }
        });
  }

  /** An agency with one score more that looks mistyped. */
  static byte[] mistyped(byte[] example) {
    return Uploads.edit(
        example, book -> book.getSheet("IIT").getRow(4).getCell(4).setCellValue(9.9));
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
