package org.itaworkbook.workbook.reading;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
      if (columns.size() < PlanColumn.values().length) {
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

  private void readHeader(int row) {
    columns.clear();
    for (int column : sheet.columns(row)) {
      String text = sheet.content(row, column).text().strip();
      for (PlanColumn each : PlanColumn.values()) {
        if (each.header().equals(text)) {
          columns.putIfAbsent(each, column);
        }
      }
    }
  }

  private CellContent at(int row, PlanColumn column) {
    return sheet.content(row, columns.getOrDefault(column, 0));
  }

  private static boolean isProposed(CellContent target, CellContent proposed) {
    BigDecimal one = target.number();
    BigDecimal other = proposed.number();
    return one == null || other == null
        ? target.isBlank() && proposed.isBlank()
        : one.compareTo(other) == 0;
  }
}
