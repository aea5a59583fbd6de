package org.itaworkbook.workbook.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Level;
import org.itaworkbook.overview.summary.GroupKind;
import org.itaworkbook.overview.summary.OverviewYear;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.overview.summary.Trend;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.cells.FormulaText;
import org.itaworkbook.workbook.formulas.LiveRounding;

/** Draws each agency through the years. */
final class TrendsSheet {

  private static final CellLook CHANGE = CellLook.NUMBER.formatted("+0.00;-0.00;0.00");

  private final Drawing drawing;
  private final List<OverviewYear> years;
  private final Grid grid;
  private final Map<FiscalYear, Heat> heats = new HashMap<>();

  private TrendsSheet(Drawing drawing) {
    this.drawing = drawing;
    List<OverviewYear> inOrder = new ArrayList<>(drawing.overview().years());
    inOrder.sort(Comparator.comparing(each -> each.framework().fiscalYear()));
    this.years = List.copyOf(inOrder);
    double[] widths = new double[years.size() * 2 + 5];
    widths[0] = 38;
    widths[1] = 24;
    for (int i = 0; i < years.size(); i++) {
      widths[2 + 2 * i] = 11;
      widths[3 + 2 * i] = 23;
    }
    widths[widths.length - 3] = 12;
    widths[widths.length - 2] = 12;
    widths[widths.length - 1] = 60;
    int cells = drawing.overview().trends().size() * widths.length;
    this.grid = new Grid(drawing.book(), Messages.thai("overviewbook.sheet.trends"), cells, widths);
  }

  static void draw(Drawing drawing) {
    if (drawing.overview().trends().isEmpty()) {
      return;
    }
    new TrendsSheet(drawing).draw();
  }

  private void draw() {
    grid.freeze(Grid.HEADER_ROW + 1, 1);
    grid.head(
        Messages.thai("overviewbook.trends.title"), Messages.thai("overviewbook.trends.help"), "");
    List<String> headers = new ArrayList<>();
    headers.add(Messages.thai("overviewbook.agencies.AGENCY"));
    headers.add(Messages.thai("overviewbook.agencies.TYPE"));
    for (OverviewYear year : years) {
      String said = year.framework().fiscalYear().toString();
      headers.add(Messages.thai("overviewbook.trends.total", said));
      headers.add(Messages.thai("overviewbook.trends.level", said));
    }
    for (String each : List.of("change", "direction", "notes")) {
      headers.add(Messages.thai("overviewbook.trends." + each));
    }
    grid.header(headers);
    drawing.overview().trends().forEach(this::row);
    drawing.book().put(grid);
  }

  private void row(Trend trend) {
    int row = grid.row();
    grid.text(0, trend.agency().name(), CellLook.TEXT);
    grid.text(1, drawing.labels().of(GroupKind.TYPE, trend.agency()), CellLook.TEXT);
    for (int i = 0; i < years.size(); i++) {
      Standing standing = trend.standings().get(years.get(i).framework().fiscalYear());
      year(2 + 2 * i, standing == null ? Optional.empty() : Optional.of(standing));
    }
    int last = 2 + 2 * years.size();
    direction(row, last, trend);
    grid.text(
        last + 2,
        trend.notes().stream().map(Text::th).collect(Collectors.joining("; ")),
        CellLook.TEXT);
  }

  private void year(int column, Optional<Standing> standing) {
    BigDecimal total =
        standing.flatMap(each -> each.result().figure(FigureCode.TOTAL)).orElse(null);
    Optional<Level> level = standing.flatMap(each -> each.result().reached());
    CellLook look =
        standing.map(each -> heat(each.result().framework()).of(total)).orElse(CellLook.NUMBER);
    grid.number(column, total, look);
    grid.text(column + 1, level.map(each -> each.name().th()).orElse(""), CellLook.CENTER);
  }

  private Heat heat(Framework framework) {
    return heats.computeIfAbsent(framework.fiscalYear(), any -> new Heat(framework));
  }

  private void direction(int row, int column, Trend trend) {
    List<FiscalYear> known = List.copyOf(trend.standings().keySet());
    FiscalYear now = known.get(known.size() - 1);
    FiscalYear then = known.get(known.size() - 2);
    Optional<BigDecimal> total = total(trend, now);
    Optional<BigDecimal> before = total(trend, then);
    if (total.isEmpty() || before.isEmpty()) {
      grid.blank(column, CHANGE);
      grid.text(column + 1, Messages.thai("overviewbook.trend.UNKNOWN"), CellLook.CENTER);
      return;
    }
    grid.formula(
        column,
        LiveRounding.plain(cell(row, now) + "-" + cell(row, then), 2),
        total.get().subtract(before.get()),
        CHANGE);
    String change = Addresses.of(row, column);
    grid.formulaText(
        column + 1,
        "IF("
            + change
            + ">0,"
            + word(Trend.Direction.UP)
            + ",IF("
            + change
            + "<0,"
            + word(Trend.Direction.DOWN)
            + ","
            + word(Trend.Direction.SAME)
            + "))",
        Messages.thai("overviewbook.trend." + trend.direction().name()),
        CellLook.CENTER);
  }

  private static Optional<BigDecimal> total(Trend trend, FiscalYear year) {
    return Optional.ofNullable(trend.standings().get(year))
        .flatMap(each -> each.result().figure(FigureCode.TOTAL));
  }

  private String cell(int row, FiscalYear year) {
    int place = 0;
    while (!years.get(place).framework().fiscalYear().equals(year)) {
      place++;
    }
    return Addresses.of(row, 2 + 2 * place);
  }

  private static String word(Trend.Direction direction) {
    return FormulaText.quoted(Messages.thai("overviewbook.trend." + direction.name()));
  }
}
