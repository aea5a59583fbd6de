package org.itaworkbook.workbook.overview;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.overview.results.Hundredths;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.summary.Change;
import org.itaworkbook.overview.summary.GroupKind;
import org.itaworkbook.overview.summary.OverviewYear;
import org.itaworkbook.overview.summary.PlaceRange;
import org.itaworkbook.overview.summary.Rank;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Palette;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.cells.FormulaText;
import org.itaworkbook.workbook.formulas.LiveRounding;
import org.itaworkbook.workbook.overview.AgenciesTable.Column;
import org.jspecify.annotations.Nullable;

/** Draws the table {@code Agencies}: a row an agency and year. */
final class AgenciesSheet {

  private static final String DIFFERENCE = "+0.00;-0.00;0.00";

  private static final CellLook LEFT =
      new CellLook(16, false, false, Palette.BLACK.rgb(), "", true, "General", "left", false);
  private static final CellLook MIDDLE =
      new CellLook(16, false, false, Palette.BLACK.rgb(), "", true, "General", "center", false);
  private static final CellLook NUMBER = MIDDLE.formatted("0.00");
  private static final CellLook CHANGE = MIDDLE.formatted(DIFFERENCE);
  private static final CellLook BOUND = MIDDLE.formatted("\"±\"0.00");

  /** A change so small that it says nothing. */
  private static final CellLook UNCLEAR =
      new CellLook(16, false, false, Palette.FAINT.rgb(), "", true, DIFFERENCE, "center", false);

  private static final CellLook RANK = MIDDLE.formatted("0");

  /** Another has the same place. */
  private static final CellLook TIED = MIDDLE.formatted("0\"=\"");

  private static final CellLook LINK =
      new CellLook(16, false, true, Palette.EXCELS_LINK.rgb(), "", true, "General", "left", false);

  /** A formula holds no longer text in one piece. */
  private static final int LONGEST_LINK = 250;

  private final Drawing drawing;
  private final AgenciesTable table;
  private final Grid grid;
  private final Map<FiscalYear, Heat> heats = new HashMap<>();

  private AgenciesSheet(Drawing drawing) {
    this.drawing = drawing;
    this.table = drawing.agencies();
    this.grid =
        new Grid(
            drawing.book(), table.sheet(), table.rows() * table.headers().size(), table.widths());
    for (OverviewYear year : drawing.overview().years()) {
      heats.put(year.framework().fiscalYear(), new Heat(year.framework()));
    }
  }

  static void draw(Drawing drawing) {
    new AgenciesSheet(drawing).draw();
  }

  private void draw() {
    grid.freeze(Grid.HEADER_ROW + 1, table.at(Column.TOTAL) + 1);
    Framework latest = drawing.latest().framework();
    grid.head(
        Messages.thai("overviewbook.agencies.title"),
        Messages.thai(
            isLive() ? "overviewbook.agencies.help" : "overviewbook.agencies.help.still",
            Integer.toString(table.mostLiveRows())),
        new Heat(latest).legend());
    grid.header(table.headers());
    for (Standing each : drawing.overview().standings()) {
      row(each);
    }
    grid.table(AgenciesTable.NAME, table.headers(), table.rows());
    drawing.book().put(grid);
  }

  private boolean isLive() {
    return table.rows() <= table.mostLiveRows();
  }

  private void row(Standing standing) {
    int row = grid.row();
    Result result = standing.result();
    Heat heat = heats.getOrDefault(result.year(), new Heat(result.framework()));
    grid.number(at(Column.YEAR), result.year().buddhistEra(), RANK);
    for (Column column : table.ranks()) {
      rank(row, column, standing);
      range(column, standing);
    }
    grid.text(at(Column.AGENCY), standing.agency().name(), LEFT);
    BigDecimal total = result.figure(FigureCode.TOTAL).orElse(null);
    grid.number(at(Column.TOTAL), total, heat.of(total));
    result
        .reached()
        .ifPresentOrElse(
            level -> grid.text(at(Column.LEVEL), level.name().th(), heat.of(level)),
            () ->
                grid.text(
                    at(Column.LEVEL),
                    result.isComplete() ? Wording.none() : Messages.thai("overviewbook.incomplete"),
                    MIDDLE));
    grid.text(at(Column.TYPE), drawing.labels().of(GroupKind.TYPE, standing.agency()), LEFT);
    change(standing.change());
    if (table.has(Column.BOUND)) {
      grid.number(at(Column.BOUND), standing.bounds().get(FigureCode.TOTAL), BOUND);
    }
    for (FigureCode figure : table.figures()) {
      BigDecimal value = result.figure(figure).orElse(null);
      grid.number(table.at(figure), value, value == null ? NUMBER : heat.of(value));
    }
    gap(row, result);
    rest(standing);
  }

  private int at(Column column) {
    return table.at(column);
  }

  private void rank(int row, Column column, Standing standing) {
    boolean inType = column == Column.RANK_IN_TYPE;
    Rank rank = AgenciesTable.rank(column, standing);
    int at = at(column);
    if (rank == null) {
      grid.blank(at, RANK);
      return;
    }
    CellLook look = rank.tied() ? TIED : RANK;
    String type = drawing.labels().of(GroupKind.TYPE, standing.agency());
    if (!isLive() || inType && !drawing.labels().isSafe(GroupKind.TYPE, type)) {
      grid.number(at, rank.place(), look);
      return;
    }
    Live others = Live.where(table.ownArea(Column.YEAR), inRow(row, Column.YEAR));
    if (inType) {
      others = others.and(table.ownArea(Column.TYPE), inRow(row, Column.TYPE));
    }
    String better = others.count(table.ownArea(Column.TOTAL), "\">\"&" + inRow(row, Column.TOTAL));
    grid.formula(at, better + "+1", BigDecimal.valueOf(rank.place()), look);
  }

  private void range(Column ranks, Standing standing) {
    Column column = AgenciesTable.rangeOf(ranks);
    if (table.has(column)) {
      PlaceRange range = AgenciesTable.range(ranks, standing);
      grid.text(at(column), range == null ? null : Wording.places(range), MIDDLE);
    }
  }

  private String inRow(int row, Column column) {
    return Addresses.inRow(row, at(column));
  }

  private void change(@Nullable Change change) {
    int at = at(Column.CHANGE);
    if (change == null) {
      grid.blank(at, CHANGE);
    } else {
      grid.number(at, change.points(), change.isUnclear() ? UNCLEAR : CHANGE);
    }
  }

  private void gap(int row, Result result) {
    if (!table.has(Column.GAP)) {
      return;
    }
    Optional<BigDecimal> first = result.figure(table.pair().get(0));
    Optional<BigDecimal> second = result.figure(table.pair().get(1));
    if (first.isEmpty() || second.isEmpty()) {
      grid.blank(at(Column.GAP), CHANGE);
      return;
    }
    String difference =
        Addresses.of(row, table.at(table.pair().get(0)))
            + "-"
            + Addresses.of(row, table.at(table.pair().get(1)));
    String formula = LiveRounding.plain(difference, 2);
    grid.formula(at(Column.GAP), formula, first.get().subtract(second.get()), CHANGE);
  }

  private void rest(Standing standing) {
    Result result = standing.result();
    if (table.has(Column.BELOW)) {
      if (result.hasScores()) {
        grid.number(at(Column.BELOW), standing.below().size(), RANK);
      } else {
        grid.blank(at(Column.BELOW), RANK);
      }
    }
    grid.text(at(Column.BLOCKERS), blockers(result), LEFT);
    if (table.has(Column.ERRORS)) {
      grid.number(at(Column.ERRORS), result.findings().errors(), RANK);
    }
    grid.text(at(Column.CODE), standing.agency().code(), MIDDLE);
    for (GroupKind kind : List.of(GroupKind.AFFILIATION, GroupKind.PROVINCE, GroupKind.GROUP)) {
      Column column = AgenciesTable.of(kind);
      if (table.has(column)) {
        grid.text(at(column), drawing.labels().of(kind, standing.agency()), LEFT);
      }
    }
    if (table.has(Column.FILE)) {
      file(grid, at(Column.FILE), result, drawing.edition());
    }
  }

  /** What keeps an agency from the next level, in figures. */
  static String blockers(Result result) {
    return result.blockers().stream()
        .map(
            each ->
                Messages.thai(
                    "overviewbook.blocker",
                    Wording.shortName(result.framework(), each.figure()),
                    Hundredths.figure(result.shortfall(each)).toPlainString()))
        .collect(Collectors.joining(", "));
  }

  /** A file's name, as a link where it is known where it lies. */
  static void file(Grid grid, int column, Result result, Edition edition) {
    String shown = result.source().toString();
    String address = edition.links().get(result.source().file());
    if (address == null || address.length() > LONGEST_LINK || shown.length() > LONGEST_LINK) {
      grid.text(column, shown, LEFT);
    } else {
      String formula =
          "HYPERLINK(" + FormulaText.quoted(address) + "," + FormulaText.quoted(shown) + ")";
      grid.formulaText(column, formula, shown, LINK);
    }
  }
}
