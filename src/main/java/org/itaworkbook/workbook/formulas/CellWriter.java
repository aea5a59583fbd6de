package org.itaworkbook.workbook.formulas;

import java.math.BigDecimal;
import org.itaworkbook.workbook.parts.CellContent;
import org.jspecify.annotations.Nullable;

/** Writes the engine's cells in staff's tables: a formula with its value, or the value alone. */
public final class CellWriter {

  private CellWriter() {}

  public static void number(OwnedCells.EngineCell cell, @Nullable BigDecimal value) {
    if (cell.formula().isPresent()) {
      cell.sheet()
          .setFormula(
              cell.row(),
              cell.column(),
              cell.formula().get(),
              value == null ? "" : CellContent.plain(value),
              value != null);
    } else if (value == null) {
      cell.sheet().clear(cell.row(), cell.column());
    } else {
      cell.sheet().setNumber(cell.row(), cell.column(), CellContent.plain(value));
    }
  }

  public static void text(OwnedCells.EngineCell cell, String value) {
    if (cell.formula().isPresent()) {
      cell.sheet().setFormula(cell.row(), cell.column(), cell.formula().get(), value, false);
    } else if (value.isEmpty()) {
      cell.sheet().clear(cell.row(), cell.column());
    } else {
      cell.sheet().setText(cell.row(), cell.column(), value);
    }
  }
}
