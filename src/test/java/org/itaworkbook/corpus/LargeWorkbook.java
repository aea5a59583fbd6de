package org.itaworkbook.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The example with a sheet of so many numbers that the workbook just keeps under the caps. */
final class LargeWorkbook {

  private static final int ROWS = 2_400;
  private static final int COLUMNS = 100;

  private LargeWorkbook() {}

  static byte[] bytes() throws IOException {
    StringBuilder sheet =
        new StringBuilder(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<sheetData>");
    for (int row = 0; row < ROWS; row++) {
      sheet.append("<row>");
      for (int column = 0; column < COLUMNS; column++) {
        sheet.append("<c><v>").append(row * COLUMNS + column).append("</v></c>");
      }
      sheet.append("</row>");
    }
    sheet.append("</sheetData></worksheet>");
    return Tabled.with(
        Files.readAllBytes(Path.of("workbook-templates/2568/example.xlsx")),
        Map.of("numbers", sheet.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
