package org.itaworkbook.workbook.sheets;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.itaworkbook.workbook.cells.LineEstimate;

/**
 * The first actions as a table that takes as little of a director's page as it can: what to do,
 * what rises and who does it share the width in the way that gives the fewest lines.
 *
 * @param beside whether a part and its figures stand in one line
 * @param what the width of that column, in digits as {@link LineEstimate} counts them
 */
record ActionTable(List<ActionRow> rows, boolean beside, double what, double rises, double who) {

  /** What the three columns share. */
  private static final double WIDTH = 93;

  /** Figures of a table below stand in the column of rises, and in that of names their groups. */
  private static final double LEAST_RISES = 15.5;

  private static final double MOST_RISES = 30;
  private static final int LEAST_WHO = 17;
  private static final int MOST_WHO = 36;
  private static final int USUAL_WHO = 20;

  /** Names of indicators stand in the column below. */
  private static final double LEAST_WHAT = 36;

  ActionTable {
    rows = List.copyOf(rows);
  }

  /**
   * @param month of the analysis
   */
  static ActionTable of(SheetContext annotation, YearMonth month) {
    List<ActionRow> rows =
        annotation.answer().first().stream()
            .map(each -> ActionRow.of(annotation, each, month))
            .toList();
    List<ActionTable> tables = new ArrayList<>();
    for (boolean beside : new boolean[] {true, false}) {
      for (int who = LEAST_WHO; who <= MOST_WHO; who++) {
        tables.add(of(rows, beside, who));
      }
    }
    return tables.stream()
        .filter(each -> each.what >= LEAST_WHAT)
        .min(
            Comparator.comparing(ActionTable::lines)
                .thenComparing(ActionTable::linesOfCells)
                .thenComparing(each -> Math.abs(each.who - USUAL_WHO)))
        .orElseThrow();
  }

  private static ActionTable of(List<ActionRow> rows, boolean beside, double who) {
    double rises =
        rows.stream()
            .flatMap(each -> each.rises(beside).lines())
            .mapToDouble(LineEstimate::width)
            .reduce(LEAST_RISES, Math::max);
    double shown = Math.min(MOST_RISES, rises);
    return new ActionTable(rows, beside, WIDTH - shown - who, shown, who);
  }

  /** How many lines all rows take. */
  private int lines() {
    return rows.stream()
        .mapToInt(each -> Math.max(Math.max(whatOf(each), risesOf(each)), whoOf(each)))
        .sum();
  }

  /** How many lines the texts take that people read word by word. */
  private int linesOfCells() {
    return rows.stream().mapToInt(each -> whatOf(each) + whoOf(each)).sum();
  }

  private int whatOf(ActionRow row) {
    return LineEstimate.lines(row.what(), what);
  }

  private int risesOf(ActionRow row) {
    return LineEstimate.lines(row.rises(beside), rises);
  }

  private int whoOf(ActionRow row) {
    return LineEstimate.lines(row.who(), who);
  }
}
