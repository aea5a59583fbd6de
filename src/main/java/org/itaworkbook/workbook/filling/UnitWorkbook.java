package org.itaworkbook.workbook.filling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaworkbook.charts.Chart;
import org.itaworkbook.framework.Part;
import org.itaworkbook.opc.CustomProperties;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Palette;
import org.itaworkbook.text.ThaiDate;
import org.itaworkbook.units.Progress;
import org.itaworkbook.units.ShareLine;
import org.itaworkbook.units.Unit;
import org.itaworkbook.units.UnitShare;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellArea;
import org.itaworkbook.workbook.contract.HiddenNames;
import org.itaworkbook.workbook.contract.UnitColumn;
import org.itaworkbook.workbook.contract.UnitItem;
import org.itaworkbook.workbook.intake.Refusals;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.workbook.writer.FinishedSheet;
import org.itaworkbook.workbook.writer.SheetCharts;

/** Fills a year's workbook for units with the share of one. */
public final class UnitWorkbook {

  private static final int CHART_ROWS = 14;
  private static final String UNKNOWN = "–";

  private final WorkbookFile workbook;
  private final UnitShare share;

  private UnitWorkbook(WorkbookFile workbook, UnitShare share) {
    this.workbook = workbook;
    this.share = share;
  }

  /**
   * Fills the template.
   *
   * @throws RefusedException UNIT_TEMPLATE for one that lacks a table, or where the unit and the
   *     round are to stand
   */
  public static byte[] fill(byte[] template, UploadLimits limits, UnitShare share) {
    return Refusals.reading(
        () -> new UnitWorkbook(WorkbookFile.open(template, limits), share).fill());
  }

  private byte[] fill() {
    properties();
    unit();
    questions();
    measures();
    return workbook.toBytes();
  }

  private void properties() {
    CustomProperties.write(workbook.parts(), HiddenNames.UNIT_CODE, share.unit().code().value());
    CustomProperties.write(workbook.parts(), HiddenNames.ROUND_ID, share.round().toString());
    CustomProperties.write(workbook.parts(), HiddenNames.ROUND, share.round().round());
  }

  private void unit() {
    workbook
        .book()
        .name(HiddenNames.UNIT_TITLE)
        .flatMap(CellArea::find)
        .ifPresent(
            cell ->
                workbook
                    .sheet(cell.sheet())
                    .ifPresent(
                        sheet ->
                            sheet.setText(
                                cell.firstRow(),
                                cell.firstColumn(),
                                Messages.thai("unit.titleOf", share.unit().name()))));
    TableFill table = table(UnitColumn.UNIT_TABLE);
    for (UnitItem item : UnitItem.values()) {
      int row = table.row(UnitColumn.ITEM, item.label());
      if (row >= 0) {
        table.text(row, UnitColumn.VALUE, value(item));
      } else if (item.isNeeded()) {
        throw unusable();
      }
    }
  }

  private TableFill table(String name) {
    return TableFill.of(workbook, name).orElseThrow(this::unusable);
  }

  private RefusedException unusable() {
    return new RefusedException(Refusal.UNIT_TEMPLATE, share.framework().fiscalYear());
  }

  private String value(UnitItem item) {
    Unit unit = share.unit();
    return switch (item) {
      case NAME -> unit.name();
      case CODE -> unit.code().value();
      case CONTACT -> Objects.requireNonNullElse(unit.contact(), UNKNOWN);
      case AGENCY -> Objects.requireNonNullElse(share.agency().name(), UNKNOWN);
      case YEAR -> share.framework().fiscalYear().toString();
      case ROUND -> share.namedRound().orElse(UNKNOWN);
      case ROUND_ID -> share.round().toString();
      case QUESTIONS -> Messages.thai("unit.count.questions", share.questions().size());
      case LOW -> low();
      case MEASURES ->
          share.measures().isEmpty()
              ? Messages.thai("unit.count.noMeasures")
              : Messages.thai("unit.count.measures", share.measures().size());
      case NOTE -> Objects.requireNonNullElse(share.agency().letters().note(), UNKNOWN);
      case RETURN_TO -> returnTo();
    };
  }

  /** Nothing is said to be well while a score is missing. */
  private String low() {
    List<String> parts = new ArrayList<>();
    if (!share.low().isEmpty()) {
      parts.add(counted("unit.count.low", share.low()));
    }
    if (!share.unknown().isEmpty()) {
      parts.add(counted("unit.count.unknown", share.unknown()));
    }
    return parts.isEmpty() ? Messages.thai("unit.count.none") : String.join("\n", parts);
  }

  private static String counted(String key, List<ShareLine> lines) {
    return Messages.thai(
        key, lines.size(), lines.stream().map(ShareLine::code).collect(Collectors.joining(", ")));
  }

  private String returnTo() {
    Agency agency = share.agency();
    String known =
        Stream.of(agency.contact(), agency.email(), agency.phone())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    String to = known.isEmpty() ? Messages.thai("unit.returnTo") : known;
    LocalDate due = share.due();
    return due == null ? to : to + "\n" + Messages.thai("unit.due", ThaiDate.longForm(due));
  }

  private void questions() {
    TableFill table = table(UnitColumn.QUESTIONS_TABLE);
    List<ShareLine> lines = share.questions();
    for (int row = 0; row < lines.size(); row++) {
      question(table, row, lines.get(row));
    }
    if (lines.isEmpty()) {
      table.text(0, UnitColumn.WORDING, Messages.thai("unit.none.questions"));
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
      boolean own = line.result().instrument().has(part);
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
    table.text(row, UnitColumn.ADVICE, advice(line));
  }

  private static String advice(ShareLine line) {
    if (line.isUnknown()) {
      return UNKNOWN;
    }
    return line.result().advice() == null
        ? Messages.thai("unit.advice.none")
        : line.result().advice().th();
  }

  private static void figure(TableFill table, int row, String header, Optional<BigDecimal> figure) {
    figure.ifPresentOrElse(
        value -> table.number(row, header, value), () -> table.text(row, header, UNKNOWN));
  }

  private void measures() {
    TableFill table = table(UnitColumn.MEASURES_TABLE);
    List<Measure> measures = share.measures();
    for (int row = 0; row < measures.size(); row++) {
      Measure measure = measures.get(row);
      table.text(row, UnitColumn.MEASURE, measure.code().value());
      table.text(row, UnitColumn.ACTIVITY, Objects.requireNonNullElse(measure.activity(), UNKNOWN));
      table.text(row, UnitColumn.STEPS, Objects.requireNonNullElse(measure.steps(), UNKNOWN));
      table.text(row, UnitColumn.PERIOD, Objects.requireNonNullElse(measure.period(), UNKNOWN));
      Progress said = share.progress(measure);
      if (said != null) {
        reported(table, row, said);
      }
    }
    if (measures.isEmpty()) {
      table.text(0, UnitColumn.ACTIVITY, Messages.thai("unit.none.measures"));
    }
    table.end(measures.size());
  }

  /** What the unit said before, so that it need not type it again. */
  private void reported(TableFill table, int row, Progress said) {
    table.text(row, UnitColumn.STATUS, Objects.requireNonNullElse(said.status(), ""));
    if (said.percent() != null) {
      table.number(row, UnitColumn.PROGRESS, said.percent());
    }
    table.text(row, UnitColumn.EVIDENCE, Objects.requireNonNullElse(said.evidence(), ""));
    if (said.date() != null) {
      table.number(row, UnitColumn.DATE, workbook.book().dates().of(said.date()));
    }
    table.text(row, UnitColumn.NOTE, Objects.requireNonNullElse(said.note(), ""));
  }

  private void chart(TableFill table) {
    SheetPart first = table(UnitColumn.UNIT_TABLE).sheet();
    List<String> labels = new ArrayList<>();
    List<BigDecimal> scores = new ArrayList<>();
    List<BigDecimal> thresholds = new ArrayList<>();
    for (ShareLine line : share.questions()) {
      labels.add(line.code());
      scores.add(line.deciding().orElse(null));
      thresholds.add(share.framework().threshold());
    }
    Chart chart =
        new Chart(
            Messages.thai("unit.chart.title"),
            Messages.thai("unit.chart.description", share.unit().name(), share.threshold()),
            "0.00",
            new Chart.Range<>(area(table, UnitColumn.CODE), labels),
            List.of(
                new Chart.Series(
                    UnitColumn.DECIDING,
                    Palette.SERIES.rgb(),
                    Chart.Mark.BAR,
                    new Chart.Range<>(area(table, UnitColumn.DECIDING), scores))),
            new Chart.Series(
                Messages.thai("unit.chart.threshold", share.threshold()),
                Palette.THRESHOLD.rgb(),
                Chart.Mark.DOT,
                new Chart.Range<>(area(table, UnitColumn.THRESHOLD), thresholds)));
    int row = 1 + lastRow(first);
    SheetCharts.add(
        workbook,
        first,
        "ita-unit",
        new FinishedSheet.PlacedChart(chart, 0, row + 1, 2, row + 1 + CHART_ROWS));
  }

  private String area(TableFill table, String header) {
    return Addresses.area(
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
