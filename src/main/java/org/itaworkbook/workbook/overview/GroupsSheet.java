package org.itaworkbook.workbook.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.overview.summary.GroupKind;
import org.itaworkbook.overview.summary.GroupSummary;
import org.itaworkbook.overview.summary.Share;
import org.itaworkbook.overview.summary.Spread;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.overview.AgenciesTable.Column;
import org.jspecify.annotations.Nullable;

/** Draws the groups of the latest year: by type, affiliation, province and the office's own. */
final class GroupsSheet {

  private static final double[] WIDTHS = {44, 12, 12, 12, 12, 12, 13, 13, 34, 34};
  private static final List<String> COLUMNS =
      List.of("n", "complete", "median", "lower", "upper", "passed", "percent", "best", "worst");
  private static final CellLook WHOLE = CellLook.NUMBER.formatted("0");

  private final Drawing drawing;
  private final Framework framework;
  private final String threshold;
  private final Grid grid;

  private GroupsSheet(Drawing drawing) {
    this.drawing = drawing;
    this.framework = drawing.latest().framework();
    this.threshold = Wording.threshold(framework);
    this.grid = new Grid(drawing.book(), Messages.thai("overviewbook.sheet.groups"), 1_000, WIDTHS);
  }

  static void draw(Drawing drawing) {
    new GroupsSheet(drawing).draw();
  }

  private void draw() {
    grid.head(
        Messages.thai("overviewbook.groups.title", framework.fiscalYear().toString()),
        Messages.thai(
            "overviewbook.groups.help",
            Integer.toString(Spread.LEAST),
            Integer.toString(Share.LEAST)),
        "");
    for (GroupKind kind : GroupKind.values()) {
      List<GroupSummary> groups =
          drawing.latest().groups().stream().filter(each -> each.kind() == kind).toList();
      // One folder that holds all is no group to compare.
      if (groups.size() > (kind == GroupKind.GROUP ? 1 : 0)) {
        section(kind, groups);
      }
    }
    drawing.book().put(grid);
  }

  private void section(GroupKind kind, List<GroupSummary> groups) {
    grid.row();
    grid.text(0, Messages.thai("overviewbook.groups." + kind.name()), CellLook.HEADING);
    grid.row();
    grid.text(0, Messages.thai("overviewbook.groups.name"), CellLook.HEADER);
    for (int i = 0; i < COLUMNS.size(); i++) {
      grid.text(
          i + 1,
          Messages.thai("overviewbook.groups." + COLUMNS.get(i), threshold),
          CellLook.HEADER);
    }
    groups.forEach(this::row);
    grid.row();
  }

  private void row(GroupSummary group) {
    int row = grid.row();
    String label = drawing.labels().of(group.kind(), group.name());
    AgenciesTable table = drawing.agencies();
    String total = table.area(Column.TOTAL);
    Live live =
        Live.where(table.area(Column.YEAR), framework.fiscalYear().toString())
            .and(table.area(AgenciesTable.of(group.kind())), Addresses.inRow(row, 0));
    boolean safe = drawing.labels().isSafe(group.kind(), label);
    grid.text(0, label, CellLook.TEXT);
    count(1, live.count(), group.agencies(), safe);
    count(2, live.count(total), group.complete(), safe);
    Spread totals = group.totals();
    array(3, live.median(total), totals == null ? null : totals.median());
    array(4, live.quartile(total, 1), totals == null ? null : totals.lowerQuartile());
    array(5, live.quartile(total, 3), totals == null ? null : totals.upperQuartile());
    Share passed = group.passed();
    if (passed == null || passed.percent() == null) {
      grid.text(6, Wording.none(), CellLook.CENTER);
    } else {
      count(6, live.count(total, "\">=" + threshold + "\""), passed.n(), safe);
    }
    QuestionsSheet.percent(grid, 7, Addresses.of(row, 6), Addresses.of(row, 2), passed);
    grid.text(8, names(group.best()), CellLook.TEXT);
    grid.text(9, names(group.worst()), CellLook.TEXT);
  }

  private void count(int column, String formula, int value, boolean safe) {
    if (safe) {
      grid.formula(column, formula, BigDecimal.valueOf(value), WHOLE);
    } else {
      grid.number(column, value, WHOLE);
    }
  }

  private void array(int column, String formula, @Nullable BigDecimal value) {
    if (value == null) {
      grid.text(column, Wording.none(), CellLook.CENTER);
    } else {
      grid.array(column, formula, value, CellLook.NUMBER);
    }
  }

  private String names(List<FigureCode> figures) {
    return figures.isEmpty()
        ? Wording.none()
        : figures.stream()
            .map(each -> Wording.name(framework, each))
            .collect(Collectors.joining(", "));
  }
}
