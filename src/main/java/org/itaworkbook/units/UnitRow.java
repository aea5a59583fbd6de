package org.itaworkbook.units;

import java.io.Serializable;
import org.itaworkbook.scores.Place;
import org.jspecify.annotations.Nullable;

/** A row of the register as staff typed it. */
public record UnitRow(Cell code, Cell name, Cell addresses, Cell contact, Cell duties)
    implements Serializable {

  /**
   * What a cell shows and where it stands.
   *
   * @param place null where its column is missing
   */
  public record Cell(String text, @Nullable Place place) implements Serializable {

    public static final Cell NONE = new Cell("", null);
  }

  public boolean isBlank() {
    return code.text().isBlank()
        && name.text().isBlank()
        && addresses.text().isBlank()
        && duties.text().isBlank();
  }
}
