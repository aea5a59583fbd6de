package org.itaworkbook.workbook.overview;

import java.math.BigDecimal;
import java.util.List;
import org.itaworkbook.overview.summary.Movement;
import org.itaworkbook.overview.summary.QuestionSummary;
import org.itaworkbook.overview.summary.Share;
import org.itaworkbook.overview.summary.Spread;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.jspecify.annotations.Nullable;

/** Draws how each question lies among all agencies of the latest year. */
final class QuestionsSheet {

  private static final double[] WIDTHS = {
    9, 16, 50, 10, 10, 10, 10, 10, 10, 11, 11, 12, 12, 18, 60
  };
  private static final List<String> COLUMNS =
      List.of(
          "code",
          "part",
          "wording",
          "n",
          "mean",
          "median",
          "lower",
          "upper",
          "least",
          "below",
          "belowPercent",
          "change",
          "lowest",
          "kind",
          "advice");
  private static final CellLook WHOLE = CellLook.NUMBER.formatted("0");
  private static final CellLook CHANGE = CellLook.NUMBER.formatted("+0.00;-0.00;0.00");

  private final Drawing drawing;
  private final Heat heat;
  private final String threshold;
  private final Grid grid;
  private final Live live;

  private QuestionsSheet(Drawing drawing) {
    this.drawing = drawing;
    this.heat = new Heat(drawing.latest().framework());
    this.threshold = Wording.threshold(drawing.latest().framework());
    this.grid = new Grid(drawing.book(), name(), 1_000, WIDTHS);
    this.live =
        Live.where(drawing.scores().years(), drawing.latest().framework().fiscalYear().toString());
  }

  private static String name() {
    return Messages.thai("overviewbook.sheet.questions");
  }

  static void draw(Drawing drawing) {
    new QuestionsSheet(drawing).draw();
  }

  private void draw() {
    grid.freeze(Grid.HEADER_ROW + 1, 3);
    String year = drawing.latest().framework().fiscalYear().toString();
    grid.head(
        Messages.thai("overviewbook.questions.title", year),
        Messages.thai("overviewbook.questions.help", threshold),
        heat.legend());
    grid.header(
        COLUMNS.stream()
            .map(each -> Messages.thai("overviewbook.questions." + each, threshold))
            .toList());
    drawing.latest().questions().forEach(this::row);
    drawing.book().put(grid);
  }

  private void row(QuestionSummary summary) {
    int row = grid.row();
    Spread spread = summary.spread();
    String scores =
        drawing.scores().area(new ScoreKey(summary.question().code(), summary.part().id()));
    grid.text(0, summary.question().code().toString(), CellLook.STRONG);
    grid.text(1, summary.part().name().th(), CellLook.CENTER);
    grid.text(2, summary.question().wording(), CellLook.TEXT);
    grid.formula(3, live.count(scores), BigDecimal.valueOf(spread.n()), WHOLE);
    grid.formula(4, live.mean(scores), spread.mean(), heat.of(spread.mean()));
    array(5, live.median(scores), spread.median());
    array(6, live.quartile(scores, 1), spread.lowerQuartile());
    array(7, live.quartile(scores, 3), spread.upperQuartile());
    grid.array(8, live.least(scores), spread.least(), heat.of(spread.least()));
    grid.formula(
        9,
        live.count(scores, "\"<" + threshold + "\""),
        BigDecimal.valueOf(summary.below().n()),
        WHOLE);
    percent(grid, 10, Addresses.of(row, 9), Addresses.of(row, 3), summary.below());
    Movement movement = summary.movement();
    grid.number(11, movement == null ? null : movement.mean(), CHANGE);
    grid.number(12, summary.lowestIn(), WHOLE);
    grid.text(13, kind(summary), summary.isLowInMost() ? CellLook.BAD : CellLook.CENTER);
    grid.text(14, summary.below().n() == 0 ? "" : summary.advice().th(), CellLook.TEXT);
  }

  private void array(int column, String formula, @Nullable BigDecimal value) {
    if (value == null) {
      grid.text(column, Wording.none(), CellLook.CENTER);
    } else {
      grid.array(column, formula, value, CellLook.NUMBER);
    }
  }

  /** A share of a hundred; withheld where it is of few. */
  static void percent(Grid grid, int column, String n, String of, @Nullable Share share) {
    BigDecimal percent = share == null ? null : share.percent();
    if (percent == null) {
      grid.text(column, Wording.none(), CellLook.CENTER);
    } else {
      grid.formula(column, Live.percent(n, of), percent, CellLook.NUMBER);
    }
  }

  /** Whether something common is amiss, or something of a few agencies' own. */
  private static String kind(QuestionSummary summary) {
    if (summary.below().n() == 0) {
      return Messages.thai("overviewbook.questions.high");
    }
    return Messages.thai(
        summary.isLowInMost()
            ? "overviewbook.questions.everywhere"
            : "overviewbook.questions.somewhere");
  }
}
