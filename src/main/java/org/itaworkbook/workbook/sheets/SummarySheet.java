package org.itaworkbook.workbook.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.IndicatorResult;
import org.itaworkbook.charts.Chart;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Place;
import org.itaworkbook.text.Palette;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.cells.FormulaText;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.formulas.LiveRounding;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.StylesPart;
import org.itaworkbook.workbook.writer.FinishedSheet;
import org.itaworkbook.workbook.writer.SheetWriter;

/** The sheet that opens first: the result, why it is so, and where to go from there. */
public final class SummarySheet {

  private static final int LAST = 6;
  private static final int CHART_ROWS = 14;

  private final SheetContext annotation;
  private final Analysis analysis;
  private final SheetWriter xml;
  private final List<FinishedSheet.PlacedChart> charts = new ArrayList<>();
  private int row;

  public SummarySheet(SheetContext annotation, StylesPart styles) {
    this.annotation = annotation;
    this.analysis = annotation.analysis();
    this.xml = new SheetWriter(styles, 13, 48, 14, 14, 26, 15, 15);
  }

  /**
   * @param date when the figures were analysed, in words
   */
  public FinishedSheet draw(String date) {
    head(date);
    row = new ResultBlock(annotation, xml, LAST).draw(row);
    int chartRow = row;
    row += CHART_ROWS + 1;
    xml.breakBefore(row);
    ChartRanges instruments = instruments();
    ChartRanges indicators = indicators();
    charts.add(
        new FinishedSheet.PlacedChart(
            chart("chart.instruments", instruments), 0, chartRow, 2, chartRow + CHART_ROWS));
    charts.add(
        new FinishedSheet.PlacedChart(
            chart("chart.indicators", indicators), 2, chartRow, LAST + 1, chartRow + CHART_ROWS));
    xml.breakBefore(row);
    subIndicators();
    row = new GroupsBlock(annotation, xml, LAST).draw(row);
    xml.breakBefore(row);
    new NextLevelBlock(annotation, xml).draw(row);
    return new FinishedSheet(xml, charts, -1);
  }

  private void head(String date) {
    xml.text(
        0,
        0,
        annotation.text("summary.title", annotation.framework().fiscalYear()),
        CellLook.TITLE);
    Agency agency = analysis.scores().agency();
    String name = Optional.ofNullable(agency.name()).orElse(annotation.text("summary.noAgency"));
    xml.text(1, 0, annotation.digits(name), CellLook.HEADING);
    xml.text(2, 0, annotation.text("summary.date", date), CellLook.SUBTITLE);
    annotation.staleness(xml, 2, 2);
    row = 4;
    int column = 1;
    xml.text(3, 0, annotation.text("summary.goTo"), CellLook.SUBTITLE);
    for (EngineSheet sheet : EngineSheet.OF_AN_ANALYSIS) {
      boolean there =
          sheet != EngineSheet.GAP
              || analysis.questions().stream()
                  .anyMatch(each -> each.instrument().parts().size() == 2);
      if (sheet != EngineSheet.SUMMARY && there) {
        xml.text(3, column, annotation.title(sheet), CellLook.LINK);
        xml.link(3, column, new Place(annotation.title(sheet), "A1").toString(), sheet.title());
        column += column == 1 ? 3 : 1;
      }
    }
  }

  /** The cells that a chart draws: labels, figures and the threshold beside them. */
  private record ChartRanges(
      Chart.Range<String> labels,
      Chart.Range<BigDecimal> figures,
      Chart.Range<BigDecimal> threshold) {}

  private ChartRanges instruments() {
    heading("summary.instruments");
    header("code", "instrument", "score", "threshold", "status", "margin");
    int first = row;
    List<String> labels = new ArrayList<>();
    List<FigureCode> codes = new ArrayList<>();
    for (Map.Entry<FigureCode, Text> figure :
        annotation.framework().instrumentFigures().entrySet()) {
      String label = figure.getKey().value().replace('_', ' ');
      xml.text(row, 0, label, CellLook.CENTER);
      xml.text(row, 1, annotation.digits(figure.getValue().th()), CellLook.TEXT);
      figureRow(figure.getKey());
      status(figure.getKey());
      labels.add(label);
      codes.add(figure.getKey());
      row++;
    }
    row++;
    return ranges(0, first, labels, codes);
  }

  private void figureRow(FigureCode code) {
    CellLook number = annotation.look(CellLook.NUMBER, 2);
    annotation.figure(xml, EngineSheet.SUMMARY, row, 2, code, number);
    xml.formula(row, 3, annotation.threshold(), annotation.framework().threshold(), number);
  }

  private void status(FigureCode code) {
    BigDecimal figure = analysis.figures().get(code);
    BigDecimal threshold = annotation.framework().threshold();
    String below = annotation.text("status.below");
    String above = annotation.text("status.above");
    String score = Addresses.of(row, 2);
    String said = figure == null ? "" : figure.compareTo(threshold) < 0 ? below : above;
    xml.formulaText(
        row,
        4,
        "IF("
            + score
            + "=\"\",\"\",IF("
            + score
            + "<"
            + annotation.threshold()
            + ","
            + FormulaText.quoted(below)
            + ","
            + FormulaText.quoted(above)
            + "))",
        said,
        said.equals(below)
            ? CellLook.IMPROVE
            : said.isEmpty() ? CellLook.CENTER : CellLook.MAINTAIN);
    xml.formula(
        row,
        5,
        "IF("
            + score
            + "=\"\",\"\","
            + LiveRounding.plain(score + "-" + annotation.threshold(), 2)
            + ")",
        figure == null ? null : figure.subtract(threshold),
        CellLook.NUMBER.formatted(annotation.signedFormat()));
  }

  private ChartRanges indicators() {
    heading("summary.indicators");
    List<Part> parts =
        annotation.framework().instruments().stream()
            .filter(each -> each.parts().size() == 2)
            .findFirst()
            .map(Instrument::parts)
            .orElse(List.of());
    header("instrument", "indicator", "score", "threshold", "group");
    for (int i = 0; i < parts.size(); i++) {
      xml.text(row - 1, 5 + i, parts.get(i).name().th(), CellLook.HEADER);
    }
    int first = row;
    List<String> labels = new ArrayList<>();
    List<FigureCode> codes = new ArrayList<>();
    for (IndicatorResult each : analysis.indicators()) {
      FigureCode code = FigureCode.indicator(each.indicator().number());
      String label =
          annotation.digits(each.indicator().number() + " " + each.indicator().name().th());
      xml.text(row, 0, annotation.digits(each.instrument().code().value()), CellLook.CENTER);
      xml.text(row, 1, label, CellLook.TEXT);
      figureRow(code);
      xml.text(row, 4, groupName(each), groupLook(each));
      for (int i = 0; i < parts.size(); i++) {
        boolean has = each.instrument().parts().equals(parts);
        if (has) {
          annotation.figure(
              xml,
              EngineSheet.SUMMARY,
              row,
              5 + i,
              FigureCode.indicator(each.indicator().number(), parts.get(i).id()),
              annotation.look(CellLook.NUMBER, 2));
        } else {
          xml.blank(row, 5 + i, CellLook.TEXT);
        }
      }
      labels.add(label);
      codes.add(code);
      row++;
    }
    row++;
    return ranges(1, first, labels, codes);
  }

  private String groupName(IndicatorResult result) {
    return result.group() == null ? "" : annotation.framework().plan(result.group()).name().th();
  }

  private static CellLook groupLook(IndicatorResult result) {
    if (result.group() == null) {
      return CellLook.CENTER;
    }
    return switch (result.group()) {
      case IMPROVE -> CellLook.IMPROVE;
      case MAINTAIN, EXCELLENT -> CellLook.MAINTAIN;
    };
  }

  private ChartRanges ranges(
      int labelColumn, int first, List<String> labels, List<FigureCode> codes) {
    List<BigDecimal> figures = new ArrayList<>();
    List<BigDecimal> thresholds = new ArrayList<>();
    for (FigureCode code : codes) {
      figures.add(analysis.figures().get(code));
      thresholds.add(annotation.framework().threshold());
    }
    int last = first + codes.size() - 1;
    return new ChartRanges(
        new Chart.Range<>(area(labelColumn, first, last), labels),
        new Chart.Range<>(area(2, first, last), figures),
        new Chart.Range<>(area(3, first, last), thresholds));
  }

  private String area(int column, int first, int last) {
    return Addresses.area(annotation.title(EngineSheet.SUMMARY), column, first, last);
  }

  private Chart chart(String key, ChartRanges ranges) {
    BigDecimal minimum =
        Chart.minimum(ranges.figures().values(), annotation.framework().threshold());
    String start = annotation.digits(minimum.toPlainString());
    return new Chart(
        annotation.text(key + ".title", start),
        annotation.text(key + ".description"),
        minimum,
        annotation.format(2),
        ranges.labels(),
        List.of(
            new Chart.Series(
                annotation.text("column.score"), Palette.SERIES.rgb(), ranges.figures())),
        new Chart.Series(
            annotation.text(
                "chart.threshold", CellContent.plain(annotation.framework().threshold())),
            Palette.THRESHOLD.rgb(),
            ranges.threshold()));
  }

  private void subIndicators() {
    List<SubIndicator> all =
        annotation.framework().indicators().stream()
            .flatMap(each -> each.subIndicators().stream())
            .toList();
    if (all.isEmpty()) {
      return;
    }
    heading("summary.subIndicators");
    header("number", "subIndicator", "score", "threshold");
    for (SubIndicator each : all) {
      xml.text(row, 0, annotation.digits(each.number()), CellLook.CENTER);
      xml.text(row, 1, each.name().th(), CellLook.TEXT);
      figureRow(FigureCode.subIndicator(each.number()));
      row++;
    }
    row++;
  }

  private void heading(String key) {
    xml.text(row++, 0, annotation.text(key), CellLook.HEADING);
  }

  private void header(String... keys) {
    for (int i = 0; i < keys.length; i++) {
      xml.text(row, i, annotation.text("column." + keys[i]), CellLook.HEADER);
    }
    row++;
  }
}
