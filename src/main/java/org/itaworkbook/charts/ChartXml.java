package org.itaworkbook.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.charts.Chart.Mark;
import org.itaworkbook.charts.Chart.Series;
import org.itaworkbook.opc.XmlWriter;
import org.itaworkbook.text.Palette;
import org.jspecify.annotations.Nullable;

/** The part that holds a chart. */
final class ChartXml {

  private static final int IN_A_DOCUMENT = 1200;

  /** Of bars that are lower the label has room below the top of the plot, which stands for 100. */
  private static final BigDecimal HIGH = BigDecimal.valueOf(75);

  private final Chart chart;
  private final List<Series> bars;
  private final List<Series> points;
  private final boolean shares;

  /** Whether bars of two kinds stand in each other's place, and labels above them. */
  private final boolean sided;

  private final @Nullable String workbook;
  private final ChartPen pen;
  private final XmlWriter xml;
  private int index;

  /**
   * @param workbook the pointer at the workbook that comes with the chart; null for none
   */
  ChartXml(Chart chart, @Nullable String workbook) {
    this.chart = chart;
    this.workbook = workbook;
    this.pen = new ChartPen(workbook == null ? ChartPen.ON_A_SHEET : IN_A_DOCUMENT);
    this.xml = pen.xml();
    this.bars = chart.series().stream().filter(each -> !each.mark().isPoint()).toList();
    this.points = chart.series().stream().filter(each -> each.mark().isPoint()).toList();
    this.sided = bars.stream().anyMatch(each -> each.mark() == Mark.HATCHED_BAR);
    this.shares = bars.stream().anyMatch(each -> each.mark() == Mark.SHARE);
  }

  byte[] write() {
    pen.begin(chart.title(), sided && bars.stream().anyMatch(ChartXml::isHigh));
    List<Integer> unnamed = new ArrayList<>();
    if (!bars.isEmpty()) {
      bars(unnamed);
    }
    if (!points.isEmpty()) {
      points();
    }
    threshold();
    axes();
    xml.close();
    legend(unnamed);
    xml.empty("c:plotVisOnly").with("val", "0");
    xml.empty("c:dispBlanksAs").with("val", "gap");
    xml.close();
    if (workbook != null) {
      xml.open("c:externalData").with("r:id", workbook);
      xml.empty("c:autoUpdate").with("val", "0").close();
    }
    return xml.close().toBytes();
  }

  /** Whether the label of a bar stands above the plot. */
  private static boolean isHigh(Series series) {
    return series.values().values().stream()
        .anyMatch(each -> each != null && each.compareTo(HIGH) > 0);
  }

  /**
   * @param unnamed gets the places of those that the legend leaves out
   */
  private void bars(List<Integer> unnamed) {
    boolean stacked = bars.stream().anyMatch(each -> each.mark().isStacked());
    if (shares) {
      shares();
      return;
    }
    xml.open("c:barChart").empty("c:barDir").with("val", "col");
    xml.empty("c:grouping").with("val", stacked ? "stacked" : "clustered");
    xml.empty("c:varyColors").with("val", "0");
    for (Series each : bars) {
      if (each.mark().isStacked()) {
        unnamed.add(index);
      }
      start(each);
      fill(each);
      xml.empty("c:invertIfNegative").with("val", "0");
      if (!stacked) {
        labels("outEnd", sided ? "" : chart.digitsFormat(), each.mark() == Mark.HATCHED_BAR);
      }
      values(each);
      xml.close();
    }
    xml.empty("c:gapWidth").with("val", stacked ? "500" : "80");
    if (stacked || sided) {
      xml.empty("c:overlap").with("val", "100");
    }
    xml.empty("c:axId").with("val", "111").empty("c:axId").with("val", "222").close();
  }

  /** Lying bars of pieces, which a white line parts. */
  private void shares() {
    xml.open("c:barChart").empty("c:barDir").with("val", "bar");
    xml.empty("c:grouping").with("val", "percentStacked");
    xml.empty("c:varyColors").with("val", "0");
    for (Series each : bars) {
      start(each);
      xml.open("c:spPr");
      pen.solid(each.color());
      pen.outline(Palette.WHITE.rgb(), "6350");
      xml.close();
      xml.empty("c:invertIfNegative").with("val", "0");
      values(each);
      xml.close();
    }
    xml.empty("c:gapWidth").with("val", "35").empty("c:overlap").with("val", "100");
    xml.empty("c:axId").with("val", "111").empty("c:axId").with("val", "222").close();
  }

  private void fill(Series series) {
    xml.open("c:spPr");
    if (series.mark() == Mark.BASE) {
      xml.empty("a:noFill");
    } else if (series.mark() == Mark.HATCHED_BAR) {
      xml.open("a:pattFill").with("prst", "wdUpDiag");
      xml.open("a:fgClr").empty("a:srgbClr").with("val", series.color()).close();
      xml.open("a:bgClr").empty("a:srgbClr").with("val", Palette.WHITE.rgb()).close().close();
    } else {
      pen.solid(series.color());
    }
    xml.close();
  }

  private void points() {
    openLines();
    for (Series each : points) {
      start(each);
      xml.open("c:spPr").open("a:ln").with("w", "28575").empty("a:noFill").close().close();
      xml.open("c:marker");
      xml.empty("c:symbol").with("val", symbol(each.mark()));
      xml.empty("c:size").with("val", each.mark() == Mark.DOT ? 9 : 11);
      xml.open("c:spPr");
      pen.solid(each.color());
      pen.outline(each.color(), "19050");
      xml.close().close();
      if (each.mark() != Mark.TRIANGLE) {
        labels(each.mark() == Mark.DIAMOND ? "t" : "b", chart.digitsFormat(), false);
      }
      values(each);
      xml.empty("c:smooth").with("val", "0").close();
    }
    closeLines();
  }

  private static String symbol(Mark mark) {
    return switch (mark) {
      case TRIANGLE -> "triangle";
      case DIAMOND -> "diamond";
      default -> "circle";
    };
  }

  private void threshold() {
    Series line = chart.line();
    if (line == null) {
      return;
    }
    openLines();
    start(line);
    xml.open("c:spPr").open("a:ln").with("w", "22225");
    pen.solid(line.color());
    xml.empty("a:prstDash").with("val", "dash").close().close();
    xml.open("c:marker").empty("c:symbol").with("val", "none").close();
    values(line);
    xml.empty("c:smooth").with("val", "0").close();
    closeLines();
  }

  private void openLines() {
    xml.open("c:lineChart").empty("c:grouping").with("val", "standard");
    xml.empty("c:varyColors").with("val", "0");
  }

  private void closeLines() {
    xml.empty("c:marker").with("val", "1");
    xml.empty("c:axId").with("val", "111").empty("c:axId").with("val", "222").close();
  }

  /**
   * What is below 0 has no label.
   *
   * @param zero the format of 0; empty where 0 stands for what belongs to another series
   * @param onWhite whether the line of the threshold may cross the label: it is not to be struck
   *     out
   */
  private void labels(String position, String zero, boolean onWhite) {
    xml.open("c:dLbls");
    xml.empty("c:numFmt")
        .with("formatCode", chart.digitsFormat() + ";;" + zero + ";")
        .with("sourceLinked", "0");
    xml.open("c:spPr");
    if (onWhite) {
      pen.solid(Palette.WHITE.rgb());
    } else {
      xml.empty("a:noFill");
    }
    xml.close();
    pen.font();
    xml.empty("c:dLblPos").with("val", position).empty("c:showLegendKey").with("val", "0");
    xml.empty("c:showVal").with("val", "1").empty("c:showCatName").with("val", "0");
    xml.empty("c:showSerName").with("val", "0").empty("c:showPercent").with("val", "0");
    xml.empty("c:showBubbleSize").with("val", "0").close();
  }

  private void start(Series series) {
    xml.open("c:ser").empty("c:idx").with("val", index).empty("c:order").with("val", index);
    xml.open("c:tx").text("c:v", series.name()).close();
    index++;
  }

  private void values(Series series) {
    List<String> labels = chart.categories().values();
    xml.open("c:cat").open("c:strRef").text("c:f", chart.categories().reference());
    xml.open("c:strCache").empty("c:ptCount").with("val", labels.size());
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i);
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

  private void axes() {
    xml.open("c:catAx").empty("c:axId").with("val", "111");
    xml.open("c:scaling").empty("c:orientation");
    xml.with("val", shares ? "maxMin" : "minMax").close();
    xml.empty("c:delete").with("val", "0").empty("c:axPos").with("val", shares ? "l" : "b");
    xml.empty("c:majorTickMark").with("val", "none").empty("c:minorTickMark").with("val", "none");
    xml.empty("c:tickLblPos").with("val", "low");
    pen.font();
    xml.empty("c:crossAx").with("val", "222").empty("c:crosses").with("val", "autoZero");
    xml.empty("c:auto").with("val", "1").empty("c:lblAlgn").with("val", "ctr");
    xml.empty("c:lblOffset").with("val", "100").empty("c:noMultiLvlLbl").with("val", "0").close();
    xml.open("c:valAx").empty("c:axId").with("val", "222");
    xml.open("c:scaling").empty("c:orientation").with("val", "minMax");
    xml.empty("c:max").with("val", shares ? "1" : "100").empty("c:min").with("val", "0").close();
    xml.empty("c:delete").with("val", "0").empty("c:axPos").with("val", shares ? "b" : "l");
    xml.open("c:majorGridlines").open("c:spPr");
    pen.outline(Palette.GRID.rgb(), "6350");
    xml.close().close();
    xml.empty("c:numFmt")
        .with("formatCode", chart.digitsFormat().replace("0.00", shares ? "0%" : "0"))
        .with("sourceLinked", "0");
    xml.empty("c:majorTickMark").with("val", "none").empty("c:minorTickMark").with("val", "none");
    xml.empty("c:tickLblPos").with("val", "nextTo");
    pen.font();
    xml.empty("c:crossAx").with("val", "111");
    xml.empty("c:crosses").with("val", shares ? "max" : "autoZero");
    xml.empty("c:crossBetween").with("val", "between");
    xml.empty("c:majorUnit").with("val", shares ? "0.2" : "20").close();
  }

  private void legend(List<Integer> unnamed) {
    xml.open("c:legend").empty("c:legendPos").with("val", sided ? "r" : "b");
    for (int each : unnamed) {
      xml.open("c:legendEntry").empty("c:idx").with("val", each);
      xml.empty("c:delete").with("val", "1").close();
    }
    xml.empty("c:overlay").with("val", "0");
    pen.font();
    xml.close();
  }
}
