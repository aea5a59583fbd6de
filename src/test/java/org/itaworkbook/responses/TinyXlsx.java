package org.itaworkbook.responses;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.itaworkbook.responses.tables.ResponseFile;

/** The least that a workbook of texts can be, with shared texts or with the cells' own. */
final class TinyXlsx {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final Map<String, Integer> shared = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private final boolean inline;
  private int count;

  TinyXlsx(boolean inline) {
    this.inline = inline;
  }

  static ResponseFile file(String name, boolean inline, List<List<String>> rows) {
    return new TinyXlsx(inline).sheet("Sheet1", rows).file(name);
  }

  TinyXlsx sheet(String name, List<List<String>> rows) {
    StringBuilder xml = new StringBuilder(head("worksheet") + "<sheetData>");
    int number = 1;
    for (List<String> row : rows) {
      xml.append("<row r=\"").append(number).append("\">");
      for (int i = 0; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          xml.append(cell(address(i) + number, row.get(i)));
        }
      }
      xml.append("</row>");
      number++;
    }
    return sheetXml(name, xml.append("</sheetData></worksheet>").toString());
  }

  /** A sheet in somebody's own spelling. */
  TinyXlsx sheetXml(String name, String xml) {
    count++;
    parts.put("xl/worksheets/sheet" + count + ".xml", xml);
    sheets.append(
        "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(name, count, count));
    relations.append(
        ("<Relationship Id=\"rId%d\" Type=\""
                + OFFICE
                + "/worksheet\" "
                + "Target=\"worksheets/sheet%d.xml\"/>")
            .formatted(count, count));
    return this;
  }

  static String head(String root) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><" + root + " xmlns=\"" + MAIN + "\">";
  }

  private static String address(int column) {
    return column < 26
        ? String.valueOf((char) ('A' + column))
        : address(column / 26 - 1) + (char) ('A' + column % 26);
  }

  private String cell(String address, String text) {
    if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      return "<c r=\"" + address + "\"><v>" + text + "</v></c>";
    }
    String escaped = escaped(text);
    if (inline) {
      return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + escaped + "</t></is></c>";
    }
    int index = shared.computeIfAbsent(escaped, each -> shared.size());
    return "<c r=\"" + address + "\" t=\"s\"><v>" + index + "</v></c>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  ResponseFile file(String name) {
    return ResponseFile.of(name, bytes());
  }

  byte[] bytes() {
    parts.put(
        "xl/workbook.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + OFFICE
            + "\"><sheets>"
            + sheets
            + "</sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships "
            + "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + relations
            + "</Relationships>");
    if (!shared.isEmpty()) {
      StringBuilder xml = new StringBuilder(head("sst"));
      shared.keySet().forEach(each -> xml.append("<si><t>").append(each).append("</t></si>"));
      parts.put("xl/sharedStrings.xml", xml.append("</sst>").toString());
    }
    return zip(parts);
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
