package org.itaworkbook.scores;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a workbook.
 *
 * @param cell such as {@code E13}; null for a whole sheet
 */
public record Place(String sheet, @Nullable String cell) implements Serializable {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

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
    String quoted = PLAIN.matcher(sheet).matches() ? sheet : "'" + sheet.replace("'", "''") + "'";
    return cell == null ? quoted : quoted + "!" + cell;
  }
}
