package org.itaworkbook.workbook.template;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.itaworkbook.workbook.contract.StandardSheet;
import org.itaworkbook.workbook.writer.PageFoot;

/** How a drawn sheet is printed and scrolled: A4, one page wide, numbered pages. */
final class PageSetup {

  private static final double SIDE_INCHES = 0.4;
  private static final double TOP_INCHES = 0.4;
  private static final double BOTTOM_INCHES = 0.6;
  private static final double FOOTER_INCHES = 0.3;

  private PageSetup() {}

  /** Sets up a sheet with a table, whose header row stays in sight and is printed on every page. */
  static void table(XSSFSheet sheet, boolean landscape, String name) {
    page(sheet, landscape, name);
    int header = DrawnSheet.HEADER_ROW;
    sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
    sheet.createFreezePane(0, header + 1);
  }

  /** Gives a sheet for the screen the column of which nothing is printed. */
  static void screen(XSSFSheet sheet) {
    sheet.setColumnHidden(StandardSheet.UNPRINTED, true);
  }

  /**
   * Sets up any sheet.
   *
   * @param name what the footer calls the workbook
   */
  static void page(XSSFSheet sheet, boolean landscape, String name) {
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(landscape);
    sheet.setFitToPage(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
    sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
    sheet.setMargin(PageMargin.TOP, TOP_INCHES);
    sheet.setMargin(PageMargin.BOTTOM, BOTTOM_INCHES);
    sheet.setMargin(PageMargin.FOOTER, FOOTER_INCHES);
    sheet.getFooter().setLeft(PageFoot.left(name));
    sheet.getFooter().setCenter(PageFoot.center());
    sheet.getFooter().setRight(PageFoot.right());
    sheet.getCTWorksheet().getHeaderFooter().setScaleWithDoc(false);
  }
}
