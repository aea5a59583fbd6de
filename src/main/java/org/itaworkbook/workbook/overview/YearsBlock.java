package org.itaworkbook.workbook.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.charts.Chart;
import org.itaworkbook.framework.Level;
import org.itaworkbook.overview.summary.LevelCount;
import org.itaworkbook.overview.summary.OverviewYear;
import org.itaworkbook.overview.summary.Spread;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Palette;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.overview.AgenciesTable.Column;
import org.itaworkbook.workbook.writer.FinishedSheet.PlacedChart;
import org.jspecify.annotations.Nullable;

/** The years side by side on the first sheet, and the chart of their levels. */
final class YearsBlock {

  private static final int AGENCIES = 1;
  private static final int COMPLETE = 2;
  private static final int MEAN = 3;
  private static final int MEDIAN = 4;
  private static final int LOWER = 5;
  private static final int UPPER = 6;
  private static final int PASSED = 7;
  private static final int PERCENT = 8;
  private static final int LEVELS = 9;
  private static final List<String> MEASURES =
      List.of("agencies", "complete", "mean", "median", "lower", "upper", "passed", "percent");

  private static final CellLook WHOLE = CellLook.NUMBER.formatted("0");
  private static final CellLook YEAR = CellLook.HEADER.formatted("0");
  private static final List<Palette> PASSING = List.of(Palette.BEST, Palette.GOOD, Palette.BETTER);
  private static final List<Palette> FAILING = List.of(Palette.BAD, Palette.WORSE, Palette.WORST);

  private final Drawing drawing;
  private final Grid grid;
  private final int header;
  private final List<OverviewYear> years;
  private final Map<String, Level> levels = new LinkedHashMap<>();

  /**
   * @param header the row of its header
   */
  YearsBlock(Drawing drawing, Grid grid, int header) {
    this.drawing = drawing;
    this.grid = grid;
    this.header = header;
    List<OverviewYear> latest = drawing.overview().years();
    List<OverviewYear> shown =
        new ArrayList<>(latest.subList(0, Math.min(DirectorPage.LEFT_END, latest.size())));
    for (OverviewYear year : shown) {
      year.framework().levels().forEach(each -> levels.putIfAbsent(each.name().th(), each));
    }
    Collections.reverse(shown);
    this.years = List.copyOf(shown);
  }

  /** The cells of the latest year that the lead tells of, as formulas put them into a text. */
  List<String> lead() {
    int column = years.size();
    return List.of(
        DirectorPage.inText(header + COMPLETE, column, false),
        DirectorPage.inText(header + AGENCIES, column, false),
        DirectorPage.inText(header + MEAN, column, true),
        DirectorPage.inText(header + PASSED, column, false));
  }

  /** What they hold. */
  List<String> leadValues() {
    OverviewYear latest = drawing.latest();
    Spread totals = latest.totals();
    return List.of(
        Integer.toString(latest.complete()),
        Integer.toString(latest.agencies()),
        totals == null ? Wording.none() : totals.mean().toPlainString(),
        Integer.toString(latest.passed().n()));
  }

  void draw() {
    grid.rowAt(header - 1);
    grid.text(0, Messages.thai("overviewbook.page.years"), CellLook.HEADING);
    grid.row();
    grid.text(0, Messages.thai("overviewbook.page.measure"), CellLook.HEADER);
    for (int i = 0; i < years.size(); i++) {
      grid.number(i + 1, years.get(i).framework().fiscalYear().buddhistEra(), YEAR);
    }
    for (int measure = 1; measure <= MEASURES.size(); measure++) {
      int row = grid.row();
      String key = "overviewbook.page." + MEASURES.get(measure - 1);
      grid.text(
          0,
          Messages.thai(key, Wording.threshold(drawing.latest().framework())),
          CellLook.TEXT_STRONG);
      for (int i = 0; i < years.size(); i++) {
        measure(measure, row, i + 1, years.get(i));
      }
    }
    for (String name : levels.keySet()) {
      int row = grid.row();
      grid.text(0, name, CellLook.TEXT);
      for (int i = 0; i < years.size(); i++) {
        level(name, row, i + 1, years.get(i));
      }
    }
    chart();
  }

  private void measure(int measure, int row, int column, OverviewYear year) {
    AgenciesTable table = drawing.agencies();
    Live live = Live.where(table.area(Column.YEAR), Addresses.absolute(header, column));
    String total = table.area(Column.TOTAL);
    Spread totals = year.totals();
    String least = "\">=" + Wording.threshold(year.framework()) + "\"";
    switch (measure) {
      case AGENCIES -> count(column, live.count(), year.agencies());
      case COMPLETE -> count(column, live.count(total), year.complete());
      case MEAN -> {
        if (totals == null) {
          grid.text(column, Wording.none(), CellLook.CENTER);
        } else {
          grid.formula(column, live.mean(total), totals.mean(), CellLook.NUMBER);
        }
      }
      case MEDIAN -> array(column, live.median(total), totals == null ? null : totals.median());
      case LOWER ->
          array(column, live.quartile(total, 1), totals == null ? null : totals.lowerQuartile());
      case UPPER ->
          array(column, live.quartile(total, 3), totals == null ? null : totals.upperQuartile());
      case PASSED -> count(column, live.count(total, least), year.passed().n());
      default ->
          QuestionsSheet.percent(
              grid,
              column,
              Addresses.of(row - PERCENT + PASSED, column),
              Addresses.of(row - PERCENT + COMPLETE, column),
              year.passed());
    }
  }

  private void count(int column, String formula, int value) {
    grid.formula(column, formula, BigDecimal.valueOf(value), WHOLE);
  }

  private void array(int column, String formula, @Nullable BigDecimal value) {
    if (value == null) {
      grid.text(column, Wording.none(), CellLook.CENTER);
    } else {
      grid.array(column, formula, value, CellLook.NUMBER);
    }
  }

  private static Optional<LevelCount> count(OverviewYear year, String name) {
    return year.levels().stream().filter(each -> each.level().name().th().equals(name)).findFirst();
  }

  private void level(String name, int row, int column, OverviewYear year) {
    Optional<LevelCount> known = count(year, name);
    if (known.isEmpty()) {
      grid.blank(column, WHOLE);
      return;
    }
    AgenciesTable table = drawing.agencies();
    Live live =
        Live.where(table.area(Column.YEAR), Addresses.absolute(header, column))
            .and(table.area(Column.LEVEL), Addresses.inRow(row, 0));
    count(column, live.count(table.area(Column.TOTAL)), known.get().agencies().n());
  }

  private void chart() {
    String sheet = grid.name();
    int last = years.size();
    List<String> categories =
        years.stream().map(each -> each.framework().fiscalYear().toString()).toList();
    List<Chart.Series> series = new ArrayList<>();
    int row = header + LEVELS;
    int passing = 0;
    int failing = 0;
    for (Map.Entry<String, Level> each : levels.entrySet()) {
      boolean passes =
          each.getValue().minimumTotal().compareTo(drawing.latest().framework().threshold()) >= 0;
      Palette color =
          passes
              ? PASSING.get(Math.min(passing++, PASSING.size() - 1))
              : FAILING.get(Math.min(failing++, FAILING.size() - 1));
      List<@Nullable BigDecimal> values = new ArrayList<>();
      years.forEach(
          year ->
              values.add(
                  count(year, each.getKey())
                      .map(found -> BigDecimal.valueOf(found.agencies().n()))
                      .orElse(null)));
      series.add(
          new Chart.Series(
              each.getKey(),
              color.rgb(),
              Chart.Mark.SHARE,
              new Chart.Range<>(across(sheet, row, last), values)));
      row++;
    }
    Chart chart =
        new Chart(
            Messages.thai("overviewbook.chart.levels"),
            Messages.thai("overviewbook.chart.levels.description"),
            "0.00",
            new Chart.Range<>(across(sheet, header, last), categories),
            series,
            null);
    grid.chart(
        new PlacedChart(
            chart, Math.min(DirectorPage.RIGHT, last + 2), header - 1, DirectorPage.LAST + 1, row));
  }

  private static String across(String sheet, int row, int last) {
    String first = Addresses.area(sheet, 1, row, row);
    String start = first.substring(0, first.indexOf(':'));
    return start + ":" + Addresses.absolute(row, last);
  }
}
