package org.itaworkbook.workbook.writer;

import java.util.Arrays;
import org.itaworkbook.opc.XmlWriter;
import org.jspecify.annotations.Nullable;

/** A row of one of the engine's own sheets while it is drawn. Not thread-safe. */
final class DrawnRow {

  /** As high as one line, in points. */
  static final double LINE_HEIGHT = 26;

  private @Nullable DrawnCell[] cells = new DrawnCell[16];
  private int size;
  private double height;

  /** How many cells it has. */
  int size() {
    return size;
  }

  /** Its height in points: that of a line, as long as nothing needs more. */
  double height() {
    return height == 0 ? LINE_HEIGHT : height;
  }

  /** Makes it at least so high, in points. */
  void height(double points) {
    height = Math.max(height, points);
  }

  /** Puts a cell in, or in place of another. */
  void put(int column, DrawnCell cell) {
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(column + 1, 2 * cells.length));
    }
    size += cells[column] == null ? 1 : 0;
    cells[column] = cell;
  }

  /** Writes it into the sheet that is open, if it has cells or a height of its own. */
  void write(XmlWriter xml, int row) {
    if (size == 0 && height == 0) {
      return;
    }
    xml.open("row").with("r", row + 1).with("ht", height()).with("customHeight", "1");
    for (int column = 0; column < cells.length; column++) {
      DrawnCell cell = cells[column];
      if (cell != null) {
        cell.write(xml, row, column);
      }
    }
    xml.close();
  }
}
