package org.itaworkbook.workbook.sheets;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.itaworkbook.analysis.Averages;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.analysis.Wording;
import org.itaworkbook.answers.Uplift;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Level;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.cells.FormulaText;
import org.itaworkbook.workbook.formulas.FigureFormulas;
import org.itaworkbook.workbook.formulas.LiveRounding;
import org.itaworkbook.workbook.writer.ColumnFormula;
import org.itaworkbook.workbook.writer.SheetWriter;
import org.jspecify.annotations.Nullable;

/**
 * The figures that levels look at, above the targets of the plan: as they are, once all targets are
 * reached, what the goal asks and what is missing. Live, from hidden columns beside the targets.
 */
final class PlanFigures {

  /** The row of the figures' names; those of today, by the targets, required and missing follow. */
  private static final int FIGURES = 3;

  static final int TODAY = FIGURES + 1;
  private static final int PLANNED = FIGURES + 2;
  private static final int REQUIRED = FIGURES + 3;
  private static final int MISSING = FIGURES + 4;

  /** The row of the targets' headers. */
  static final int HEADER = FIGURES + 5;

  static final int LEVEL_COLUMN = 3;
  static final int FIRST_FIGURE = 4;

  /** Where today's scores stand. */
  static final int TODAY_COLUMN = 5;

  /**
   * Hidden columns, from the first one: what counts, what it brings, how much each score counts.
   */
  static final int EFFECTIVE = 2;

  static final int GAIN = 3;
  static final int SHARES = 4;

  private final SheetContext annotation;
  private final Uplift uplift;
  private final Averages averages;
  private final SheetWriter xml;
  private final Map<ScoreKey, BigDecimal> planned;
  private int hidden;
  private int last;

  /**
   * @param planned the scores once all targets are reached
   */
  PlanFigures(
      SheetContext annotation, Uplift uplift, SheetWriter xml, Map<ScoreKey, BigDecimal> planned) {
    this.annotation = annotation;
    this.uplift = uplift;
    this.averages = Averages.of(annotation.framework());
    this.xml = xml;
    this.planned = Map.copyOf(planned);
  }

  /** A figure, live only where a spreadsheet rounds it as the exact decimal is rounded. */
  static void rounded(
      SheetWriter xml,
      int row,
      int column,
      boolean isExact,
      String formula,
      @Nullable BigDecimal value,
      CellLook look) {
    if (isExact) {
      xml.formula(row, column, formula, value, look);
    } else {
      xml.number(row, column, value, look);
    }
  }

  /** The same, of a formula that the cells of the column have in common. */
  static void rounded(
      SheetWriter xml,
      int row,
      int column,
      boolean isExact,
      ColumnFormula formula,
      @Nullable BigDecimal value,
      CellLook look) {
    if (isExact) {
      xml.formula(row, column, formula, value, look);
    } else {
      xml.number(row, column, value, look);
    }
  }

  /**
   * Draws them.
   *
   * @param firstHidden the first of the hidden columns
   * @param lastRow the last row of the targets
   */
  void draw(int firstHidden, int lastRow) {
    hidden = firstHidden;
    last = lastRow;
    String[] rows = {"today", "planned", "required", "missing"};
    Level goal = uplift.goal();
    xml.across(FIGURES, 0, 2, annotation.text("plan.figures"), CellLook.HEADER);
    xml.text(FIGURES, LEVEL_COLUMN, annotation.text("summary.level"), CellLook.HEADER);
    for (int i = 0; i < rows.length; i++) {
      String text =
          goal == null && TODAY + i == REQUIRED
              ? annotation.text("plan.requiredUnknown")
              : annotation.text("plan." + rows[i], goal == null ? "" : goal.name().th());
      xml.across(TODAY + i, 0, 2, text, i == 1 ? CellLook.TEXT_STRONG : CellLook.TEXT);
    }
    annotation.levelToo(xml, TODAY, LEVEL_COLUMN, CellLook.CENTER);
    xml.text(REQUIRED, LEVEL_COLUMN, goal == null ? "" : goal.name().th(), CellLook.CENTER);
    xml.blank(MISSING, LEVEL_COLUMN, CellLook.CENTER);
    String shares = Addresses.area(hidden + SHARES, HEADER + 1, last);
    String today = Addresses.area(TODAY_COLUMN, HEADER + 1, last);
    int all = averages.figure(FigureCode.TOTAL).scores().size();
    xml.formula(
        TODAY,
        hidden + GAIN,
        known(shares, today, all, "SUMPRODUCT(" + today + "," + shares + ")"),
        annotation.analysis().complete()
            ? averages.exactly(FigureCode.TOTAL, annotation.analysis().scores().values())
            : null,
        CellLook.PLAIN);
    for (int i = 0; i < uplift.figures().size(); i++) {
      figure(i, uplift.figures().get(i));
    }
    plannedLevel();
  }

  /** A formula's value where none of the scores that a figure is made of is missing. */
  private static String known(String shares, String scores, int count, String formula) {
    return "IF(SUMPRODUCT(("
        + shares
        + "<>0)*ISNUMBER("
        + scores
        + "))<"
        + count
        + ",\"\","
        + formula
        + ")";
  }

  private void figure(int index, Uplift.Figure figure) {
    int column = FIRST_FIGURE + index;
    CellLook number = annotation.look(CellLook.NUMBER, 2);
    CellLook strong = annotation.look(CellLook.STRONG, 2);
    String name = new Wording(annotation.framework()).figure(figure.code()).th();
    xml.text(FIGURES, column, annotation.digits(name), CellLook.HEADER);
    annotation.figureToo(xml, TODAY, column, figure.code(), number);
    String shares = Addresses.area(hidden + SHARES + index, HEADER + 1, last);
    String counts = Addresses.area(hidden + EFFECTIVE, HEADER + 1, last);
    Optional<BigDecimal> reached = averages.published(figure.code(), planned);
    rounded(
        xml,
        PLANNED,
        column,
        LiveRounding.isExact(averages, figure.code(), planned),
        known(
            shares,
            counts,
            averages.figure(figure.code()).scores().size(),
            LiveRounding.of("SUMPRODUCT(" + counts + "," + shares + ")", 2)),
        reached.orElse(null),
        strong);
    BigDecimal required = figure.required();
    if (required == null) {
      xml.text(REQUIRED, column, "–", CellLook.CENTER);
      xml.text(MISSING, column, "–", CellLook.CENTER);
      return;
    }
    xml.number(REQUIRED, column, required, number);
    missing(column, required, reached);
  }

  private void missing(int column, BigDecimal required, Optional<BigDecimal> reached) {
    String planned = Addresses.of(PLANNED, column);
    String needed = Addresses.of(REQUIRED, column);
    String enough = annotation.text("plan.enough");
    String formula =
        "IF(ISNUMBER("
            + planned
            + "),IF(N("
            + planned
            + ")>="
            + needed
            + ","
            + FormulaText.quoted(enough)
            + ","
            + LiveRounding.plain(needed + "-N(" + planned + ")", 2)
            + "),\"\")";
    CellLook look = annotation.look(CellLook.STRONG, 2);
    if (reached.isPresent() && reached.get().compareTo(required) < 0) {
      BigDecimal missing = required.subtract(reached.get());
      xml.formula(MISSING, column, formula, Rounding.figure(missing), look);
    } else {
      xml.formulaText(MISSING, column, formula, reached.isPresent() ? enough : "", look);
    }
  }

  private void plannedLevel() {
    Map<FigureCode, String> cells = new HashMap<>();
    for (int i = 0; i < uplift.figures().size(); i++) {
      cells.put(uplift.figures().get(i).code(), Addresses.of(PLANNED, FIRST_FIGURE + i));
    }
    String formula =
        FigureFormulas.level(
            annotation.framework(), code -> Objects.requireNonNull(cells.get(code)));
    String said =
        Uplift.level(annotation.framework(), planned).map(each -> each.name().th()).orElse("");
    xml.formulaText(PLANNED, LEVEL_COLUMN, formula, said, CellLook.STRONG);
  }
}
