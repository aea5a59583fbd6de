package org.itaworkbook.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.opc.XmlWriter;
import org.itaworkbook.text.Palette;
import org.itaworkbook.text.Typeface;
import org.jspecify.annotations.Nullable;

/**
 * A native chart of Office: columns for each category and, where given, a line for the threshold.
 *
 * @param title shown above it
 * @param description what a person who cannot see it is told
 * @param minimum where the axis starts
 * @param digitsFormat the number format of labels and axis
 */
public record Chart(
    String title,
    String description,
    BigDecimal minimum,
    String digitsFormat,
    Range<String> categories,
    List<Series> columns,
    @Nullable Series line) {

  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";

  /**
   * Cells with the values they hold now, so that a chart shows before anything is recalculated.
   *
   * @param reference such as {@code 'สรุปผล'!$A$5:$A$14}
   */
  public record Range<T>(String reference, List<@Nullable T> values) {
    public Range {
      values = java.util.Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  /**
   * @param color RRGGBB
   */
  public record Series(String name, String color, Range<BigDecimal> values) {}

  /** A ten at least five below the lowest value, so that the differences near the top are seen. */
  public static BigDecimal minimum(List<@Nullable BigDecimal> values, BigDecimal threshold) {
    BigDecimal lowest = threshold;
    for (BigDecimal value : values) {
      lowest = value == null ? lowest : lowest.min(value);
    }
    int tens = lowest.subtract(BigDecimal.valueOf(5)).intValue() / 10 * 10;
    return BigDecimal.valueOf(Math.max(0, tens));
  }

  /** The chart's part, of a chart that shows cells of the workbook that it stands in. */
  public byte[] toXml() {
    return toXml(null);
  }

  /**
   * The chart's part.
   *
   * @param workbook the pointer of the part at the workbook that comes with the chart, such as
   *     {@code rId1}; null where it stands in a workbook
   */
  public byte[] toXml(@Nullable String workbook) {
    XmlWriter xml = new XmlWriter();
    xml.open("c:chartSpace")
        .with("xmlns:c", CHART)
        .with("xmlns:a", MAIN)
        .with("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    xml.empty("c:roundedCorners").with("val", "0");
    xml.open("c:chart");
    writeTitle(xml);
    xml.empty("c:autoTitleDeleted").with("val", "0");
    xml.open("c:plotArea").empty("c:layout");
    writeColumns(xml);
    if (line != null) {
      writeLine(xml, line);
    }
    writeAxes(xml);
    xml.close();
    xml.open("c:legend").empty("c:legendPos").with("val", "b").empty("c:overlay").with("val", "0");
    font(xml, 1200, false).close();
    xml.empty("c:plotVisOnly").with("val", "1");
    xml.empty("c:dispBlanksAs").with("val", "gap");
    xml.close();
    if (workbook != null) {
      xml.open("c:externalData").with("r:id", workbook);
      xml.empty("c:autoUpdate").with("val", "0").close();
    }
    return xml.close().toBytes();
  }

  private void writeTitle(XmlWriter xml) {
    xml.open("c:title").open("c:tx").open("c:rich").empty("a:bodyPr").open("a:p");
    xml.open("a:pPr");
    properties(xml, "a:defRPr", 1600, true);
    xml.close();
    xml.open("a:r");
    properties(xml, "a:rPr", 1600, true);
    xml.text("a:t", title).close();
    xml.close().close().close();
    xml.empty("c:overlay").with("val", "0").close();
  }

  private void writeColumns(XmlWriter xml) {
    xml.open("c:barChart").empty("c:barDir").with("val", "col");
    xml.empty("c:grouping").with("val", "clustered").empty("c:varyColors").with("val", "0");
    for (int i = 0; i < columns.size(); i++) {
      Series series = columns.get(i);
      startSeries(xml, i, series);
      xml.open("c:spPr").open("a:solidFill").empty("a:srgbClr").with("val", series.color()).close();
      xml.close();
      xml.empty("c:invertIfNegative").with("val", "0");
      labels(xml);
      writeValues(xml, series);
      xml.close();
    }
    xml.empty("c:gapWidth").with("val", columns.size() > 1 ? "60" : "80");
    xml.empty("c:axId").with("val", "111").empty("c:axId").with("val", "222").close();
  }

  private void labels(XmlWriter xml) {
    xml.open("c:dLbls")
        .empty("c:numFmt")
        .with("formatCode", digitsFormat)
        .with("sourceLinked", "0");
    xml.open("c:spPr").empty("a:noFill").close();
    font(xml, columns.size() > 1 ? 900 : 1100, false);
    xml.empty("c:dLblPos").with("val", "outEnd").empty("c:showLegendKey").with("val", "0");
    xml.empty("c:showVal").with("val", "1").empty("c:showCatName").with("val", "0");
    xml.empty("c:showSerName").with("val", "0").empty("c:showPercent").with("val", "0");
    xml.empty("c:showBubbleSize").with("val", "0").close();
  }

  private void writeLine(XmlWriter xml, Series threshold) {
    xml.open("c:lineChart").empty("c:grouping").with("val", "standard");
    xml.empty("c:varyColors").with("val", "0");
    startSeries(xml, columns.size(), threshold);
    xml.open("c:spPr").open("a:ln").with("w", "28575");
    xml.open("a:solidFill").empty("a:srgbClr").with("val", threshold.color()).close();
    xml.empty("a:prstDash").with("val", "dash").close().close();
    xml.open("c:marker").empty("c:symbol").with("val", "none").close();
    writeValues(xml, threshold);
    xml.empty("c:smooth").with("val", "0").close();
    xml.empty("c:marker").with("val", "1");
    xml.empty("c:axId").with("val", "111").empty("c:axId").with("val", "222").close();
  }

  private static void startSeries(XmlWriter xml, int index, Series series) {
    xml.open("c:ser").empty("c:idx").with("val", index).empty("c:order").with("val", index);
    xml.open("c:tx").text("c:v", series.name()).close();
  }

  private void writeValues(XmlWriter xml, Series series) {
    xml.open("c:cat").open("c:strRef").text("c:f", categories.reference()).open("c:strCache");
    xml.empty("c:ptCount").with("val", categories.values().size());
    for (int i = 0; i < categories.values().size(); i++) {
      String label = categories.values().get(i);
      xml.open("c:pt").with("idx", i).text("c:v", label == null ? "" : label).close();
    }
    xml.close().close().close();
    xml.open("c:val").open("c:numRef").text("c:f", series.values().reference());
    xml.open("c:numCache").text("c:formatCode", "0.00");
    xml.empty("c:ptCount").with("val", series.values().values().size());
    for (int i = 0; i < series.values().values().size(); i++) {
      BigDecimal value = series.values().values().get(i);
      if (value != null) {
        xml.open("c:pt").with("idx", i).text("c:v", value.toPlainString()).close();
      }
    }
    xml.close().close().close();
  }

  private void writeAxes(XmlWriter xml) {
    xml.open("c:catAx").empty("c:axId").with("val", "111");
    xml.open("c:scaling").empty("c:orientation").with("val", "minMax").close();
    xml.empty("c:delete").with("val", "0").empty("c:axPos").with("val", "b");
    xml.empty("c:majorTickMark").with("val", "none").empty("c:minorTickMark").with("val", "none");
    xml.empty("c:tickLblPos").with("val", "low");
    font(xml, 1100, false);
    xml.empty("c:crossAx").with("val", "222").empty("c:crosses").with("val", "autoZero");
    xml.empty("c:auto").with("val", "1").empty("c:lblAlgn").with("val", "ctr");
    xml.empty("c:lblOffset").with("val", "100").empty("c:noMultiLvlLbl").with("val", "0").close();
    xml.open("c:valAx").empty("c:axId").with("val", "222");
    xml.open("c:scaling").empty("c:orientation").with("val", "minMax");
    xml.empty("c:max")
        .with("val", "100")
        .empty("c:min")
        .with("val", minimum.toPlainString())
        .close();
    xml.empty("c:delete").with("val", "0").empty("c:axPos").with("val", "l");
    xml.open("c:majorGridlines").open("c:spPr").open("a:ln").with("w", "6350").open("a:solidFill");
    xml.empty("a:srgbClr").with("val", Palette.GRID.rgb()).close().close().close().close();
    xml.empty("c:numFmt")
        .with("formatCode", digitsFormat.replace("0.00", "0"))
        .with("sourceLinked", "0");
    xml.empty("c:majorTickMark").with("val", "none").empty("c:minorTickMark").with("val", "none");
    xml.empty("c:tickLblPos").with("val", "nextTo");
    font(xml, 1100, false);
    xml.empty("c:crossAx").with("val", "111").empty("c:crosses").with("val", "autoZero");
    xml.empty("c:crossBetween").with("val", "between").close();
  }

  private static XmlWriter font(XmlWriter xml, int size, boolean bold) {
    xml.open("c:txPr").empty("a:bodyPr").open("a:p").open("a:pPr");
    properties(xml, "a:defRPr", size, bold);
    return xml.close().empty("a:endParaRPr").with("lang", "th-TH").close().close();
  }

  private static void properties(XmlWriter xml, String tag, int size, boolean bold) {
    xml.open(tag).with("lang", "th-TH").with("sz", size).with("b", bold ? "1" : "0");
    xml.empty("a:latin")
        .with("typeface", Typeface.OFFICIAL)
        .empty("a:cs")
        .with("typeface", Typeface.OFFICIAL)
        .close();
  }
}
