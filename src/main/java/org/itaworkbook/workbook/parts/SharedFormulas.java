package org.itaworkbook.workbook.parts;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/** The formulas that cells of one sheet share: kept in one cell, meant by all of them. */
public final class SharedFormulas {

  private record Master(int row, int column, String formula) {}

  private final Map<Long, Master> masters = new HashMap<>();

  /** Takes note of a formula; where two cells keep the same one, the first counts. */
  void add(int row, int column, CTCellFormula formula) {
    if (isShared(formula) && !formula.getStringValue().isEmpty()) {
      masters.putIfAbsent(formula.getSi(), new Master(row, column, formula.getStringValue()));
    }
  }

  public static boolean isShared(CTCellFormula formula) {
    return formula.isSetT() && formula.getT() == STCellFormulaType.SHARED;
  }

  /** Whether a cell keeps the formula of an array or a data table. */
  static boolean isArray(CTCell cell) {
    CTCellFormula formula = cell.getF();
    return formula != null
        && formula.isSetT()
        && (formula.getT() == STCellFormulaType.ARRAY
            || formula.getT() == STCellFormulaType.DATA_TABLE);
  }

  /** Whether other cells mean the formula that a cell keeps. */
  boolean isMaster(int row, int column, CTCellFormula formula) {
    Master master = isShared(formula) ? masters.get(formula.getSi()) : null;
    return master != null && master.row() == row && master.column() == column;
  }

  /** The formula as it reads in its own cell; null where the cell that kept it is gone. */
  @Nullable String text(int row, int column, CTCellFormula formula) {
    if (!isShared(formula)) {
      return formula.getStringValue();
    }
    Master master = masters.get(formula.getSi());
    return master == null
        ? null
        : FormulaText.moved(master.formula(), row - master.row(), column - master.column());
  }

  /** Gives a cell that means a shared formula that formula as its own. */
  void unshare(int row, int column, CTCell cell, long id) {
    CTCellFormula formula = cell.getF();
    if (formula != null && isShared(formula) && formula.getSi() == id) {
      String own = text(row, column, formula);
      if (own != null) {
        cell.unsetF();
        cell.addNewF().setStringValue(own);
      }
    }
  }
}
