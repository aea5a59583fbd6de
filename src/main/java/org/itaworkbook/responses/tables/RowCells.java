package org.itaworkbook.responses.tables;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The cells of one row, where the reader holds them: valid until the next row is asked for. For one
 * thread.
 */
public final class RowCells {

  static final byte BLANK = 0;
  static final byte TEXT = 1;
  static final byte NUMBER = 2;
  static final byte SHARED = 3;

  /** What a formula came to that went wrong, such as {@code #N/A}: it says nothing. */
  static final byte ERROR = 4;

  private byte[] buffer = new byte[0];
  private int base;
  private byte[] kinds = new byte[64];
  private int[] from = new int[64];
  private int[] to = new int[64];
  private int width;
  private long number;
  private Lexicon lexicon = Lexicon.EMPTY;

  /** How many columns there are up to the last cell that holds something. */
  public int width() {
    return width;
  }

  /** The row's number in its table as people see it, from 1. */
  public long number() {
    return number;
  }

  public boolean isBlank(int column) {
    return column >= width || kinds[column] == BLANK || kinds[column] == ERROR;
  }

  /** Whether a cell shows an error in place of what was to stand there; it is blank as well. */
  public boolean isError(int column) {
    return column < width && kinds[column] == ERROR;
  }

  /** Whether a cell is a number by its type, not only by its text. */
  public boolean isNumber(int column) {
    return column < width && kinds[column] == NUMBER;
  }

  /** The index of a text that many cells share; less than 0 for a cell that has its own. */
  public int shared(int column) {
    return column < width && kinds[column] == SHARED ? from[column] : -1;
  }

  public byte[] buffer() {
    return buffer;
  }

  public int from(int column) {
    return base + from[column];
  }

  public int to(int column) {
    return base + to[column];
  }

  /** A cell's own text; of a shared one that was not kept an empty text. */
  public String text(int column) {
    if (isBlank(column)) {
      return "";
    }
    if (kinds[column] == SHARED) {
      return lexicon.text(from[column]);
    }
    return new String(buffer, from(column), to[column] - from[column], StandardCharsets.UTF_8);
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  /** How many cells hold something. */
  public int filled() {
    int filled = 0;
    for (int i = 0; i < width; i++) {
      filled += isBlank(i) ? 0 : 1;
    }
    return filled;
  }

  /** How long the texts are that cells have of their own, in bytes. */
  long own() {
    long length = 0;
    for (int i = 0; i < width; i++) {
      length += kinds[i] == TEXT || kinds[i] == NUMBER ? to[i] - from[i] : 0;
    }
    return length;
  }

  void begin(Lexicon shared, long row) {
    Arrays.fill(kinds, 0, width, BLANK);
    width = 0;
    lexicon = shared;
    number = row;
  }

  /** Where the ranges are counted from, once the reader's buffer stands still. */
  void in(byte[] bytes, int at) {
    buffer = bytes;
    base = at;
  }

  /** Makes room for so many columns, so that {@link #kinds} and {@link #indexes} stay. */
  void roomFor(int columns) {
    if (columns > kinds.length) {
      grow(columns - 1);
    }
  }

  /** What is at each column, to be changed up to {@link #endAt}. */
  byte[] kinds() {
    return kinds;
  }

  /** The index at each column whose kind is {@link #SHARED}. */
  int[] indexes() {
    return from;
  }

  /** Says that cells were put up to a column, the last of the row so far. */
  void endAt(int column) {
    width = Math.max(width, column + 1);
  }

  private void grow(int column) {
    int size = Math.max(column + 1, kinds.length * 2);
    kinds = Arrays.copyOf(kinds, size);
    from = Arrays.copyOf(from, size);
    to = Arrays.copyOf(to, size);
  }

  void put(int column, byte kind, int start, int end) {
    if (column >= kinds.length) {
      grow(column);
    }
    kinds[column] = kind;
    from[column] = start;
    to[column] = end;
    width = Math.max(width, column + 1);
  }
}
