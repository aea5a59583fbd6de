package org.itaworkbook.report.drawing;

import org.itaworkbook.charts.ChartWorkbook;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.opc.XmlWriter;
import org.itaworkbook.report.contents.ChartPart;
import org.itaworkbook.report.markup.MarkupTree;
import org.itaworkbook.report.markup.WordStyle;
import org.itaworkbook.text.Digits;

/** The parts of a drawn document beside its body. */
final class DrawnParts {

  static final String DOCUMENT = "word/document.xml";

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String WORD_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String CHART_TYPE =
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

  private final OpcPackage parts = OpcPackage.create();

  DrawnParts(String title) {
    parts.add(DOCUMENT, WORD_TYPE + "document.main+xml", new byte[0]);
    parts.relationships("").add(OFFICE + "officeDocument", DOCUMENT);
    parts.add(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        core(title));
    parts
        .relationships("")
        .add(
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml");
    add("styles", "word/styles.xml", "styles+xml", StylesPart.draw());
    add("settings", "word/settings.xml", "settings+xml", settings());
  }

  private String add(String kind, String name, String type, byte[] content) {
    parts.add(name, WORD_TYPE + type, content);
    return parts.relationships(DOCUMENT).add(OFFICE + kind, name);
  }

  private static byte[] core(String title) {
    XmlWriter xml = new XmlWriter();
    xml.open("cp:coreProperties")
        .with("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    return xml.text("dc:title", title).text("dc:language", "th-TH").close().toBytes();
  }

  private static byte[] settings() {
    XmlWriter xml = new XmlWriter();
    xml.open("w:settings").with("xmlns:w", MarkupTree.WORD);
    xml.empty("w:zoom").with("w:percent", 100);
    xml.empty("w:defaultTabStop").with("w:val", 720);
    xml.open("w:compat").empty("w:compatSetting").with("w:name", "compatibilityMode");
    xml.with("w:uri", "http://schemas.microsoft.com/office/word").with("w:val", "15").close();
    xml.empty("w:themeFontLang").with("w:val", "en-US").with("w:bidi", "th-TH");
    return xml.close().toBytes();
  }

  /** The header with the number of the page; its relationship. */
  String header() {
    XmlWriter xml = new XmlWriter();
    xml.open("w:hdr").with("xmlns:w", MarkupTree.WORD).open("w:p").open("w:pPr");
    xml.empty("w:pStyle").with("w:val", WordStyle.HEADER.id()).close();
    word(xml, "- ");
    xml.open("w:fldSimple").with("w:instr", " PAGE ");
    word(xml, "๒");
    xml.close();
    word(xml, " -");
    return add("header", "word/header1.xml", "header+xml", xml.close().close().toBytes());
  }

  private static void word(XmlWriter xml, String text) {
    xml.open("w:r").open("w:t").with("xml:space", "preserve").text(text).close().close();
  }

  /** A chart with its workbook; its relationship. */
  String chart(String name, ChartPart chart) {
    String part = "word/charts/" + name + ".xml";
    String workbook = "word/embeddings/" + name + ".xlsx";
    parts.add(part, CHART_TYPE, new byte[0]);
    parts.add(workbook, ChartWorkbook.CONTENT_TYPE, chart.workbook().toBytes());
    String pointer = parts.relationships(part).add(OFFICE + "package", workbook);
    parts.write(part, NativeChart.of(chart, Digits.THAI).toXml(pointer));
    return parts.relationships(DOCUMENT).add(OFFICE + "chart", part);
  }

  byte[] toBytes(byte[] document) {
    parts.write(DOCUMENT, document);
    return parts.toBytes();
  }
}
