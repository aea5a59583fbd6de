package org.itaworkbook.workbook.formulas;

import java.math.BigDecimal;
import java.util.Optional;
import org.itaworkbook.scores.Place;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.SheetPart;
import org.jspecify.annotations.Nullable;

/**
 * A cell in one of staff's tables that is the engine's.
 *
 * @param formula empty where the cell holds a value
 */
public record OwnedCell(SheetPart sheet, int row, int column, Optional<String> formula) {

  public Place place() {
    return sheet.place(row, column);
  }

  /** Writes a figure: the formula with it, or it alone. */
  public void write(@Nullable BigDecimal value) {
    if (formula.isPresent()) {
      String shown = value == null ? "" : CellContent.plain(value);
      sheet.setFormula(row, column, formula.get(), shown, value != null);
    } else if (value == null) {
      sheet.clear(row, column);
    } else {
      sheet.setNumber(row, column, CellContent.plain(value));
    }
  }

  /** Writes a text in the same way. */
  public void write(String text) {
    if (formula.isPresent()) {
      sheet.setFormula(row, column, formula.get(), text, false);
    } else if (text.isEmpty()) {
      sheet.clear(row, column);
    } else {
      sheet.setText(row, column, text);
    }
  }

  public void clear() {
    sheet.clear(row, column);
  }
}
