package org.itaworkbook.units;

import java.io.Serializable;
import java.util.List;
import org.itaworkbook.scores.Place;
import org.jspecify.annotations.Nullable;

/**
 * The table of units as it stood.
 *
 * @param duties the header cell of the column that says who is responsible for what; null where the
 *     workbook has no such table
 */
public record UnitRows(@Nullable Place duties, List<UnitRow> rows) implements Serializable {

  public UnitRows {
    rows = List.copyOf(rows);
  }

  /** Whether staff have not started on it. */
  public boolean isBlank() {
    return rows.stream().allMatch(UnitRow::isBlank);
  }
}
