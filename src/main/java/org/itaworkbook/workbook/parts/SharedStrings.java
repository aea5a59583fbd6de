package org.itaworkbook.workbook.parts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.xmlbeans.XmlException;
import org.itaworkbook.workbook.intake.Refusals;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRElt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;

/** The strings that cells share. Only read: the engine writes its texts into the cells. */
public final class SharedStrings {

  private final List<String> strings;

  private SharedStrings(List<String> strings) {
    this.strings = strings;
  }

  public static SharedStrings none() {
    return new SharedStrings(List.of());
  }

  static SharedStrings parse(byte[] xml) {
    try {
      CTRst[] items =
          SstDocument.Factory.parse(
                  new ByteArrayInputStream(xml), POIXMLTypeLoader.DEFAULT_XML_OPTIONS)
              .getSst()
              .getSiArray();
      List<String> strings = new ArrayList<>(items.length);
      for (CTRst item : items) {
        strings.add(text(item));
      }
      return new SharedStrings(strings);
    } catch (XmlException | IOException e) {
      throw Refusals.of(e);
    }
  }

  /** The text of a string without its runs' formats and without its phonetic guide. */
  static String text(CTRst item) {
    StringBuilder text = new StringBuilder();
    if (item.isSetT()) {
      text.append(item.getT());
    }
    for (CTRElt run : item.getRArray()) {
      text.append(run.getT());
    }
    return unescape(text.toString());
  }

  /** Undoes the format's escapes such as {@code _x000D_}. */
  public static String unescape(String text) {
    return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
  }

  /** The string of an index; an index that the table lacks reads as blank. */
  String get(String index) {
    try {
      int number = Integer.parseInt(index.strip());
      return number >= 0 && number < strings.size() ? strings.get(number) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }
}
