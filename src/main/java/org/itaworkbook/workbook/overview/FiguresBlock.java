package org.itaworkbook.workbook.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.charts.Chart;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.overview.summary.Change;
import org.itaworkbook.overview.summary.FigureSummary;
import org.itaworkbook.overview.summary.Movement;
import org.itaworkbook.overview.summary.Spread;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Palette;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.formulas.LiveRounding;
import org.itaworkbook.workbook.overview.AgenciesTable.Column;
import org.itaworkbook.workbook.writer.FinishedSheet.PlacedChart;
import org.jspecify.annotations.Nullable;

/** The total, instruments and indicators of the latest year on the first sheet, and their chart. */
final class FiguresBlock {

  private static final int MEAN = 1;
  private static final int MEDIAN = 2;
  private static final int LOWER = 3;
  private static final int UPPER = 4;
  private static final int MIDDLE_HALF = 5;
  private static final int CHANGE = 6;
  private static final int ROSE = 7;
  private static final List<String> COLUMNS =
      List.of("figure", "mean", "median", "lower", "upper", "middle", "change", "rose");
  private static final CellLook ONE_LINE =
      new CellLook(16, false, false, Palette.BLACK.rgb(), "", true, "General", "center", false);
  private static final CellLook DIFFERENCE = CellLook.NUMBER.formatted("+0.00;-0.00;0.00");

  private final Drawing drawing;
  private final Grid grid;
  private final Framework framework;
  private final Heat heat;
  private final Live live;

  FiguresBlock(Drawing drawing, Grid grid) {
    this.drawing = drawing;
    this.grid = grid;
    this.framework = drawing.latest().framework();
    this.heat = new Heat(framework);
    this.live = Live.where(drawing.agencies().area(Column.YEAR), framework.fiscalYear().toString());
  }

  void draw() {
    List<FigureSummary> figures = drawing.latest().figures();
    if (figures.isEmpty()) {
      return;
    }
    grid.row();
    int heading = grid.row();
    grid.text(
        0,
        Messages.thai("overviewbook.page.figures", framework.fiscalYear().toString()),
        CellLook.HEADING);
    grid.row();
    for (int i = 0; i < COLUMNS.size(); i++) {
      grid.text(i, Messages.thai("overviewbook.figures." + COLUMNS.get(i)), CellLook.HEADER);
    }
    figures.forEach(this::row);
    List<FigureSummary> indicators =
        figures.stream().filter(each -> number(each.figure()).isPresent()).toList();
    if (!indicators.isEmpty()
        && indicators.stream().allMatch(each -> each.spread().median() != null)) {
      chart(indicators, heading, heading + 2 + figures.indexOf(indicators.get(0)));
    }
  }

  private void row(FigureSummary summary) {
    int row = grid.row();
    Spread spread = summary.spread();
    String column = drawing.agencies().area(summary.figure());
    grid.text(0, Wording.name(framework, summary.figure()), CellLook.TEXT);
    grid.formula(MEAN, live.mean(column), spread.mean(), heat.of(spread.mean()));
    array(MEDIAN, live.median(column), spread.median());
    array(LOWER, live.quartile(column, 1), spread.lowerQuartile());
    array(UPPER, live.quartile(column, 3), spread.upperQuartile());
    BigDecimal lower = spread.lowerQuartile();
    BigDecimal upper = spread.upperQuartile();
    if (lower == null || upper == null) {
      grid.text(MIDDLE_HALF, Wording.none(), CellLook.CENTER);
    } else {
      String difference = Addresses.of(row, UPPER) + "-" + Addresses.of(row, LOWER);
      grid.formula(
          MIDDLE_HALF, LiveRounding.plain(difference, 2), upper.subtract(lower), CellLook.NUMBER);
    }
    Movement movement = movement(summary);
    if (movement == null) {
      grid.text(CHANGE, Wording.none(), CellLook.CENTER);
    } else {
      grid.number(CHANGE, movement.mean(), DIFFERENCE);
    }
    grid.text(
        ROSE,
        movement == null
            ? Wording.none()
            : Messages.thai(
                "overviewbook.of",
                Integer.toString(movement.rose()),
                Integer.toString(movement.n())),
        ONE_LINE);
    grid.text(
        DirectorPage.SHORT_NAME,
        number(summary.figure()).orElseGet(() -> Wording.shortName(framework, summary.figure())),
        CellLook.PLAIN);
    grid.number(DirectorPage.THRESHOLD, framework.threshold(), CellLook.PLAIN);
  }

  /**
   * Of the total also by what the files themselves say of the year before, as on the sheet of the
   * agencies, where no earlier file was read.
   */
  private @Nullable Movement movement(FigureSummary summary) {
    if (summary.movement() != null || !summary.figure().equals(FigureCode.TOTAL)) {
      return summary.movement();
    }
    List<Change> changes =
        OverviewWorkbook.ofLatest(drawing.overview()).stream()
            .map(Standing::change)
            .flatMap(Stream::ofNullable)
            .toList();
    if (changes.isEmpty()) {
      return null;
    }
    BigDecimal sum = changes.stream().map(Change::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Movement(
        changes.get(0).before(),
        changes.size(),
        Rounding.mean(2, sum, changes.size()),
        (int) changes.stream().filter(each -> each.points().signum() > 0).count(),
        (int) changes.stream().filter(each -> each.points().signum() < 0).count());
  }

  /** An indicator's number; the indicators stand together, behind the other figures. */
  private Optional<String> number(FigureCode figure) {
    return framework.indicators().stream()
        .map(Indicator::number)
        .filter(each -> FigureCode.indicator(each).equals(figure))
        .map(each -> Integer.toString(each))
        .findFirst();
  }

  private void array(int column, String formula, @Nullable BigDecimal value) {
    if (value == null) {
      grid.text(column, Wording.none(), CellLook.CENTER);
    } else {
      grid.array(column, formula, value, CellLook.NUMBER);
    }
  }

  private void chart(List<FigureSummary> figures, int heading, int first) {
    int last = first + figures.size() - 1;
    List<@Nullable BigDecimal> medians = new ArrayList<>();
    List<@Nullable BigDecimal> lower = new ArrayList<>();
    List<@Nullable BigDecimal> middle = new ArrayList<>();
    List<@Nullable BigDecimal> thresholds = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (FigureSummary each : figures) {
      BigDecimal from = each.spread().lowerQuartile();
      BigDecimal to = each.spread().upperQuartile();
      names.add(number(each.figure()).orElse(""));
      medians.add(each.spread().median());
      lower.add(from);
      middle.add(from == null || to == null ? null : to.subtract(from));
      thresholds.add(framework.threshold());
    }
    Chart chart =
        new Chart(
            Messages.thai("overviewbook.chart.figures"),
            Messages.thai("overviewbook.chart.figures.description"),
            "0",
            new Chart.Range<>(area(DirectorPage.SHORT_NAME, first, last), names),
            List.of(
                series("lower", Palette.SPAN, Chart.Mark.BASE, area(LOWER, first, last), lower),
                series(
                    "middle",
                    Palette.SPAN,
                    Chart.Mark.SPAN,
                    area(MIDDLE_HALF, first, last),
                    middle),
                series(
                    "median", Palette.TITLE, Chart.Mark.DOT, area(MEDIAN, first, last), medians)),
            new Chart.Series(
                Messages.thai("overviewbook.chart.threshold", Wording.threshold(framework)),
                Palette.THRESHOLD.rgb(),
                Chart.Mark.DOT,
                new Chart.Range<>(area(DirectorPage.THRESHOLD, first, last), thresholds)));
    grid.chart(
        new PlacedChart(chart, DirectorPage.RIGHT, heading, DirectorPage.LAST + 1, last + 1));
  }

  private String area(int column, int first, int last) {
    return Addresses.area(grid.name(), column, first, last);
  }

  private static Chart.Series series(
      String key, Palette color, Chart.Mark mark, String area, List<@Nullable BigDecimal> values) {
    return new Chart.Series(
        Messages.thai("overviewbook.figures." + key),
        color.rgb(),
        mark,
        new Chart.Range<>(area, values));
  }
}
