package org.itaworkbook.workbook.parts;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is to become of one row and its cells. Not thread-safe. */
final class RowEdit {

  private final NavigableMap<Integer, CellEdit> cells = new TreeMap<>();
  private @Nullable String height;
  private boolean setsHeight;
  private boolean removed;

  /** The cells that change, by column. */
  NavigableMap<Integer, CellEdit> cells() {
    return cells;
  }

  /** Sets the height in points; null leaves it to Excel. */
  void height(@Nullable String points) {
    height = points;
    setsHeight = true;
  }

  /** The height that was set; null where it is left to Excel. */
  @Nullable String height() {
    return height;
  }

  /** Whether another height was set. */
  boolean setsHeight() {
    return setsHeight;
  }

  /** Takes the row out, with all that is in it. */
  void remove() {
    cells.clear();
    removed = true;
  }

  /** Keeps the row after all. */
  void keep() {
    removed = false;
  }

  boolean removed() {
    return removed;
  }
}
