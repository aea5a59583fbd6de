package org.itaworkbook.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.IndicatorResult;
import org.itaworkbook.analysis.MeasureProposal;
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.framework.Text;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Place;

/** The sheet that opens first: the result, why it is so, and where to go from there. */
final class SummarySheet {

  private static final int LAST = 6;
  private static final int CHART_ROWS = 14;

  private final Annotation annotation;
  private final Analysis analysis;
  private final SheetXml xml;
  private final List<FinishedSheet.PlacedChart> charts = new ArrayList<>();
  private int row;

  SummarySheet(Annotation annotation, StylesPart styles) {
    this.annotation = annotation;
    this.analysis = annotation.analysis();
    this.xml = new SheetXml(styles, 13, 48, 14, 14, 26, 15, 15);
  }

  /**
   * @param date when the figures were analysed, in words
   */
  FinishedSheet draw(String date) {
    head(date);
    result();
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
    subIndicators();
    groups();
    extremes();
    new NextLevelBlock(annotation, xml).draw(row);
    return new FinishedSheet(xml, charts, -1);
  }

  private void head(String date) {
    xml.text(
        0, 0, annotation.text("summary.title", annotation.framework().fiscalYear()), Look.TITLE);
    Agency agency = analysis.scores().agency();
    String name = Optional.ofNullable(agency.name()).orElse(annotation.text("summary.noAgency"));
    xml.text(1, 0, annotation.digits(name), Look.HEADING);
    xml.text(2, 0, annotation.text("summary.date", date), Look.SUBTITLE);
    row = 4;
    int column = 1;
    xml.text(3, 0, annotation.text("summary.goTo"), Look.SUBTITLE);
    for (EngineSheet sheet : EngineSheet.values()) {
      boolean there =
          sheet != EngineSheet.GAP
              || analysis.questions().stream()
                  .anyMatch(each -> each.instrument().parts().size() == 2);
      if (sheet != EngineSheet.SUMMARY && there) {
        xml.text(3, column, annotation.title(sheet), Look.LINK);
        xml.link(3, column, new Place(annotation.title(sheet), "A1").toString(), sheet.title());
        column += column == 1 ? 3 : 1;
      }
    }
  }

  private void result() {
    fact("summary.total");
    annotation.figure(
        xml, EngineSheet.SUMMARY, row, 2, FigureCode.TOTAL, annotation.look(Look.BIG, 2));
    next();
    fact("summary.level");
    annotation.level(xml, EngineSheet.SUMMARY, row, 2, Look.BIG.formatted("General"));
    next();
    if (analysis.level() != null) {
      say("summary.reason", analysis.level().reason());
    }
    previous();
    long improve =
        analysis.questions().stream().filter(each -> each.triage() == Triage.IMPROVE).count();
    say(
        "summary.improve",
        new Text(
            annotation.text("summary.improveCount", improve, analysis.questions().size()), ""));
    int differences = analysis.reconciliation().differences().size();
    boolean published = !analysis.scores().published().figures().isEmpty();
    say(
        "summary.published",
        new Text(
            !published
                ? annotation.text("summary.notPublished")
                : analysis.reconciliation().agrees()
                    ? annotation.text("summary.agrees")
                    : annotation.text(
                        "summary.differs", differences, annotation.title(EngineSheet.CHECKS)),
            ""));
    if (!analysis.complete()) {
      long missing =
          analysis.questions().stream()
              .mapToLong(each -> each.instrument().parts().size() - each.scores().size())
              .sum();
      say(
          "summary.incomplete",
          new Text(
              annotation.text(
                  "summary.incompleteText", missing, annotation.title(EngineSheet.CHECKS)),
              ""));
    }
    row++;
  }

  private void fact(String key) {
    xml.across(row, 0, 1, annotation.text(key), Look.TEXT);
  }

  private void next() {
    for (int column = 3; column <= LAST; column++) {
      xml.blank(row, column, Look.BIG);
    }
    xml.merge(row, 2, row, LAST);
    row++;
  }

  private void say(String key, Text text) {
    fact(key);
    xml.across(row, 2, LAST, annotation.digits(text.th()), Look.TEXT);
    row++;
  }

  private void previous() {
    BigDecimal previous = analysis.scores().previousTotal();
    if (previous == null) {
      return;
    }
    fact("summary.change");
    Optional<OtherTables.Cell> cell =
        OtherTables.agencyCell(
            annotation.layout().table(StandardColumn.AGENCY_VALUE),
            org.itaworkbook.framework.Messages.thai("workbook.agency.previousTotal"));
    Look look = annotation.look(Look.NUMBER, 2);
    if (cell.isPresent()
        && cell.get().content().number() != null
        && LiveRounding.isExact(previous)) {
      String there = EngineSheets.absolute(cell.get().place());
      xml.formula(row, 2, there, previous, look);
      xml.formula(
          row,
          3,
          "IF(OR(ITA_Total=\"\","
              + there
              + "=\"\"),\"\",ROUND(ITA_Total-"
              + LiveRounding.of(there, 2)
              + ",2))",
          analysis.change(),
          look.formatted("+" + annotation.format(2) + ";-" + annotation.format(2)));
    } else {
      xml.number(row, 2, previous, look);
      xml.number(row, 3, analysis.change(), look);
    }
    xml.across(row, 4, LAST, annotation.text("summary.changeHint"), Look.TEXT);
    row++;
  }

  /** The cells that a chart draws: labels, figures and the threshold beside them. */
  private record ChartRanges(
      ChartXml.Range<String> labels,
      ChartXml.Range<BigDecimal> figures,
      ChartXml.Range<BigDecimal> threshold) {}

  private ChartRanges instruments() {
    heading("summary.instruments");
    header("code", "instrument", "score", "threshold", "status", "margin");
    int first = row;
    List<String> labels = new ArrayList<>();
    List<FigureCode> codes = new ArrayList<>();
    for (Map.Entry<FigureCode, Text> figure :
        annotation.framework().instrumentFigures().entrySet()) {
      String label = figure.getKey().value().replace('_', ' ');
      xml.text(row, 0, label, Look.CENTER);
      xml.text(row, 1, annotation.digits(figure.getValue().th()), Look.TEXT);
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
    Look number = annotation.look(Look.NUMBER, 2);
    annotation.figure(xml, EngineSheet.SUMMARY, row, 2, code, number);
    xml.formula(row, 3, Names.THRESHOLD, annotation.framework().threshold(), number);
  }

  private void status(FigureCode code) {
    BigDecimal figure = analysis.figures().get(code);
    BigDecimal threshold = annotation.framework().threshold();
    String below = annotation.text("status.below");
    String above = annotation.text("status.above");
    String score = SheetXml.reference(row, 2);
    String said = figure == null ? "" : figure.compareTo(threshold) < 0 ? below : above;
    xml.formulaText(
        row,
        4,
        "IF("
            + score
            + "=\"\",\"\",IF("
            + score
            + "<"
            + Names.THRESHOLD
            + ","
            + LiveFormulas.quoted(below)
            + ","
            + LiveFormulas.quoted(above)
            + "))",
        said,
        said.equals(below) ? Look.BAD : said.isEmpty() ? Look.CENTER : Look.GOOD);
    xml.formula(
        row,
        5,
        "IF(" + score + "=\"\",\"\",ROUND(" + score + "-" + Names.THRESHOLD + ",2))",
        figure == null ? null : figure.subtract(threshold),
        annotation
            .look(Look.NUMBER, 2)
            .formatted(
                "+"
                    + annotation.format(2)
                    + ";-"
                    + annotation.format(2)
                    + ";"
                    + annotation.format(2)));
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
      xml.text(row - 1, 5 + i, parts.get(i).name().th(), Look.HEADER);
    }
    int first = row;
    List<String> labels = new ArrayList<>();
    List<FigureCode> codes = new ArrayList<>();
    for (IndicatorResult each : analysis.indicators()) {
      FigureCode code = FigureCode.indicator(each.indicator().number());
      String label =
          annotation.digits(each.indicator().number() + " " + each.indicator().name().th());
      xml.text(row, 0, annotation.digits(each.instrument().code()), Look.CENTER);
      xml.text(row, 1, label, Look.TEXT);
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
              annotation.look(Look.NUMBER, 2));
        } else {
          xml.blank(row, 5 + i, Look.TEXT);
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

  private static Look groupLook(IndicatorResult result) {
    if (result.group() == null) {
      return Look.CENTER;
    }
    return switch (result.group()) {
      case IMPROVE -> Look.BAD;
      case MAINTAIN, EXCELLENT -> Look.GOOD;
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
        new ChartXml.Range<>(area(labelColumn, first, last), labels),
        new ChartXml.Range<>(area(2, first, last), figures),
        new ChartXml.Range<>(area(3, first, last), thresholds));
  }

  private String area(int column, int first, int last) {
    return ChartScale.area(annotation.title(EngineSheet.SUMMARY), column, first, last);
  }

  private ChartXml chart(String key, ChartRanges ranges) {
    BigDecimal minimum =
        ChartScale.minimum(ranges.figures().values(), annotation.framework().threshold());
    String start = annotation.digits(minimum.toPlainString());
    return new ChartXml(
        annotation.text(key + ".title", start),
        annotation.text(key + ".description"),
        minimum,
        annotation.format(2),
        ranges.labels(),
        List.of(new ChartXml.Series(annotation.text("column.score"), "2F75B5", ranges.figures())),
        new ChartXml.Series(
            annotation.text(
                "chart.threshold", CellContent.plain(annotation.framework().threshold())),
            "C00000",
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
      xml.text(row, 0, annotation.digits(each.number()), Look.CENTER);
      xml.text(row, 1, each.name().th(), Look.TEXT);
      figureRow(FigureCode.subIndicator(each.number()));
      row++;
    }
    row++;
  }

  private void groups() {
    if (analysis.measures().isEmpty()) {
      return;
    }
    xml.breakBefore(row);
    heading("summary.groups");
    header("indicators", "group", "findings");
    xml.across(row - 1, 2, LAST, annotation.text("column.findings"), Look.HEADER);
    for (MeasureProposal each : analysis.measures()) {
      String numbers =
          each.indicators().stream().map(String::valueOf).collect(Collectors.joining(", "));
      xml.text(row, 0, annotation.digits(numbers), Look.CENTER);
      xml.text(row, 1, each.plan().name().th(), Look.TEXT);
      xml.across(row, 2, LAST, annotation.digits(each.analysis().th()), Look.TEXT);
      row++;
    }
    row++;
  }

  private void extremes() {
    if (analysis.lowest().isEmpty()) {
      return;
    }
    heading("summary.extremes");
    header("code", "lowest");
    xml.across(row - 1, 2, 4, annotation.text("column.best"), Look.HEADER);
    xml.across(row - 1, 5, LAST, annotation.text("column.worst"), Look.HEADER);
    analysis
        .lowest()
        .forEach(
            (figure, codes) -> {
              xml.text(row, 0, figure.value().replace('_', ' '), Look.CENTER);
              xml.text(
                  row,
                  1,
                  codes.stream()
                      .map(code -> annotation.digits(code.toString()))
                      .collect(Collectors.joining(", ")),
                  Look.TEXT);
              Instrument instrument = annotation.framework().instrumentOf(codes.get(0));
              var extremes = Optional.ofNullable(analysis.extremes().get(instrument.code()));
              xml.across(row, 2, 4, numbers(extremes.map(e -> e.best())), Look.CENTER);
              xml.across(row, 5, LAST, numbers(extremes.map(e -> e.worst())), Look.CENTER);
              row++;
            });
    row++;
  }

  private String numbers(Optional<List<Integer>> numbers) {
    return annotation.digits(
        numbers.orElse(List.of()).stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  private void heading(String key) {
    xml.text(row++, 0, annotation.text(key), Look.HEADING);
  }

  private void header(String... keys) {
    for (int i = 0; i < keys.length; i++) {
      xml.text(row, i, annotation.text("column." + keys[i]), Look.HEADER);
    }
    row++;
  }
}
