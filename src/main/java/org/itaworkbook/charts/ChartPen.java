package org.itaworkbook.charts;

import org.itaworkbook.opc.XmlWriter;
import org.itaworkbook.text.Typeface;

/** What all kinds of charts write alike: their beginning, texts and lines. */
final class ChartPen {

  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final int LARGER = 200;

  /** In hundredths of a point: in a workbook what is printed shrinks with its sheet. */
  static final int ON_A_SHEET = 1600;

  private final XmlWriter xml = new XmlWriter();
  private final int size;

  /**
   * @param size of its letters, in hundredths of a point
   */
  ChartPen(int size) {
    this.size = size;
  }

  XmlWriter xml() {
    return xml;
  }

  /**
   * Down to where the plots begin.
   *
   * @param labels whether labels may stand above the plots, for which the title leaves a line free
   */
  void begin(String title, boolean labels) {
    xml.open("c:chartSpace")
        .with("xmlns:c", CHART)
        .with("xmlns:a", MAIN)
        .with("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    xml.empty("c:roundedCorners").with("val", "0");
    xml.open("c:chart");
    title(title, LARGER, true, labels);
    xml.empty("c:autoTitleDeleted").with("val", title.isEmpty() ? "1" : "0");
    xml.open("c:plotArea").empty("c:layout");
  }

  /** Of an axis. */
  void title(String title) {
    title(title, 0, false, false);
  }

  /** Of a chart or an axis; none where it is empty. */
  private void title(String title, int larger, boolean bold, boolean spaced) {
    if (title.isEmpty()) {
      return;
    }
    xml.open("c:title").open("c:tx").open("c:rich").empty("a:bodyPr").open("a:p");
    xml.open("a:pPr");
    properties("a:defRPr", size + larger, bold);
    xml.close();
    xml.open("a:r");
    properties("a:rPr", size + larger, bold);
    xml.text("a:t", title).close().close();
    if (spaced) {
      xml.open("a:p").open("a:pPr");
      properties("a:defRPr", size, false);
      xml.close();
      properties("a:endParaRPr", size, false);
      xml.close();
    }
    xml.close().close();
    xml.empty("c:overlay").with("val", "0").close();
  }

  void solid(String color) {
    xml.open("a:solidFill").empty("a:srgbClr").with("val", color).close();
  }

  void outline(String color, String width) {
    xml.open("a:ln").with("w", width);
    solid(color);
    xml.close();
  }

  void font() {
    xml.open("c:txPr").empty("a:bodyPr").open("a:p").open("a:pPr");
    properties("a:defRPr", size, false);
    xml.close().empty("a:endParaRPr").with("lang", "th-TH").close().close();
  }

  private void properties(String tag, int size, boolean bold) {
    xml.open(tag).with("lang", "th-TH").with("sz", size).with("b", bold ? "1" : "0");
    xml.empty("a:latin")
        .with("typeface", Typeface.OFFICIAL)
        .empty("a:cs")
        .with("typeface", Typeface.OFFICIAL)
        .close();
  }
}
