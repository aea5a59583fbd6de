package org.itaworkbook.workbook.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.IndicatorResult;
import org.itaworkbook.charts.Chart;
import org.itaworkbook.charts.ThresholdSides;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.text.Palette;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.cells.FormulaText;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.formulas.LiveRounding;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.writer.SheetWriter;

/** The figures of instruments and indicators as tables, and the chart that is drawn of them. */
final class FigureTables {

  /** Hidden columns of what the chart draws: labels, and the two sides of the threshold. */
  static final int LABEL = 7;

  static final int ABOVE = 8;
  static final int BELOW = 9;

  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private final SheetContext annotation;
  private final Analysis analysis;
  private final BigDecimal threshold;
  private final SheetWriter xml;
  private final List<String> labels = new ArrayList<>();
  private final List<FigureCode> charted = new ArrayList<>();
  private int chartedFrom;
  private final List<Integer> starts = new ArrayList<>();
  private int row;

  FigureTables(SheetContext annotation, SheetWriter xml) {
    this.annotation = annotation;
    this.analysis = annotation.analysis();
    this.threshold = annotation.framework().threshold();
    this.xml = xml;
  }

  /** Draws from a row on and tells the first row that is free after it. */
  int draw(int from) {
    row = from;
    instruments();
    indicators();
    subIndicators();
    return row;
  }

  /**
   * What a chart shows: what is answered by people of one kind, or looked at; an instrument of
   * several parts is not shown beside its own parts.
   */
  private void instruments() {
    heading("summary.instruments");
    xml.across(row, 0, 1, annotation.text("column.instrument"), CellLook.HEADER);
    header(2, "score", "threshold", "status");
    xml.across(row++, 5, DirectorBlock.LAST, annotation.text("column.margin"), CellLook.HEADER);
    List<FigureCode> wholes = new ArrayList<>();
    Map<FigureCode, Text> figures = annotation.framework().instrumentFigures();
    List<FigureCode> parts = annotation.framework().parts().stream().map(Part::figure).toList();
    chartedFrom = row;
    for (FigureCode code : parts) {
      instrument(code, figures.getOrDefault(code, new Text(code.value(), code.value())));
      String label = shortName(code);
      xml.text(row, LABEL, label, CellLook.PLAIN);
      String score = Addresses.of(row, 2);
      BigDecimal figure = analysis.figures().get(code);
      xml.formula(
          row,
          ABOVE,
          ThresholdSides.above(score, annotation.threshold()),
          ThresholdSides.above(figure, threshold),
          CellLook.PLAIN);
      xml.formula(
          row,
          BELOW,
          ThresholdSides.below(score, annotation.threshold()),
          ThresholdSides.below(figure, threshold),
          CellLook.PLAIN);
      labels.add(label);
      charted.add(code);
      row++;
    }
    figures.keySet().stream().filter(code -> !parts.contains(code)).forEach(wholes::add);
    for (FigureCode code : wholes) {
      instrument(code, figures.getOrDefault(code, new Text(code.value(), code.value())));
      row++;
    }
    row++;
  }

  private String shortName(FigureCode code) {
    return annotation.framework().instruments().stream()
        .filter(each -> each.parts().size() > 1)
        .flatMap(each -> each.parts().stream())
        .filter(part -> part.figure().equals(code))
        .findFirst()
        .map(part -> part.name().th())
        .orElse(code.value());
  }

  private void instrument(FigureCode code, Text name) {
    xml.across(row, 0, 1, annotation.digits(name.th()), CellLook.TEXT);
    figures(code);
    status(code);
  }

  private void figures(FigureCode code) {
    CellLook number = annotation.look(CellLook.NUMBER, 2);
    annotation.figure(xml, EngineSheet.SUMMARY, row, 2, code, number);
    xml.formula(row, 3, annotation.threshold(), threshold, number);
  }

  private void status(FigureCode code) {
    BigDecimal figure = analysis.figures().get(code);
    String below = annotation.text("status.below");
    String above = annotation.text("status.above");
    String score = Addresses.of(row, 2);
    String said = figure == null ? "" : figure.compareTo(threshold) < 0 ? below : above;
    xml.formulaText(
        row,
        4,
        "IF(ISNUMBER("
            + score
            + "),IF(N("
            + score
            + ")<"
            + annotation.threshold()
            + ","
            + FormulaText.quoted(below)
            + ","
            + FormulaText.quoted(above)
            + "),\"\")",
        said,
        said.equals(below)
            ? CellLook.IMPROVE
            : said.isEmpty() ? CellLook.CENTER : CellLook.MAINTAIN);
    CellLook signed = CellLook.NUMBER.formatted(annotation.signedFormat());
    xml.blank(row, DirectorBlock.LAST, signed);
    xml.formula(
        row,
        5,
        "IF(ISNUMBER("
            + score
            + "),"
            + LiveRounding.plain("N(" + score + ")-" + annotation.threshold(), 2)
            + ",\"\")",
        figure == null ? null : figure.subtract(threshold),
        signed);
    xml.merge(row, 5, row, DirectorBlock.LAST);
  }

  /** The chart of the instruments. */
  Chart chart() {
    List<BigDecimal> above = new ArrayList<>();
    List<BigDecimal> below = new ArrayList<>();
    List<BigDecimal> thresholds = new ArrayList<>();
    for (FigureCode code : charted) {
      BigDecimal figure = analysis.figures().get(code);
      above.add(ThresholdSides.above(figure, threshold));
      below.add(ThresholdSides.below(figure, threshold));
      thresholds.add(threshold);
    }
    String limit = CellContent.plain(threshold);
    return new Chart(
        message(limit),
        annotation.text("chart.instruments.description"),
        annotation.format(2),
        new Chart.Range<>(area(LABEL), labels),
        List.of(
            new Chart.Series(
                annotation.text("chart.above", limit),
                Palette.SERIES.rgb(),
                Chart.Mark.BAR,
                new Chart.Range<>(area(ABOVE), above)),
            new Chart.Series(
                annotation.text("chart.below", limit),
                Palette.BELOW.rgb(),
                Chart.Mark.HATCHED_BAR,
                new Chart.Range<>(area(BELOW), below))),
        new Chart.Series(
            annotation.text("chart.threshold", limit),
            Palette.THRESHOLD.rgb(),
            Chart.Mark.DOT,
            new Chart.Range<>(area(3), thresholds)));
  }

  /** What the chart says, in a sentence. */
  private String message(String limit) {
    List<String> low = new ArrayList<>();
    boolean known = true;
    for (int i = 0; i < charted.size(); i++) {
      BigDecimal figure = analysis.figures().get(charted.get(i));
      known &= figure != null;
      if (figure != null && figure.compareTo(threshold) < 0) {
        low.add(labels.get(i));
      }
    }
    if (low.isEmpty()) {
      return annotation.text(known ? "chart.instruments.fine" : "chart.instruments.title", limit);
    }
    return annotation.text("chart.instruments.low", String.join(", ", low), limit);
  }

  private String area(int column) {
    return Addresses.area(
        annotation.title(EngineSheet.SUMMARY),
        column,
        chartedFrom,
        chartedFrom + charted.size() - 1);
  }

  private void indicators() {
    heading("summary.indicators");
    List<Part> parts =
        annotation.framework().instruments().stream()
            .filter(each -> each.parts().size() == 2)
            .findFirst()
            .map(Instrument::parts)
            .orElse(List.of());
    xml.across(row, 0, 1, annotation.text("column.indicator"), CellLook.HEADER);
    header(2, "score", "threshold", "group");
    for (int i = 0; i < parts.size(); i++) {
      xml.text(row, 5 + i, parts.get(i).name().th(), CellLook.HEADER);
    }
    row++;
    for (IndicatorResult each : analysis.indicators()) {
      indicator(each, parts);
      row++;
    }
    row++;
  }

  private void indicator(IndicatorResult each, List<Part> parts) {
    int number = each.indicator().number();
    xml.across(
        row,
        0,
        1,
        annotation.digits(
            each.instrument().code() + " " + number + " " + each.indicator().name().th()),
        CellLook.TEXT);
    figures(FigureCode.indicator(number));
    xml.text(
        row,
        4,
        each.group() == null
            ? annotation.text("unknown")
            : annotation.framework().plan(each.group()).name().th(),
        groupLook(each));
    for (int i = 0; i < parts.size(); i++) {
      if (each.instrument().parts().equals(parts)) {
        annotation.figure(
            xml,
            EngineSheet.SUMMARY,
            row,
            5 + i,
            FigureCode.indicator(number, parts.get(i).id()),
            annotation.look(CellLook.NUMBER, 2));
      } else {
        xml.blank(row, 5 + i, CellLook.TEXT);
      }
    }
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

  /** One line where all have the full score. */
  private void subIndicators() {
    List<SubIndicator> all =
        annotation.framework().indicators().stream()
            .flatMap(each -> each.subIndicators().stream())
            .toList();
    if (all.isEmpty()) {
      return;
    }
    heading("summary.subIndicators");
    boolean full =
        all.stream()
            .map(each -> analysis.figures().get(FigureCode.subIndicator(each.number())))
            .allMatch(figure -> figure != null && figure.compareTo(FULL) == 0);
    if (full) {
      annotation.sentence(
          xml, row, 0, DirectorBlock.LAST, annotation.text("summary.subFull"), CellLook.TEXT);
      row += 2;
      return;
    }
    xml.across(row, 0, 1, annotation.text("column.subIndicator"), CellLook.HEADER);
    header(2, "score", "threshold");
    row++;
    for (SubIndicator each : all) {
      xml.across(
          row, 0, 1, annotation.digits(each.number() + " " + each.name().th()), CellLook.TEXT);
      figures(FigureCode.subIndicator(each.number()));
      row++;
    }
    row++;
  }

  /** The first rows of the tables that were drawn. */
  List<Integer> starts() {
    return starts;
  }

  private void heading(String key) {
    starts.add(row);
    xml.text(row++, 0, annotation.text(key), CellLook.HEADING);
  }

  private void header(int from, String... keys) {
    for (int i = 0; i < keys.length; i++) {
      xml.text(row, from + i, annotation.text("column." + keys[i]), CellLook.HEADER);
    }
  }
}
