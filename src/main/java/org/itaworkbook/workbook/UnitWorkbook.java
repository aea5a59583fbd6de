package org.itaworkbook.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.itaworkbook.framework.Messages;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.units.ShareLine;
import org.itaworkbook.units.Unit;
import org.itaworkbook.units.UnitShare;

/** Fills a year's workbook for units with the share of one. */
public final class UnitWorkbook {

  private static final int CHART_ROWS = 14;
  private static final String UNKNOWN = "–";

  private final OpenWorkbook workbook;
  private final UnitShare share;

  private UnitWorkbook(OpenWorkbook workbook, UnitShare share) {
    this.workbook = workbook;
    this.share = share;
  }

  /**
   * Fills the template.
   *
   * @throws org.itaworkbook.scores.RefusedException for a template that is none
   */
  public static byte[] fill(byte[] template, Limits limits, UnitShare share) {
    return ScoreWorkbook.reading(
        () -> new UnitWorkbook(OpenWorkbook.open(template, limits), share).fill());
  }

  private byte[] fill() {
    properties();
    unit();
    questions();
    measures();
    return workbook.toBytes();
  }

  private void properties() {
    CustomProperties.write(workbook.parts(), Names.UNIT_CODE, share.unit().code().value());
    CustomProperties.write(workbook.parts(), Names.ROUND_ID, share.round().toString());
    CustomProperties.write(workbook.parts(), Names.ROUND, share.round().round());
  }

  private void unit() {
    workbook
        .book()
        .name(Names.UNIT_TITLE)
        .map(CellReference::new)
        .ifPresent(
            cell ->
                workbook
                    .sheet(cell.getSheetName())
                    .ifPresent(
                        sheet ->
                            sheet.setText(
                                cell.getRow(),
                                cell.getCol(),
                                Messages.thai("unit.titleOf", share.unit().name()))));
    TableFill table = TableFill.of(workbook, UnitColumn.UNIT_TABLE);
    UnitItem[] items = UnitItem.values();
    for (int row = 0; row < items.length; row++) {
      table.text(row, UnitColumn.VALUE, value(items[row]));
    }
  }

  private String value(UnitItem item) {
    Unit unit = share.unit();
    return switch (item) {
      case NAME -> unit.name();
      case CODE -> unit.code().value();
      case CONTACT -> Objects.requireNonNullElse(unit.contact(), UNKNOWN);
      case AGENCY -> Objects.requireNonNullElse(share.agency().name(), UNKNOWN);
      case YEAR -> share.framework().fiscalYear().toString();
      case ROUND -> share.round().round();
      case ROUND_ID -> share.round().toString();
      case QUESTIONS -> Messages.thai("unit.count.questions", share.questions().size());
      case LOW ->
          share.low().isEmpty()
              ? Messages.thai("unit.count.none")
              : Messages.thai(
                  "unit.count.low",
                  share.low().size(),
                  share.low().stream().map(ShareLine::code).collect(Collectors.joining(", ")));
      case MEASURES -> Messages.thai("unit.count.measures", share.measures().size());
      case RETURN_TO -> returnTo(share.agency());
    };
  }

  private static String returnTo(Agency agency) {
    String known =
        Stream.of(agency.contact(), agency.email(), agency.phone())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    return known.isEmpty() ? Messages.thai("unit.returnTo") : known;
  }

  private void questions() {
    TableFill table = TableFill.of(workbook, UnitColumn.QUESTIONS_TABLE);
    List<ShareLine> lines = share.questions();
    for (int row = 0; row < lines.size(); row++) {
      question(table, row, lines.get(row));
    }
    table.end(lines.size());
    if (!lines.isEmpty()) {
      chart(table);
    }
  }

  private void question(TableFill table, int row, ShareLine line) {
    table.text(
        row,
        UnitColumn.INDICATOR,
        line.result().indicator().number() + " " + line.result().indicator().name().th());
    table.text(row, UnitColumn.CODE, line.code());
    table.text(row, UnitColumn.WORDING, line.result().question().wording());
    for (Part part : UnitColumn.parts(share.framework())) {
      boolean own = line.result().instrument().parts().contains(part);
      figure(
          table,
          row,
          part.name().th(),
          own ? Optional.ofNullable(line.result().scores().get(part.id())) : Optional.empty());
    }
    figure(table, row, UnitColumn.GAP, line.gap());
    figure(table, row, UnitColumn.DECIDING, line.deciding());
    table.number(row, UnitColumn.THRESHOLD, share.framework().threshold());
    figure(table, row, UnitColumn.CHANGE, line.change());
    table.text(
        row,
        UnitColumn.TRIAGE,
        line.result().triage() == null
            ? UNKNOWN
            : Messages.thai("unit.triage." + line.result().triage()));
    table.text(
        row,
        UnitColumn.ADVICE,
        line.result().advice() == null
            ? Messages.thai("unit.advice.none")
            : line.result().advice().th());
  }

  private static void figure(TableFill table, int row, String header, Optional<BigDecimal> figure) {
    figure.ifPresentOrElse(
        value -> table.number(row, header, value), () -> table.text(row, header, UNKNOWN));
  }

  private void measures() {
    TableFill table = TableFill.of(workbook, UnitColumn.MEASURES_TABLE);
    List<Measure> measures = share.measures();
    for (int row = 0; row < measures.size(); row++) {
      Measure measure = measures.get(row);
      table.text(row, UnitColumn.MEASURE, measure.code());
      table.text(row, UnitColumn.ACTIVITY, Objects.requireNonNullElse(measure.activity(), UNKNOWN));
      table.text(row, UnitColumn.STEPS, Objects.requireNonNullElse(measure.steps(), UNKNOWN));
      table.text(row, UnitColumn.PERIOD, Objects.requireNonNullElse(measure.period(), UNKNOWN));
    }
    table.end(measures.size());
  }

  private void chart(TableFill table) {
    SheetPart first = TableFill.of(workbook, UnitColumn.UNIT_TABLE).sheet();
    List<String> labels = new ArrayList<>();
    List<BigDecimal> scores = new ArrayList<>();
    List<BigDecimal> thresholds = new ArrayList<>();
    for (ShareLine line : share.questions()) {
      labels.add(line.code());
      scores.add(line.deciding().orElse(null));
      thresholds.add(share.framework().threshold());
    }
    BigDecimal minimum = ChartScale.minimum(scores, share.framework().threshold());
    ChartXml chart =
        new ChartXml(
            Messages.thai("unit.chart.title", minimum.toPlainString()),
            Messages.thai("unit.chart.description", share.unit().name(), share.threshold()),
            minimum,
            "0.00",
            new ChartXml.Range<>(area(table, UnitColumn.CODE), labels),
            List.of(
                new ChartXml.Series(
                    UnitColumn.DECIDING,
                    "2F75B5",
                    new ChartXml.Range<>(area(table, UnitColumn.DECIDING), scores))),
            new ChartXml.Series(
                Messages.thai("unit.chart.threshold", share.threshold()),
                "C00000",
                new ChartXml.Range<>(area(table, UnitColumn.THRESHOLD), thresholds)));
    int row = 1 + lastRow(first);
    SheetCharts.add(
        workbook,
        first,
        "ita-unit",
        new FinishedSheet.PlacedChart(chart, 0, row + 1, 2, row + 1 + CHART_ROWS));
  }

  private String area(TableFill table, String header) {
    return ChartScale.area(
        table.sheet().name(),
        table.column(header),
        table.firstRow(),
        table.firstRow() + share.questions().size() - 1);
  }

  private static int lastRow(SheetPart sheet) {
    int last = 0;
    for (int row : sheet.rowNumbers()) {
      last = Math.max(last, row);
    }
    return last;
  }
}
