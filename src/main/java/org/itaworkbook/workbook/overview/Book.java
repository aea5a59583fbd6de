package org.itaworkbook.workbook.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.opc.CustomProperties;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.opc.XmlWriter;
import org.itaworkbook.scores.Place;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.contract.HiddenNames;
import org.itaworkbook.workbook.parts.PartText;
import org.itaworkbook.workbook.writer.ChartLayer;
import org.itaworkbook.workbook.writer.FinishedSheet.PlacedChart;
import org.jspecify.annotations.Nullable;

/** A new workbook while its sheets are written, one behind the other. */
final class Book {

  /** More characters in a cell make Excel repair the workbook. */
  private static final int LONGEST_TEXT = 32_767;

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String BOOK = "xl/workbook.xml";

  /** A name of the workbook that belongs to a sheet. */
  private record Name(String name, int sheet, String area) {}

  private final OpcPackage parts = OpcPackage.create();
  private final Looks looks = new Looks();
  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final Map<String, String> pointers = new LinkedHashMap<>();
  private final List<Name> names = new ArrayList<>();
  private final String title;
  private int uses;
  private int tables;

  /**
   * @param title what the workbook is called, in its properties and at the foot of every page
   */
  Book(String title) {
    this.title = title;
    parts.add(BOOK, SHEET_TYPE + "sheet.main+xml", new byte[0]);
    parts.relationships("").add(OFFICE + "/officeDocument", BOOK);
  }

  String title() {
    return title;
  }

  Looks looks() {
    return looks;
  }

  /** The place of a text among all texts of the workbook. */
  int string(String text) {
    uses++;
    Integer known = strings.putIfAbsent(fitting(text), strings.size());
    return known == null ? strings.size() - 1 : known;
  }

  /** As much of a text as a cell holds, without half a character at its end. */
  private static String fitting(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    int end = LONGEST_TEXT - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** Whether no sheet was put in yet. */
  boolean isEmpty() {
    return pointers.isEmpty();
  }

  /** Puts in a sheet that is whole but for what hangs on it. */
  void put(Grid sheet) {
    int number = pointers.size() + 1;
    String part = "xl/worksheets/sheet" + number + ".xml";
    parts.add(part, SHEET_TYPE + "worksheet+xml", new byte[0]);
    String drawing = sheet.charts().isEmpty() ? null : charts(part, number, sheet.charts());
    String table = sheet.table() == null ? null : table(part, sheet.table());
    parts.write(part, sheet.finish(drawing, table));
    pointers.put(sheet.name(), parts.relationships(BOOK).add(OFFICE + "/worksheet", part));
    String quoted = new Place(sheet.name(), null) + "!";
    if (sheet.printed() != null) {
      names.add(new Name("_xlnm.Print_Area", number - 1, quoted + sheet.printed()));
    }
    if (sheet.repeated() != null) {
      String columns =
          sheet.repeatedColumns() == null ? "" : quoted + sheet.repeatedColumns() + ",";
      names.add(new Name("_xlnm.Print_Titles", number - 1, columns + quoted + sheet.repeated()));
    }
  }

  private String charts(String part, int number, List<PlacedChart> charts) {
    String drawing = "xl/drawings/drawing" + number + ".xml";
    parts.add(drawing, "application/vnd.openxmlformats-officedocument.drawing+xml", new byte[0]);
    List<ChartLayer.Anchor> anchors = new ArrayList<>();
    for (PlacedChart placed : charts) {
      String chart = parts.freeName("xl/charts/chart", ".xml");
      parts.add(
          chart,
          "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
          placed.chart().toXml());
      anchors.add(
          ChartLayer.Anchor.of(placed, parts.relationships(drawing).add(OFFICE + "/chart", chart)));
    }
    parts.write(drawing, ChartLayer.toXml(anchors));
    return parts.relationships(part).add(OFFICE + "/drawing", drawing);
  }

  private String table(String part, Grid.Table table) {
    int number = ++tables;
    String name = "xl/tables/table" + number + ".xml";
    XmlWriter xml = new XmlWriter();
    xml.open("table").with("xmlns", MAIN).with("id", number).with("name", table.name());
    xml.with("displayName", table.name()).with("ref", table.area()).with("totalsRowShown", 0);
    xml.empty("autoFilter").with("ref", table.area());
    xml.open("tableColumns").with("count", table.headers().size());
    for (int i = 0; i < table.headers().size(); i++) {
      String header = PartText.escape(table.headers().get(i));
      xml.empty("tableColumn").with("id", i + 1).with("name", header);
    }
    xml.close().empty("tableStyleInfo").with("name", "TableStyleLight1");
    xml.with("showFirstColumn", 0).with("showLastColumn", 0);
    xml.with("showRowStripes", 0).with("showColumnStripes", 0);
    parts.add(name, SHEET_TYPE + "table+xml", xml.close().toBytes());
    return parts.relationships(part).add(OFFICE + "/table", name);
  }

  /**
   * The file.
   *
   * @param day that it bears, such as {@code 2024-10-01}; null for none
   */
  byte[] toBytes(@Nullable String day) {
    part("xl/styles.xml", "styles", looks.toXml());
    part("xl/sharedStrings.xml", "sharedStrings", texts());
    XmlWriter xml = new XmlWriter();
    xml.open("workbook").with("xmlns", MAIN).with("xmlns:r", OFFICE);
    xml.open("bookViews").empty("workbookView").with("activeTab", 0).with("tabRatio", 850).close();
    xml.open("sheets");
    int number = 0;
    for (Map.Entry<String, String> each : pointers.entrySet()) {
      xml.empty("sheet").with("name", each.getKey()).with("sheetId", ++number);
      xml.with("r:id", each.getValue());
    }
    xml.close();
    if (!names.isEmpty()) {
      xml.open("definedNames");
      for (Name each : names) {
        xml.open("definedName").with("name", each.name()).with("localSheetId", each.sheet());
        xml.text(each.area()).close();
      }
      xml.close();
    }
    parts.write(BOOK, xml.close().toBytes());
    properties(day);
    CustomProperties.set(parts, Map.of(HiddenNames.TEMPLATE, HiddenNames.OVERVIEW));
    return parts.toSmallBytes();
  }

  private void part(String name, String kind, byte[] content) {
    parts.add(name, SHEET_TYPE + kind + "+xml", content);
    parts.relationships(BOOK).add(OFFICE + "/" + kind, name);
  }

  private byte[] texts() {
    XmlWriter xml = new XmlWriter();
    xml.open("sst").with("xmlns", MAIN).with("count", uses).with("uniqueCount", strings.size());
    for (String each : strings.keySet()) {
      String text = PartText.escape(each);
      xml.open("si").open("t");
      if (!text.equals(text.strip())) {
        xml.with("xml:space", "preserve");
      }
      xml.text(text).close().close();
    }
    return xml.close().toBytes();
  }

  private void properties(@Nullable String day) {
    String product = Messages.thai("workbook.guide.product");
    XmlWriter core = new XmlWriter();
    core.open("cp:coreProperties")
        .with("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .with("xmlns:dcterms", "http://purl.org/dc/terms/")
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    core.text("dc:title", title).text("dc:creator", product);
    if (day != null) {
      core.open("dcterms:created").with("xsi:type", "dcterms:W3CDTF");
      core.text(day + "T00:00:00Z").close();
    }
    parts.add(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        core.close().toBytes());
    parts
        .relationships("")
        .add(
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml");
  }
}
