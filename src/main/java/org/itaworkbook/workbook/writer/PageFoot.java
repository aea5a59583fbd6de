package org.itaworkbook.workbook.writer;

import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.cells.CellLook;

/** The foot of a printed page, alike on all sheets: the workbook, the sheet, the page. */
public final class PageFoot {

  private static final String FONT = "&\"" + CellLook.FONT + ",Regular\"&18";

  private PageFoot() {}

  /** What the foot calls the workbook of a year. */
  public static String book(FiscalYear year) {
    return Messages.thai("workbook.guide.title", year);
  }

  /**
   * The text as a sheet's part has it.
   *
   * @param name of the workbook
   */
  public static String of(String name) {
    return "&L" + left(name) + "&C" + center() + "&R" + right();
  }

  public static String left(String name) {
    return FONT + name.replace("&", "&&");
  }

  public static String center() {
    return FONT + "&A";
  }

  public static String right() {
    return FONT + Messages.thai("sheets.footer.page");
  }
}
