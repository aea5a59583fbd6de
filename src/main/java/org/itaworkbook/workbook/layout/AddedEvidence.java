package org.itaworkbook.workbook.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.contract.TriageMark;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.ColumnWidths;
import org.jspecify.annotations.Nullable;

/**
 * Whether columns under the engine's headers hold what only the engine writes: its formulas, its
 * advice. A column of a person's under such a header holds something else, or nothing.
 */
final class AddedEvidence {

  private enum Weight {
    /** Something of a person's. */
    AGAINST,
    /** Nothing, or what a person may have marked too. */
    NONE,
    /** What only the engine writes. */
    FOR
  }

  /** Programs round widths when they save. */
  private static final double MARGIN = 0.9;

  private final AdviceTexts advice;

  AddedEvidence(AdviceTexts advice) {
    this.advice = advice;
  }

  /** Those of neighbouring columns that the engine added, side by side; empty for none. */
  Optional<List<Integer>> engines(
      QuestionTable table, List<QuestionRow> rows, List<Integer> block) {
    List<Integer> columns = new ArrayList<>();
    boolean sure = false;
    for (int column : block) {
      Role role = role(table, column);
      Weight weight = weight(table, rows, column, role);
      boolean among = columns.isEmpty() || columns.get(columns.size() - 1) == column - 1;
      boolean gapBefore = !columns.isEmpty() && role(table, columns.get(0)) == Role.GAP;
      boolean mark = role == Role.MAINTAIN || role == Role.IMPROVE;
      // A column of a person's that the engine filled has formulas too, and a width of its own.
      if (weight != Weight.AGAINST && among && (!mark || gapBefore || isNarrow(table, column))) {
        columns.add(column);
        sure |= weight == Weight.FOR;
      }
    }
    return sure ? Optional.of(columns) : Optional.empty();
  }

  private static boolean isNarrow(QuestionTable table, int column) {
    double width = new ColumnWidths(table.sheet().children()).of(column);
    return Math.abs(width - OwnedColumns.NARROW) < MARGIN;
  }

  private static Role role(QuestionTable table, int column) {
    return Role.engines(table.sheet().content(table.headerRow(), column).text()).orElseThrow();
  }

  private Weight weight(QuestionTable table, List<QuestionRow> rows, int column, Role role) {
    int engines = 0;
    int others = 0;
    for (QuestionRow row : rows) {
      String formula = table.sheet().formula(row.row(), column);
      CellContent content = table.sheet().content(row.row(), column);
      Weight one =
          switch (role) {
            case GAP -> gap(row, formula, content);
            case ADVICE -> advice(formula, content);
            default -> mark(formula, content);
          };
      engines += one == Weight.FOR ? 1 : 0;
      others += one == Weight.AGAINST ? 1 : 0;
    }
    // The engine's column stays the engine's where a person typed into a cell or two of it.
    return others == 0 && engines == 0
        ? Weight.NONE
        : engines > others ? Weight.FOR : Weight.AGAINST;
  }

  private static Weight mark(@Nullable String formula, CellContent content) {
    if (formula != null) {
      return TriageMark.isSetBy(formula) ? Weight.FOR : Weight.AGAINST;
    }
    boolean may = content.isBlank() || content.text().strip().length() <= TriageMark.LONGEST;
    return may ? Weight.NONE : Weight.AGAINST;
  }

  private static Weight gap(QuestionRow row, @Nullable String formula, CellContent content) {
    if (formula != null) {
      return isEnginesGap(formula) ? Weight.FOR : Weight.AGAINST;
    }
    if (content.isBlank()) {
      return Weight.NONE;
    }
    BigDecimal number = content.number();
    List<BigDecimal> scores =
        row.instrument().parts().stream()
            .flatMap(part -> row.scoreColumn(part).stream())
            .flatMap(column -> score(row.content(column)).stream())
            .toList();
    return number != null && scores.size() == 2 && isGap(number, scores)
        ? Weight.FOR
        : Weight.AGAINST;
  }

  /** As the engine writes it, or wrote it before scores out of range were looked for. */
  private static boolean isEnginesGap(String formula) {
    return formula.contains("ISNUMBER(") && formula.contains("<=100")
        || formula.contains("SIGN(") && formula.contains("COUNT(");
  }

  private static Optional<BigDecimal> score(CellContent content) {
    return content.number() == null
        ? ScoreText.number(content.text())
        : Optional.of(content.number());
  }

  /** Scores may be kept as shares of one, and shown as percentages. */
  private static boolean isGap(BigDecimal number, List<BigDecimal> scores) {
    BigDecimal gap = scores.get(0).subtract(scores.get(1));
    return gap.compareTo(number) == 0 || gap.movePointRight(2).compareTo(number) == 0;
  }

  private Weight advice(@Nullable String formula, CellContent content) {
    if (formula == null && content.isBlank()) {
      return Weight.NONE;
    }
    return formula == null && advice.areIn(content.text()) ? Weight.FOR : Weight.AGAINST;
  }
}
