package org.itaworkbook.workbook.intake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.itaworkbook.workbook.given.Uploads;

/** Workbooks as no person makes them, as large as admission lets through. */
final class OddUploads {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String POINTERS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder strings = new StringBuilder();
  private final Map<String, Integer> known = new LinkedHashMap<>();
  private final StringBuilder rows = new StringBuilder();
  private String merges = "";
  private String names = "";
  private String sheets = sheet(1);
  private String pointers = "";
  private int row;

  /** Rows that all hold the same, from the first column on; null for a cell that is not there. */
  OddUploads rows(int count, String... cells) {
    return rows(count, at -> cells);
  }

  OddUploads rows(int count, IntFunction<String[]> cells) {
    for (int i = 0; i < count; i++) {
      row(cells.apply(i));
    }
    return this;
  }

  private void row(String... cells) {
    row++;
    rows.append("<row r=\"").append(row).append("\">");
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != null && !cells[i].isEmpty()) {
        String at = CellReference.convertNumToColString(i) + row;
        if (Character.isDigit(cells[i].charAt(0))) {
          rows.append("<c r=\"").append(at).append("\"><v>").append(cells[i]).append("</v></c>");
        } else {
          rows.append("<c r=\"")
              .append(at)
              .append("\" t=\"s\"><v>")
              .append(string(cells[i]))
              .append("</v></c>");
        }
      }
    }
    rows.append("</row>");
  }

  private int string(String text) {
    Integer before = known.get(text);
    if (before != null) {
      return before;
    }
    strings.append("<si><t>").append(text).append("</t></si>");
    known.put(text, known.size());
    return known.size() - 1;
  }

  /** Merges of areas. */
  OddUploads merges(int count, IntFunction<String> areas) {
    merges =
        "<mergeCells>"
            + join(count, at -> "<mergeCell ref=\"" + areas.apply(at) + "\"/>")
            + "</mergeCells>";
    return this;
  }

  /** Hidden names as the engine gives them to columns that it added. */
  OddUploads names(int count, IntFunction<String> areas) {
    names =
        "<definedNames>"
            + join(
                count,
                at ->
                    "<definedName name=\"ITA_Columns_"
                        + at
                        + "\">"
                        + areas.apply(at)
                        + "</definedName>")
            + "</definedNames>";
    return this;
  }

  /** The same sheet under many names. */
  OddUploads sheets(int count) {
    sheets = join(count, at -> sheet(at + 1));
    return this;
  }

  private static String sheet(int number) {
    return "<sheet name=\"S" + number + "\" sheetId=\"" + number + "\" r:id=\"rId1\"/>";
  }

  /** Pointers of the sheet to Excel tables, each with a header in a row. */
  OddUploads tables(int count, int pointing, IntUnaryOperator headerRow) {
    for (int i = 0; i < count; i++) {
      int first = headerRow.applyAsInt(i);
      parts.put(
          "xl/tables/table" + i + ".xml",
          "<table xmlns=\""
              + MAIN
              + "\" id=\""
              + (i + 1)
              + "\" name=\"T"
              + i
              + "\" displayName=\"T"
              + i
              + "\" ref=\"A"
              + first
              + ":B"
              + (first + 1)
              + "\"><tableColumns count=\"2\"><tableColumn id=\"1\" name=\"รหัส\"/><tableColumn id=\"2\""
              + " name=\"คะแนน\"/></tableColumns></table>");
    }
    pointers =
        join(
            pointing,
            at ->
                "<Relationship Id=\"r"
                    + at
                    + "\" Type=\""
                    + OFFICE
                    + "/table\" Target=\"/xl/tables/table"
                    + at % count
                    + ".xml\"/>");
    return this;
  }

  private static String join(int count, IntFunction<String> each) {
    StringBuilder joined = new StringBuilder();
    IntStream.range(0, count).forEach(at -> joined.append(each.apply(at)));
    return joined.toString();
  }

  byte[] bytes() {
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
            + " Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
            + " Extension=\"xml\" ContentType=\""
            + TYPES
            + "worksheet+xml\"/><Override"
            + " PartName=\"/xl/workbook.xml\" ContentType=\""
            + TYPES
            + "sheet.main+xml\"/></Types>");
    parts.put(
        "_rels/.rels",
        pointers(
            "<Relationship Id=\"rId1\" Type=\""
                + OFFICE
                + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + OFFICE
            + "\"><sheets>"
            + sheets
            + "</sheets>"
            + names
            + "</workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        pointers(
            "<Relationship Id=\"rId1\" Type=\""
                + OFFICE
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\""
                + OFFICE
                + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"));
    parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + strings + "</sst>");
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\""
            + MAIN
            + "\"><sheetData>"
            + rows
            + "</sheetData>"
            + merges
            + "</worksheet>");
    if (!pointers.isEmpty()) {
      parts.put("xl/worksheets/_rels/sheet1.xml.rels", pointers(pointers));
    }
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return Uploads.zip(bytes);
  }

  private static String pointers(String inner) {
    return "<Relationships xmlns=\"" + POINTERS + "\">" + inner + "</Relationships>";
  }
}
