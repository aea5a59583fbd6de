package org.itaworkbook.workbook.reading;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.contract.PlanColumn;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;

/**
 * The targets that people set on the engine's own sheet of the plan: what stands there and is not
 * what was proposed. A cell that somebody emptied is such a target too.
 */
public final class PlanTargets {

  private final SheetPart sheet;
  private final Map<PlanColumn, Integer> columns = new EnumMap<>(PlanColumn.class);

  private PlanTargets(SheetPart sheet) {
    this.sheet = sheet;
  }

  /** Those of a workbook, by the name of their score; empty where it has no plan. */
  public static Map<String, CellContent> read(WorkbookFile workbook) {
    return Optional.ofNullable(workbook.engineSheets().get(EngineSheet.PLAN))
        .flatMap(workbook::sheet)
        .map(sheet -> new PlanTargets(sheet).read())
        .orElse(Map.of());
  }

  private Map<String, CellContent> read() {
    Map<String, CellContent> targets = new HashMap<>();
    for (int row : sheet.rowNumbers()) {
      if (columns.isEmpty()) {
        readHeader(row);
        continue;
      }
      String score = at(row, PlanColumn.SCORE).text().strip();
      CellContent target = at(row, PlanColumn.TARGET);
      if (!score.isEmpty() && !isProposed(target, at(row, PlanColumn.PROPOSED))) {
        targets.put(score, target);
      }
    }
    return targets;
  }

  /**
   * Takes note of the columns if a row names those that nobody sees. Where somebody changed the
   * heading of the targets they are known by the column before, else by the one behind, else they
   * stand where they were drawn.
   */
  private void readHeader(int row) {
    Map<String, Integer> headings = new HashMap<>();
    for (int column : sheet.columns(row)) {
      headings.putIfAbsent(sheet.content(row, column).text().strip(), column);
    }
    Integer score = headings.get(PlanColumn.SCORE.header());
    Integer proposed = headings.get(PlanColumn.PROPOSED.header());
    if (score == null || proposed == null) {
      return;
    }
    columns.put(PlanColumn.SCORE, score);
    columns.put(PlanColumn.PROPOSED, proposed);
    columns.put(PlanColumn.TARGET, target(headings));
  }

  private static int target(Map<String, Integer> headings) {
    Integer named = headings.get(PlanColumn.TARGET.header());
    Integer before = headings.get(Messages.thai("sheets.column.today"));
    Integer behind = headings.get(Messages.thai("sheets.column.gainTotal"));
    if (named != null) {
      return named;
    }
    return before != null ? before + 1 : behind != null ? behind - 1 : PlanColumn.TARGET_DRAWN;
  }

  private CellContent at(int row, PlanColumn column) {
    return sheet.content(row, Objects.requireNonNull(columns.get(column)));
  }

  private static boolean isProposed(CellContent target, CellContent proposed) {
    BigDecimal one = target.number();
    BigDecimal other = proposed.number();
    return one == null || other == null
        ? target.isBlank() && proposed.isBlank()
        : one.compareTo(other) == 0;
  }
}
