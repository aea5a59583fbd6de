package org.itaworkbook.workbook;

import java.nio.charset.StandardCharsets;
import org.itaworkbook.workbook.cells.DateSystem;
import org.itaworkbook.workbook.parts.BookPart;
import org.itaworkbook.workbook.parts.PartReading;
import org.itaworkbook.workbook.parts.SharedStrings;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.StylesPart;

/**
 * Loads the readers of a workbook's parts beside the reading of a command's arguments and of the
 * fiscal years. Nothing depends on it.
 */
public final class WarmStart {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private WarmStart() {}

  /** Returns at once; what is loaded twice at the same time is loaded once. */
  public static void begin() {
    Thread thread = new Thread(WarmStart::load, "warm-start");
    thread.setDaemon(true);
    thread.start();
  }

  private static void load() {
    PartReading reading = new PartReading();
    byte[] sheet = root("worksheet", "<sheetData><row><c/></row></sheetData>");
    SheetPart.parse("", "", sheet, SharedStrings.none(), DateSystem.FROM_1900, reading);
    BookPart.parse("", root("workbook", ""), reading);
    StylesPart.parse("", root("styleSheet", ""), reading);
  }

  private static byte[] root(String name, String content) {
    String xml = "<" + name + " xmlns=\"" + MAIN + "\">" + content + "</" + name + ">";
    return xml.getBytes(StandardCharsets.UTF_8);
  }
}
