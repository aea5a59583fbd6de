package org.itaworkbook.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet of some 95,000 numbers and words that have nothing to do with the assessment. */
final class LargeSheet {

  private static final int ROWS = 4_760;
  private static final int COLUMNS = 20;

  private LargeSheet() {}

  /** The workbook with such a sheet behind its own. */
  static byte[] besides(byte[] workbook) throws IOException {
    Random random = new Random(2568);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      XSSFSheet sheet = book.createSheet("ทะเบียนรับเรื่อง");
      for (int i = 0; i < ROWS; i++) {
        Row row = sheet.createRow(i);
        for (int column = 0; column < COLUMNS; column++) {
          if (column % 4 == 0) {
            row.createCell(column).setCellValue("เรื่องที่ " + random.nextInt(20_000));
          } else {
            row.createCell(column).setCellValue(random.nextInt(1_000_000) / 100.0);
          }
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }
}
