package org.itaworkbook.scores;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a workbook.
 *
 * @param cell such as {@code E13}; null for a whole sheet
 */
public record Place(String sheet, @Nullable String cell) {

  /** As a formula writes it: {@code IIT!E13}, with quotes where the sheet's name needs them. */
  @Override
  public String toString() {
    String quoted =
        sheet.matches("[A-Za-z_][A-Za-z0-9_]*") ? sheet : "'" + sheet.replace("'", "''") + "'";
    return cell == null ? quoted : quoted + "!" + cell;
  }
}
