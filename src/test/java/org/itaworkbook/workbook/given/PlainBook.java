package org.itaworkbook.workbook.given;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.itaworkbook.text.MarkupEscape;

/**
 * A workbook of the few parts that one must have, made so quickly that a test may make hundreds.
 */
public final class PlainBook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String POINTERS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final Map<String, Sheet> sheets = new LinkedHashMap<>();

  /** A sheet to fill; rows and columns count from 0. */
  public static final class Sheet {

    private final Map<Integer, Map<Integer, Object>> rows = new TreeMap<>();
    private final StringBuilder merges = new StringBuilder();

    /** Puts a number or a text into a cell; nothing where it is empty. */
    public Sheet put(int row, int column, Object value) {
      if (!value.toString().isEmpty()) {
        rows.computeIfAbsent(row, each -> new TreeMap<>()).put(column, value);
      }
      return this;
    }

    public Sheet merge(int row, int column, int lastRow, int lastColumn) {
      merges
          .append("<mergeCell ref=\"")
          .append(name(row, column))
          .append(':')
          .append(name(lastRow, lastColumn))
          .append("\"/>");
      return this;
    }

    private static String name(int row, int column) {
      return new CellReference(row, column, false, false).formatAsString();
    }

    private String xml() {
      StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
      rows.forEach(
          (row, cells) -> {
            xml.append("<row r=\"").append(row + 1).append("\">");
            cells.forEach((column, value) -> xml.append(cell(row, column, value)));
            xml.append("</row>");
          });
      xml.append("</sheetData>");
      if (merges.length() > 0) {
        xml.append("<mergeCells>").append(merges).append("</mergeCells>");
      }
      return xml.append("</worksheet>").toString();
    }

    private static String cell(int row, int column, Object value) {
      String at = "<c r=\"" + name(row, column) + "\"";
      return value instanceof Number
          ? at + "><v>" + value + "</v></c>"
          : at
              + " t=\"inlineStr\"><is><t xml:space=\"preserve\">"
              + MarkupEscape.of(value.toString())
              + "</t></is></c>";
    }
  }

  public Sheet sheet(String name) {
    return sheets.computeIfAbsent(name, each -> new Sheet());
  }

  public byte[] bytes() {
    StringBuilder types = new StringBuilder();
    StringBuilder tabs = new StringBuilder();
    StringBuilder pointers = new StringBuilder();
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int number = 0;
    for (Map.Entry<String, Sheet> each : sheets.entrySet()) {
      number++;
      String part = "worksheets/sheet" + number + ".xml";
      types.append(override("/xl/" + part, KIND + "worksheet+xml"));
      tabs.append(
          "<sheet name=\"" + each.getKey() + "\" sheetId=\"" + number + "\" r:id=\"s" + number);
      tabs.append("\"/>");
      pointers.append(pointer("s" + number, "worksheet", part));
      parts.put("xl/" + part, bytes(each.getValue().xml()));
    }
    parts.put(
        "[Content_Types].xml",
        bytes(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                + override("/xl/workbook.xml", KIND + "sheet.main+xml")
                + types
                + "</Types>"));
    parts.put("_rels/.rels", pointers(pointer("w", "officeDocument", "xl/workbook.xml")));
    parts.put("xl/_rels/workbook.xml.rels", pointers(pointers.toString()));
    parts.put(
        "xl/workbook.xml",
        bytes(
            "<workbook xmlns=\""
                + MAIN
                + "\" xmlns:r=\""
                + OFFICE
                + "\"><sheets>"
                + tabs
                + "</sheets></workbook>"));
    return Uploads.zip(parts);
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private static String pointer(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + OFFICE
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static byte[] pointers(String pointers) {
    return bytes("<Relationships xmlns=\"" + POINTERS + "\">" + pointers + "</Relationships>");
  }

  private static byte[] bytes(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }
}
