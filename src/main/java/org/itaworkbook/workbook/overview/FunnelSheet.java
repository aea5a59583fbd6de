package org.itaworkbook.workbook.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.charts.Chart;
import org.itaworkbook.charts.ScatterChart;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.overview.summary.Funnel;
import org.itaworkbook.overview.summary.GroupKind;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Palette;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.writer.FinishedSheet.PlacedChart;
import org.jspecify.annotations.Nullable;

/**
 * Draws the scores of the part that the assessor asks outsiders for beside how many answered: who
 * is below others of the type by more than chance alone can do. A section for each type of which
 * enough is known, the agencies at the left and their chart at the right.
 */
final class FunnelSheet {

  private static final double[] WIDTHS = {38, 12, 14, 26, 3, 100, 8, 8, 8, 8, 8, 8};
  private static final int PERSONS = 1;
  private static final int SCORE = 2;
  private static final int PLACE = 3;
  private static final int CHART = 5;

  /** From here on stands what only the chart draws: persons, then the limits and the mean. */
  private static final int CURVES = 6;

  private static final int CURVE_POINTS = Funnel.LEAST;
  private static final int CHART_ROWS = 22;
  private static final int STEP = 10;
  private static final CellLook WHOLE = CellLook.NUMBER.formatted("0");

  /** A line of the chart: how many standard errors above the mean. */
  private record Curve(int errors, String name, Palette color, ScatterChart.Mark mark) {}

  private static final List<Curve> LINES =
      List.of(
          new Curve(-Funnel.OUTER, "outer", Palette.BELOW, ScatterChart.Mark.LINE),
          new Curve(-Funnel.INNER, "inner", Palette.WORSE, ScatterChart.Mark.DASHES),
          new Curve(0, "mean", Palette.THRESHOLD, ScatterChart.Mark.LINE),
          new Curve(Funnel.INNER, "innerAbove", Palette.GOOD, ScatterChart.Mark.DASHES),
          new Curve(Funnel.OUTER, "outerAbove", Palette.SERIES, ScatterChart.Mark.LINE));

  private final Drawing drawing;
  private final String part;
  private final Grid grid;

  private FunnelSheet(Drawing drawing, String part) {
    this.drawing = drawing;
    this.part = part;
    this.grid = new Grid(drawing.book(), Messages.thai("overviewbook.sheet.funnel"), 1_000, WIDTHS);
  }

  /** Nothing where no type has enough agencies. */
  static void draw(Drawing drawing) {
    List<FigureCode> pair = drawing.agencies().pair();
    if (pair.isEmpty()) {
      return;
    }
    FigureCode part = pair.get(1);
    List<Funnel> funnels = funnels(drawing, part);
    if (!funnels.isEmpty()) {
      Framework framework = drawing.latest().framework();
      new FunnelSheet(drawing, Wording.shortName(framework, part)).draw(funnels);
    }
  }

  private static List<Funnel> funnels(Drawing drawing, FigureCode part) {
    Map<String, List<Standing>> types = new LinkedHashMap<>();
    for (Standing each : OverviewWorkbook.ofLatest(drawing.overview())) {
      if (each.agency().type() != null) {
        types
            .computeIfAbsent(
                drawing.labels().of(GroupKind.TYPE, each.agency()), any -> new ArrayList<>())
            .add(each);
      }
    }
    List<Funnel> funnels = new ArrayList<>();
    types.forEach((type, ofType) -> Funnel.of(type, ofType, part).ifPresent(funnels::add));
    return funnels;
  }

  private void draw(List<Funnel> funnels) {
    grid.hideFrom(CURVES);
    String year = drawing.latest().framework().fiscalYear().toString();
    grid.head(
        Messages.thai("overviewbook.funnel.title", part, year),
        Messages.thai("overviewbook.funnel.help"),
        Messages.thai("overviewbook.funnel.who", Integer.toString(Funnel.LEAST)));
    funnels.forEach(this::section);
    grid.printTo(CHART);
    drawing.book().put(grid);
  }

  private void section(Funnel funnel) {
    grid.row();
    int heading = grid.row();
    String mean = Rounding.figure(funnel.mean()).toPlainString();
    String n = Integer.toString(funnel.points().size());
    grid.text(
        0, Messages.thai("overviewbook.funnel.group", funnel.type(), n, mean), CellLook.HEADING);
    grid.header(
        List.of(
            Messages.thai("overviewbook.agencies.AGENCY"),
            Messages.thai("overviewbook.funnel.persons"),
            part,
            Messages.thai("overviewbook.funnel.place")));
    List<Integer> persons = curve(funnel);
    int first = heading + 2;
    for (int i = 0; i < funnel.points().size(); i++) {
      grid.row();
      point(funnel.points().get(i));
      if (i < CURVE_POINTS) {
        grid.number(CURVES, persons.get(i), CellLook.PLAIN);
        for (int line = 0; line < LINES.size(); line++) {
          BigDecimal limit = funnel.limit(persons.get(i), LINES.get(line).errors());
          grid.number(CURVES + 1 + line, limit, CellLook.PLAIN);
        }
      }
    }
    chart(funnel, persons, heading, first);
    grid.rowAt(heading + CHART_ROWS);
  }

  private void point(Funnel.Point point) {
    grid.text(0, point.standing().agency().name(), CellLook.TEXT);
    grid.number(PERSONS, point.persons(), WHOLE);
    grid.number(SCORE, point.score(), CellLook.NUMBER);
    grid.text(
        PLACE,
        Messages.thai("overviewbook.funnel." + point.place().name()),
        switch (point.place()) {
          case FAR_BELOW -> CellLook.BAD;
          case BELOW -> CellLook.WARN;
          default -> CellLook.CENTER;
        });
  }

  /** So many persons from the fewest to the most, closer where the limits bend. */
  private static List<Integer> curve(Funnel funnel) {
    int fewest = funnel.points().stream().mapToInt(Funnel.Point::persons).min().orElse(1);
    int most = funnel.points().stream().mapToInt(Funnel.Point::persons).max().orElse(1);
    List<Integer> persons = new ArrayList<>();
    for (int i = 0; i < CURVE_POINTS; i++) {
      double share = (double) i / (CURVE_POINTS - 1);
      persons.add(fewest + (int) Math.round((most - fewest) * share * share));
    }
    return persons;
  }

  private void chart(Funnel funnel, List<Integer> persons, int heading, int first) {
    int last = first + funnel.points().size() - 1;
    int end = first + CURVE_POINTS - 1;
    List<ScatterChart.Points> points = new ArrayList<>();
    points.add(
        new ScatterChart.Points(
            Messages.thai("overviewbook.agencies.AGENCY"),
            Palette.TITLE.rgb(),
            ScatterChart.Mark.DOTS,
            range(PERSONS, first, last, funnel, each -> BigDecimal.valueOf(each.persons())),
            range(SCORE, first, last, funnel, Funnel.Point::score)));
    Chart.Range<BigDecimal> across =
        new Chart.Range<>(area(CURVES, first, end), numbers(persons, BigDecimal::valueOf));
    int column = CURVES + 1;
    for (Curve line : LINES) {
      points.add(
          new ScatterChart.Points(
              Messages.thai("overviewbook.funnel." + line.name()),
              line.color().rgb(),
              line.mark(),
              across,
              new Chart.Range<>(
                  area(column, first, end),
                  numbers(persons, each -> funnel.limit(each, line.errors())))));
      column++;
    }
    ScatterChart chart =
        new ScatterChart(
            funnel.type(),
            Messages.thai("overviewbook.funnel.description", part),
            Messages.thai("overviewbook.funnel.persons"),
            part,
            least(funnel),
            points);
    grid.chart(new PlacedChart(chart, CHART, heading, CHART + 1, heading + CHART_ROWS - 1));
  }

  /** The tens below the lowest score. */
  private static int least(Funnel funnel) {
    int lowest = funnel.points().stream().mapToInt(each -> each.score().intValue()).min().orElse(0);
    return Math.max(0, lowest / STEP * STEP - (lowest % STEP == 0 ? STEP : 0));
  }

  private String area(int column, int first, int last) {
    return Addresses.area(grid.name(), column, first, last);
  }

  private Chart.Range<BigDecimal> range(
      int column, int first, int last, Funnel funnel, Function<Funnel.Point, BigDecimal> number) {
    return new Chart.Range<>(area(column, first, last), numbers(funnel.points(), number));
  }

  private static <T> List<@Nullable BigDecimal> numbers(
      List<T> of, Function<? super T, BigDecimal> number) {
    List<@Nullable BigDecimal> numbers = new ArrayList<>();
    of.forEach(each -> numbers.add(number.apply(each)));
    return numbers;
  }
}
