package org.itaworkbook.workbook.parts;

import java.util.HashMap;
import java.util.Map;
import org.itaworkbook.workbook.cells.FormulaText;
import org.itaworkbook.workbook.cells.FormulaType;
import org.jspecify.annotations.Nullable;

/** The formulas that cells of one sheet share: kept in one cell, meant by all of them. */
final class SharedFormulas {

  private record Master(int cell, String formula) {}

  private final SheetIndex index;
  private final Map<Integer, Master> masters = new HashMap<>();

  /** Where two cells keep the same formula, the first counts. */
  SharedFormulas(SheetIndex index) {
    this.index = index;
    CellTable cells = index.cells();
    for (int cell = 0; cell < cells.size(); cell++) {
      if (cells.formulaType(cell) == FormulaType.SHARED
          && !masters.containsKey(cells.sharedId(cell))) {
        String formula = written(cell);
        if (!formula.isEmpty()) {
          masters.put(cells.sharedId(cell), new Master(cell, formula));
        }
      }
    }
  }

  private String written(int cell) {
    CellTable cells = index.cells();
    return PartText.of(index.part(), cells.formulaStart(cell), cells.formulaStop(cell));
  }

  /** Whether other cells mean the formula that a cell keeps. */
  boolean isMaster(int cell) {
    CellTable cells = index.cells();
    if (cells.formulaType(cell) != FormulaType.SHARED) {
      return false;
    }
    Master master = masters.get(cells.sharedId(cell));
    return master != null && master.cell() == cell;
  }

  /** A cell's formula as it reads there; null where the cell that kept it is gone. */
  @Nullable String text(int cell) {
    CellTable cells = index.cells();
    if (cells.formulaType(cell) != FormulaType.SHARED) {
      return written(cell);
    }
    Master master = masters.get(cells.sharedId(cell));
    return master == null
        ? null
        : FormulaText.moved(
            master.formula(),
            row(cell) - row(master.cell()),
            cells.column(cell) - cells.column(master.cell()));
  }

  private int row(int cell) {
    return index.rows().number(index.cells().row(cell));
  }
}
