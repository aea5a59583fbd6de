package org.itaworkbook.workbook.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.itaworkbook.workbook.cells.CellType;
import org.itaworkbook.workbook.cells.FormulaType;

/**
 * Where the cells of a sheet stand, in the order of the part: about 50 bytes a cell. A range is
 * where an element starts and the byte behind it.
 */
final class CellTable {

  private static final int FIELDS = 10;
  private static final int ROW = 0;
  private static final int COLUMN = 1;
  private static final int START = 2;
  private static final int OPEN_END = 3;
  private static final int STOP = 4;
  private static final int STYLE = 5;
  private static final int FORMULA = 6;
  private static final int FORMULA_STOP = 7;
  private static final int VALUE = 8;
  private static final int VALUE_STOP = 9;

  private static final int LETTERS = 6;

  /** Which of the kinds below a cell is, beside the type of its value. */
  private static final int INLINE = 64;

  private static final int FORMULA_SHIFT = 3;

  private int size;
  private int[] fields;
  private byte[] kinds;
  private boolean ordered = true;

  /** The ids of shared formulas; empty as long as there is none. */
  private int[] shared = {};

  private final List<Integer> arrays = new ArrayList<>();

  /**
   * @param expected about how many cells there will be
   */
  CellTable(int expected) {
    fields = new int[expected * FIELDS];
    kinds = new byte[expected];
  }

  /** The column of an address in the bytes; negative where there is none. */
  int column(byte[] part, int start, int end) {
    int column = 0;
    int at = start;
    while (at < end && at - start < LETTERS) {
      int letter = part[at] >= 'a' ? part[at] - 'a' + 1 : part[at] - 'A' + 1;
      if (letter < 1 || letter > 26) {
        break;
      }
      column = column * 26 + letter;
      at++;
    }
    for (int i = at; i < end; i++) {
      if (part[i] < '0' || part[i] > '9') {
        return -1;
      }
    }
    return column - 1;
  }

  /** The row of an address in the bytes, counted from 1; negative where it has none. */
  static int row(byte[] part, int start, int end) {
    long row = -1;
    for (int i = start; i < end; i++) {
      if (part[i] >= '0' && part[i] <= '9') {
        row = Math.min(Math.max(row, 0) * 10 + part[i] - '0', Integer.MAX_VALUE);
      }
    }
    return (int) row;
  }

  int add(int row, int column, int start, int openEnd, int style, CellType type) {
    if (size == kinds.length) {
      fields = Arrays.copyOf(fields, 2 * fields.length);
      kinds = Arrays.copyOf(kinds, 2 * size);
    }
    int at = size * FIELDS;
    fields[at + ROW] = row;
    fields[at + COLUMN] = column;
    fields[at + START] = start;
    fields[at + OPEN_END] = openEnd;
    fields[at + STYLE] = style;
    kinds[size] = (byte) type.ordinal();
    return size++;
  }

  void end(int cell, int stop) {
    fields[cell * FIELDS + STOP] = stop;
  }

  void formula(int cell, FormulaType type, int id) {
    if (type.isArray()) {
      arrays.add(cell);
    }
    kinds[cell] |= (byte) (type.ordinal() << FORMULA_SHIFT);
    if (type == FormulaType.SHARED) {
      if (shared.length <= cell) {
        shared = Arrays.copyOf(shared, Math.max(2 * shared.length, kinds.length));
      }
      shared[cell] = id;
    }
  }

  void formulaRange(int cell, int start, int stop) {
    range(cell, FORMULA, start, stop);
  }

  void valueRange(int cell, int start, int stop) {
    if (hasInline(cell) && type(cell) != CellType.INLINE_STRING) {
      kinds[cell] &= ~INLINE;
      fields[cell * FIELDS + VALUE_STOP] = 0;
    }
    range(cell, VALUE, start, stop);
  }

  void inlineRange(int cell, int start, int stop) {
    // A cell of a text that stands in it has no other value.
    if (fields[cell * FIELDS + VALUE_STOP] == 0 || type(cell) == CellType.INLINE_STRING) {
      kinds[cell] |= INLINE;
      fields[cell * FIELDS + VALUE_STOP] = 0;
      range(cell, VALUE, start, stop);
    }
  }

  /** Only the first of several counts. */
  private void range(int cell, int field, int start, int stop) {
    int at = cell * FIELDS + field;
    if (fields[at + 1] == 0) {
      fields[at] = start;
      fields[at + 1] = stop;
    }
  }

  void disorder() {
    ordered = false;
  }

  boolean ordered() {
    return ordered;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** The index of the row that a cell stands in. */
  int row(int cell) {
    return fields[cell * FIELDS + ROW];
  }

  /** The column of a cell, counted from 0. */
  int column(int cell) {
    return fields[cell * FIELDS + COLUMN];
  }

  /** Where a cell starts. */
  int start(int cell) {
    return fields[cell * FIELDS + START];
  }

  /** The byte behind a cell's start tag. */
  int openEnd(int cell) {
    return fields[cell * FIELDS + OPEN_END];
  }

  /** The byte behind a cell. */
  int stop(int cell) {
    return fields[cell * FIELDS + STOP];
  }

  /** Whether a cell is start and end at once. */
  boolean isEmpty(int cell) {
    return openEnd(cell) == stop(cell);
  }

  /** The index of a cell's format. */
  int style(int cell) {
    return fields[cell * FIELDS + STYLE];
  }

  /** What a cell's value is. */
  CellType type(int cell) {
    return CellType.at(kinds[cell] & 7);
  }

  /** How a cell's formula is kept. */
  FormulaType formulaType(int cell) {
    return FormulaType.at((kinds[cell] >> FORMULA_SHIFT) & 7);
  }

  /** Whether a cell has a formula. */
  boolean hasFormula(int cell) {
    return formulaType(cell) != FormulaType.NONE;
  }

  /** The cells that keep a formula which fills a range. */
  List<Integer> arrays() {
    return Collections.unmodifiableList(arrays);
  }

  /** Whether any formula is kept for several cells. */
  boolean hasShared() {
    return shared.length > 0;
  }

  /** The id of a cell's shared formula. */
  int sharedId(int cell) {
    return shared[cell];
  }

  /** Whether a cell has a value other than a text that stands in it. */
  boolean hasValue(int cell) {
    return fields[cell * FIELDS + VALUE_STOP] > 0 && (kinds[cell] & INLINE) == 0;
  }

  /** Whether a cell has a text that stands in it. */
  boolean hasInline(int cell) {
    return (kinds[cell] & INLINE) != 0;
  }

  /** Where a cell's formula starts. */
  int formulaStart(int cell) {
    return fields[cell * FIELDS + FORMULA];
  }

  /** The byte behind a cell's formula; 0 where it has none. */
  int formulaStop(int cell) {
    return fields[cell * FIELDS + FORMULA_STOP];
  }

  /** Where a cell's value starts, of whatever kind. */
  int valueStart(int cell) {
    return fields[cell * FIELDS + VALUE];
  }

  /** The byte behind a cell's value; 0 where it has none. */
  int valueStop(int cell) {
    return fields[cell * FIELDS + VALUE_STOP];
  }

  /** The cell of a column among cells in order; negative where there is none. */
  int find(int from, int end, int column) {
    int found = notBefore(from, end, column);
    return found < end && column(found) == column ? found : -1;
  }

  /** The first of some cells in order that does not stand before a column. */
  private int notBefore(int from, int end, int column) {
    int low = from;
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (column(middle) < column) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The columns from one to another of cells in order. */
  List<Integer> columns(int from, int end, int first, int last) {
    int start = notBefore(from, end, first);
    int stop = last == Integer.MAX_VALUE ? end : notBefore(start, end, last + 1);
    return new IntView(start, stop, this::column);
  }
}
