package org.itaworkbook.workbook.formulas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.itaworkbook.analysis.Averages;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.workbook.contract.QuestionColumn;
import org.itaworkbook.workbook.contract.TriageMark;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.OwnedColumns;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.TablePart;

/**
 * The engine's cells whose formula somebody changed, or typed over with something that the formula
 * would not show. The engine itself writes values where no formula can stand; as long as the
 * workbook holds such values, what is typed over is not told from them.
 */
public final class RewrittenCells {

  private final Layout layout;
  private final Framework framework;
  private final Map<ScoreKey, BigDecimal> values;
  private final OwnedCells cells;
  private final Averages averages;
  private final List<OwnedCell> found = new ArrayList<>();

  private RewrittenCells(Layout layout, Map<ScoreKey, BigDecimal> values, OwnedCells cells) {
    this.layout = layout;
    this.framework = layout.framework();
    this.values = values;
    this.cells = cells;
    this.averages = Averages.of(framework);
  }

  /**
   * A finding for each such cell; one for all that name Excel tables that are gone, and one for
   * many in a column, since it was a program that changed them.
   *
   * @param tables the workbook's
   * @param values the scores that were read
   */
  public static List<Finding> find(
      List<TablePart> tables, Layout layout, Map<ScoreKey, BigDecimal> values, OwnedCells cells) {
    RewrittenCells rewritten = new RewrittenCells(layout, values, cells);
    rewritten.find();
    return new RewrittenFindings(tables).of(rewritten.found);
  }

  private void find() {
    OwnedColumns columns = layout.ownedColumns();
    boolean published = columns.isTemplate() && columns.holdFormulas();
    cells
        .calculated()
        .forEach((code, cell) -> check(cell, published, () -> calculated(code), Optional::empty));
    cells
        .differences()
        .forEach((code, cell) -> check(cell, published, Optional::empty, Optional::empty));
    for (QuestionRow row : layout.rows()) {
      cells
          .of(row)
          .forEach(
              (role, cell) ->
                  check(
                      cell,
                      columns.holdFormulas() && columns.isFilled(row.table(), cell.column()),
                      () -> own(row, role),
                      () -> Optional.of(cells.former(row, role))));
    }
  }

  /**
   * @param typed whether something typed there is known to stand where a formula was
   * @param shows what the formula shows; empty where that is not told
   * @param former how earlier versions of this program wrote it, if otherwise
   */
  private void check(
      OwnedCell cell,
      boolean typed,
      Supplier<Optional<String>> shows,
      Supplier<Optional<String>> former) {
    Optional<String> ours = cell.formula();
    if (ours.isEmpty()) {
      return;
    }
    String there = cell.sheet().formula(cell.row(), cell.column());
    CellContent content = cell.sheet().content(cell.row(), cell.column());
    boolean changed =
        there != null
            ? !FormulaSpelling.alike(ours.get(), there)
                && former.get().filter(each -> FormulaSpelling.alike(each, there)).isEmpty()
            : typed
                && !content.isBlank()
                && shows.get().filter(each -> !is(content, each)).isPresent();
    if (changed) {
      found.add(cell);
    }
  }

  private static boolean is(CellContent content, String shown) {
    BigDecimal number = content.number();
    return number == null
        ? content.text().equals(shown)
        : !shown.isEmpty() && number.compareTo(new BigDecimal(shown)) == 0;
  }

  private Optional<String> calculated(FigureCode code) {
    return code.equals(FigureCode.LEVEL)
        ? Optional.empty()
        : Optional.of(averages.published(code, values).map(BigDecimal::toPlainString).orElse(""));
  }

  private Optional<String> own(QuestionRow row, QuestionColumn.Role role) {
    List<BigDecimal> known =
        row.instrument().parts().stream()
            .map(part -> values.get(new ScoreKey(row.question().code(), part.id())))
            .filter(Objects::nonNull)
            .toList();
    int parts = row.instrument().parts().size();
    Triage triage = Triage.of(known, parts, framework.threshold());
    return Optional.of(
        switch (role) {
          case MAINTAIN -> triage == Triage.MAINTAIN ? TriageMark.MARK : "";
          case IMPROVE -> triage == Triage.IMPROVE ? TriageMark.MARK : "";
          case GAP -> known.size() < 2 ? "" : gap(known);
          default -> throw new IllegalStateException("not written live: " + role);
        });
  }

  private static String gap(List<BigDecimal> known) {
    return Rounding.figure(known.get(0).subtract(known.get(1))).toPlainString();
  }
}
