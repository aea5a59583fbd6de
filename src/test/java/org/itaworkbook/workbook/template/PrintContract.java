package org.itaworkbook.workbook.template;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** How a sheet of the standard workbook has to be printed and scrolled. */
final class PrintContract {

  private PrintContract() {}

  static List<String> violations(XSSFSheet sheet) {
    String name = sheet.getSheetName();
    List<String> violations = new ArrayList<>();
    PrintSetup print = sheet.getPrintSetup();
    if (print.getPaperSize() != PrintSetup.A4_PAPERSIZE) {
      violations.add(name + " is not printed on A4");
    }
    if (!sheet.getFitToPage() || print.getFitWidth() != 1) {
      violations.add(name + " is not fitted to one page");
    }
    String footer =
        sheet.getFooter().getLeft() + sheet.getFooter().getCenter() + sheet.getFooter().getRight();
    if (!footer.contains("&P") || !footer.contains("&N")) {
      violations.add(name + " has no page numbers");
    }
    for (XSSFTable table : sheet.getTables()) {
      int header = table.getStartRowIndex();
      CellRangeAddress repeated = sheet.getRepeatingRows();
      if (repeated == null || !repeated.containsRow(header)) {
        violations.add(name + " repeats no header row");
      }
      if (sheet.getPaneInformation() == null
          || sheet.getPaneInformation().getHorizontalSplitTopRow() != header + 1) {
        violations.add(name + " is not frozen under its header row");
      }
    }
    return violations;
  }
}
