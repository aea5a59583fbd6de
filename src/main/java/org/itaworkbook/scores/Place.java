package org.itaworkbook.scores;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a workbook.
 *
 * @param cell such as {@code E13}; null for a whole sheet
 */
public record Place(String sheet, @Nullable String cell) implements Serializable {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place place
        && sheet.equals(place.sheet)
        && Objects.equals(cell, place.cell);
  }

  @Override
  public int hashCode() {
    return 31 * sheet.hashCode() + Objects.hashCode(cell);
  }

  /** As a formula writes it: {@code IIT!E13}, with quotes where the sheet's name needs them. */
  @Override
  public String toString() {
    String quoted = isPlain() ? sheet : "'" + sheet.replace("'", "''") + "'";
    return cell == null ? quoted : quoted + "!" + cell;
  }

  /** Whether the sheet's name is of letters, digits and low lines, and begins with no digit. */
  private boolean isPlain() {
    for (int i = 0; i < sheet.length(); i++) {
      char c = sheet.charAt(i);
      boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return !sheet.isEmpty();
  }
}
