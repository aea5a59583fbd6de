package org.itaworkbook.workbook;

import java.nio.charset.StandardCharsets;
import org.itaworkbook.opc.XmlDocuments;
import org.itaworkbook.workbook.parts.BookPart;
import org.itaworkbook.workbook.parts.SharedStrings;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.StylesPart;

/**
 * Loads the XML libraries, which take a third of a command's time, beside the reading of its
 * arguments and of the fiscal years. Nothing depends on it.
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
    SharedStrings strings = SharedStrings.none();
    SheetPart.parse("", "", root("worksheet", "<sheetData><row><c/></row></sheetData>"), strings);
    BookPart.parse("", root("workbook", ""));
    XmlDocuments.parse(root("types", ""));
    StylesPart.parse("", root("styleSheet", ""));
  }

  private static byte[] root(String name, String content) {
    String xml = "<" + name + " xmlns=\"" + MAIN + "\">" + content + "</" + name + ">";
    return xml.getBytes(StandardCharsets.UTF_8);
  }
}
