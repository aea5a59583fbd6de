package org.itaworkbook.charts;

import java.math.BigDecimal;
import java.util.List;
import org.itaworkbook.charts.ScatterChart.Mark;
import org.itaworkbook.charts.ScatterChart.Points;
import org.itaworkbook.opc.XmlWriter;
import org.itaworkbook.text.Palette;
import org.jspecify.annotations.Nullable;

/** The part that holds a chart of points. */
final class ScatterXml {

  private static final String LINE = "19050";
  private static final int DOT = 6;

  private final ScatterChart chart;
  private final ChartPen pen = new ChartPen(ChartPen.ON_A_SHEET);
  private final XmlWriter xml = pen.xml();

  ScatterXml(ScatterChart chart) {
    this.chart = chart;
  }

  byte[] write() {
    pen.begin(chart.title(), false);
    xml.open("c:scatterChart").empty("c:scatterStyle").with("val", "lineMarker");
    xml.empty("c:varyColors").with("val", "0");
    for (int i = 0; i < chart.points().size(); i++) {
      points(i, chart.points().get(i));
    }
    xml.empty("c:axId").with("val", "111").empty("c:axId").with("val", "222").close();
    axis("111", "222", "b", 0);
    axis("222", "111", "l", chart.least());
    xml.close();
    xml.open("c:legend").empty("c:legendPos").with("val", "b");
    xml.empty("c:overlay").with("val", "0");
    pen.font();
    xml.close();
    xml.empty("c:plotVisOnly").with("val", "0");
    xml.empty("c:dispBlanksAs").with("val", "gap");
    return xml.close().close().toBytes();
  }

  private void points(int index, Points points) {
    xml.open("c:ser").empty("c:idx").with("val", index).empty("c:order").with("val", index);
    xml.open("c:tx").text("c:v", points.name()).close();
    boolean dots = points.mark() == Mark.DOTS;
    xml.open("c:spPr").open("a:ln").with("w", LINE);
    if (dots) {
      xml.empty("a:noFill");
    } else {
      pen.solid(points.color());
    }
    if (points.mark() == Mark.DASHES) {
      xml.empty("a:prstDash").with("val", "dash");
    }
    xml.close().close();
    xml.open("c:marker").empty("c:symbol").with("val", dots ? "circle" : "none");
    if (dots) {
      xml.empty("c:size").with("val", DOT).open("c:spPr");
      pen.solid(points.color());
      pen.outline(Palette.WHITE.rgb(), "6350");
      xml.close();
    }
    xml.close();
    numbers("c:xVal", points.across());
    numbers("c:yVal", points.upward());
    xml.empty("c:smooth").with("val", "0").close();
  }

  private void numbers(String tag, Chart.Range<BigDecimal> range) {
    xml.open(tag).open("c:numRef").text("c:f", range.reference());
    xml.open("c:numCache").text("c:formatCode", "General");
    List<@Nullable BigDecimal> values = range.values();
    xml.empty("c:ptCount").with("val", values.size());
    for (int i = 0; i < values.size(); i++) {
      BigDecimal value = values.get(i);
      if (value != null) {
        xml.open("c:pt").with("idx", i).text("c:v", value.toPlainString()).close();
      }
    }
    xml.close().close().close();
  }

  private void axis(String id, String other, String position, int least) {
    boolean side = position.equals("l");
    xml.open("c:valAx").empty("c:axId").with("val", id);
    xml.open("c:scaling").empty("c:orientation").with("val", "minMax");
    if (side) {
      xml.empty("c:max").with("val", "100");
    }
    xml.empty("c:min").with("val", least).close();
    xml.empty("c:delete").with("val", "0").empty("c:axPos").with("val", position);
    if (side) {
      xml.open("c:majorGridlines").open("c:spPr");
      pen.outline(Palette.GRID.rgb(), "6350");
      xml.close().close();
    }
    pen.title(side ? chart.upward() : chart.across());
    xml.empty("c:numFmt").with("formatCode", "0").with("sourceLinked", "0");
    xml.empty("c:majorTickMark").with("val", "none").empty("c:minorTickMark").with("val", "none");
    xml.empty("c:tickLblPos").with("val", "low");
    pen.font();
    xml.empty("c:crossAx").with("val", other).empty("c:crosses").with("val", "min");
    xml.empty("c:crossBetween").with("val", "midCat").close();
  }
}
