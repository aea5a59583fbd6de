package org.itaworkbook.workbook.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Question;
import org.itaworkbook.overview.results.Hundredths;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.ResultColumns;
import org.itaworkbook.overview.summary.Change;
import org.itaworkbook.overview.summary.PlaceRange;
import org.itaworkbook.overview.summary.Rank;
import org.itaworkbook.overview.summary.Spread;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.cells.CellLook;
import org.jspecify.annotations.Nullable;

/**
 * Draws one agency's own page: its figures beside the quartiles of its type. It holds values and no
 * formulas, since what these are made of is other agencies'.
 */
final class AgencyPage {

  private static final double[] WIDTHS = {9, 52, 12, 12, 12, 12, 26};
  private static final int LAST = 6;
  private static final int QUESTIONS = 10;
  private static final List<String> COLUMNS = List.of("own", "lower", "median", "upper", "place");

  private final Book book;
  private final Standing standing;
  private final Result result;
  private final Framework framework;
  private final Heat heat;
  private final Peers.OfType alike;
  private final Grid grid;

  private AgencyPage(Book book, Peers peers, Standing standing) {
    this.book = book;
    this.standing = standing;
    this.result = standing.result();
    this.framework = result.framework();
    this.heat = new Heat(framework);
    this.alike = peers.of(standing);
    this.grid = new Grid(book, DirectorPage.name(), 1_000, WIDTHS);
  }

  static void draw(Book book, Peers peers, Standing standing) {
    new AgencyPage(book, peers, standing).draw();
  }

  private void draw() {
    grid.onePage();
    grid.row();
    grid.across(0, LAST, standing.agency().name(), CellLook.TITLE);
    grid.row();
    String type = standing.agency().type();
    grid.across(
        0,
        LAST,
        Messages.thai(
            "overviewbook.one.about",
            framework.fiscalYear().toString(),
            type == null ? Messages.thai("overviewbook.none") : type,
            Integer.toString(alike.size())),
        CellLook.SUBTITLE);
    verdict();
    figures();
    questions();
    grid.row();
    grid.row();
    grid.across(
        0,
        LAST,
        Messages.thai("overviewbook.one.note", Integer.toString(Spread.LEAST)),
        CellLook.SUBTITLE);
    grid.printTo(LAST);
    book.put(grid);
  }

  private void verdict() {
    grid.row();
    grid.row();
    BigDecimal total = result.figure(FigureCode.TOTAL).orElse(null);
    grid.across(0, 1, Messages.thai("overviewbook.agencies.TOTAL"), CellLook.TEXT_STRONG);
    grid.number(2, total, heat.of(total));
    grid.across(
        3,
        LAST,
        result
            .reached()
            .map(each -> each.name().th())
            .orElse(Messages.thai("overviewbook.incomplete")),
        result.reached().map(heat::of).orElse(CellLook.CENTER));
    Change change = standing.change();
    if (change != null) {
      line(
          "overviewbook.one.change",
          Messages.thai(
              change.isUnclear() ? "overviewbook.one.unclear" : "overviewbook.one.points",
              (change.points().signum() > 0 ? "+" : "") + change.points().toPlainString(),
              change.before().toString()));
    }
    Rank rank = standing.rankInType();
    if (rank != null && rank.of() >= Spread.LEAST) {
      line(
          "overviewbook.agencies.RANK_IN_TYPE",
          Messages.thai(
              rank.tied() ? "overviewbook.one.tied" : "overviewbook.one.rank",
              Integer.toString(rank.place()),
              Integer.toString(rank.of())));
      PlaceRange range = rank.range();
      if (range != null) {
        line("overviewbook.agencies.RANGE_IN_TYPE", Wording.places(range));
      }
    }
    String blockers = AgenciesSheet.blockers(result);
    if (!blockers.isEmpty()) {
      line("overviewbook.agencies.BLOCKERS", blockers);
    }
  }

  private void line(String key, String text) {
    grid.row();
    grid.across(0, 1, Messages.thai(key), CellLook.TEXT_STRONG);
    grid.across(2, LAST, text, CellLook.TEXT);
  }

  private void header(String first) {
    grid.row();
    grid.across(0, 1, Messages.thai(first), CellLook.HEADER);
    for (int i = 0; i < COLUMNS.size(); i++) {
      grid.text(i + 2, Messages.thai("overviewbook.one." + COLUMNS.get(i)), CellLook.HEADER);
    }
  }

  private void figures() {
    grid.row();
    grid.row();
    grid.text(0, Messages.thai("overviewbook.one.figures"), CellLook.HEADING);
    header("overviewbook.figures.figure");
    for (FigureCode figure : ResultColumns.of(framework).figures()) {
      OptionalInt own = result.hundredths(figure);
      if (own.isPresent()) {
        grid.row();
        grid.across(0, 1, Wording.name(framework, figure), CellLook.TEXT);
        beside(own.getAsInt(), alike.spread(figure).orElse(null));
      }
    }
  }

  private void questions() {
    List<ScoreKey> lowest = new ArrayList<>(ResultColumns.of(framework).scores());
    lowest.removeIf(each -> result.hundredths(each).isEmpty());
    lowest.sort(
        Comparator.comparingInt((ScoreKey each) -> result.hundredths(each).orElse(0))
            .thenComparing(Comparator.naturalOrder()));
    lowest.removeIf(each -> result.hundredths(each).orElse(0) >= Hundredths.FULL);
    if (lowest.isEmpty()) {
      return;
    }
    grid.row();
    grid.row();
    grid.text(0, Messages.thai("overviewbook.one.questions"), CellLook.HEADING);
    header("overviewbook.questions.wording");
    for (ScoreKey key : lowest.subList(0, Math.min(QUESTIONS, lowest.size()))) {
      Question question = framework.question(key.question()).orElseThrow();
      grid.row();
      grid.text(0, key.question().toString(), CellLook.STRONG);
      grid.text(1, Wording.question(framework, question, key.part()), CellLook.TEXT);
      beside(result.hundredths(key).orElse(0), alike.spread(key).orElse(null));
    }
  }

  private void beside(int hundredths, @Nullable Spread spread) {
    BigDecimal own = Hundredths.figure(hundredths);
    grid.number(2, own, heat.of(own));
    if (spread == null) {
      for (int column = 3; column <= LAST; column++) {
        grid.text(column, Wording.none(), CellLook.CENTER);
      }
      return;
    }
    grid.number(3, spread.lowerQuartile(), CellLook.NUMBER);
    grid.number(4, spread.median(), CellLook.NUMBER);
    grid.number(5, spread.upperQuartile(), CellLook.NUMBER);
    grid.text(6, Messages.thai("overviewbook.one." + place(own, spread)), CellLook.CENTER);
  }

  /** In which quarter of its type it lies. */
  private static String place(BigDecimal own, Spread spread) {
    if (own.compareTo(orZero(spread.lowerQuartile())) < 0) {
      return "lowest";
    }
    if (own.compareTo(orZero(spread.median())) < 0) {
      return "low";
    }
    return own.compareTo(orZero(spread.upperQuartile())) <= 0 ? "high" : "highest";
  }

  private static BigDecimal orZero(@Nullable BigDecimal figure) {
    return figure == null ? BigDecimal.ZERO : figure;
  }
}
