package org.itaworkbook.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.opc.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * The workbook that comes with a chart outside of Excel, so that Office can edit its data: one
 * sheet, categories in the first column, a series in each further one.
 *
 * @param series from their names to their values, one for each category
 */
public record ChartWorkbook(
    List<String> categories, Map<String, List<@Nullable BigDecimal>> series) {

  /** As the package names the kind of such a part. */
  public static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final String SHEET = "Sheet1";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final int LETTERS = 26;

  public ChartWorkbook {
    categories = List.copyOf(categories);
    series = new LinkedHashMap<>(series);
    if (series.size() >= LETTERS) {
      throw new IllegalArgumentException("too many series: " + series.size());
    }
    for (List<@Nullable BigDecimal> values : series.values()) {
      if (values.size() != categories.size()) {
        throw new IllegalArgumentException("a series without a value for each category");
      }
    }
  }

  /** The cells of the categories. */
  public String categoryReference() {
    return reference(0);
  }

  /** The cells of a series, counted from 0. */
  public String seriesReference(int index) {
    return reference(index + 1);
  }

  private String reference(int column) {
    String letter = letter(column);
    int last = Math.max(2, categories.size() + 1);
    return SHEET + "!$" + letter + "$2:$" + letter + "$" + last;
  }

  private static String letter(int column) {
    return String.valueOf((char) ('A' + column));
  }

  /** The file. */
  public byte[] toBytes() {
    OpcPackage parts = OpcPackage.create();
    parts.add("xl/workbook.xml", TYPE + "sheet.main+xml", new byte[0]);
    parts.add("xl/worksheets/sheet1.xml", TYPE + "worksheet+xml", sheet());
    String pointer =
        parts
            .relationships("xl/workbook.xml")
            .add(OFFICE + "/worksheet", "xl/worksheets/sheet1.xml");
    parts.write("xl/workbook.xml", book(pointer));
    parts.relationships("").add(OFFICE + "/officeDocument", "xl/workbook.xml");
    return parts.toBytes();
  }

  private static byte[] book(String pointer) {
    XmlWriter xml = new XmlWriter();
    xml.open("workbook").with("xmlns", MAIN).with("xmlns:r", OFFICE);
    xml.open("sheets");
    xml.empty("sheet").with("name", SHEET).with("sheetId", 1).with("r:id", pointer);
    return xml.close().close().toBytes();
  }

  private byte[] sheet() {
    XmlWriter xml = new XmlWriter();
    xml.open("worksheet").with("xmlns", MAIN).open("sheetData");
    xml.open("row").with("r", 1);
    List<String> names = new ArrayList<>(series.keySet());
    for (int i = 0; i < names.size(); i++) {
      text(xml, letter(i + 1) + 1, names.get(i));
    }
    xml.close();
    for (int i = 0; i < categories.size(); i++) {
      int row = i + 2;
      xml.open("row").with("r", row);
      text(xml, "A" + row, categories.get(i));
      for (int j = 0; j < names.size(); j++) {
        BigDecimal value = series.getOrDefault(names.get(j), List.of()).get(i);
        if (value != null) {
          xml.open("c").with("r", letter(j + 1) + row);
          xml.text("v", value.toPlainString()).close();
        }
      }
      xml.close();
    }
    return xml.close().close().toBytes();
  }

  private static void text(XmlWriter xml, String cell, String text) {
    xml.open("c").with("r", cell).with("t", "inlineStr");
    xml.open("is").text("t", text).close().close();
  }
}
