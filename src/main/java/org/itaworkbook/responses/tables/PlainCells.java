package org.itaworkbook.responses.tables;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cells that hold nothing but the index of a shared text, as almost all cells of answers do: {@code
 * <c r="B7" s="1" t="s"><v>12</v></c>}. They are compared eight bytes at a time; anything else is
 * left to {@link SheetScanner}.
 */
final class PlainCells {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long START = eight("<c r=\"");
  private static final long SIX_BYTES = 0xFFFF_FFFF_FFFFL;
  private static final long TYPE = eight(" t=\"s\"><");
  private static final long CLOSE = eight("</v></c>");
  private static final int LETTERS = 26;

  /** No plain cell is longer. */
  private static final int LONGEST = 64;

  private static final int MOST_DIGITS = 8;

  private final ByteFeed feed;
  private final RowCells row;
  private final int shared;
  private final int columns;
  private long numberBits;
  private long numberMask;
  private int numberLength;

  PlainCells(ByteFeed feed, Lexicon lexicon, RowCells row, ResponseLimits limits) {
    this.feed = feed;
    this.row = row;
    this.shared = lexicon.size();
    this.columns = limits.columns();
    row.roomFor(columns);
  }

  /** Up to eight letters, as they stand in memory. */
  private static long eight(String text) {
    byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
    return (long) LONGS.get(Arrays.copyOf(letters, Long.BYTES), 0);
  }

  /** Says in which row the cells are: its number and a quote end each address. */
  void inRow(long number) {
    long left = number;
    long spelled = '"';
    int length = 1;
    for (; left > 0 && length < Long.BYTES; length++) {
      spelled = spelled << 8 | '0' + left % 10;
      left /= 10;
    }
    numberLength = length;
    numberBits = left > 0 ? 0 : spelled;
    numberMask = -1L >>> Long.SIZE - length * 8;
  }

  /**
   * Reads plain cells up to one that is otherwise, or to the end of what is there.
   *
   * @param before the column of the last cell, -1 for none
   * @return the same behind those that were read
   */
  int read(int before) {
    byte[] bytes = feed.bytes;
    int last = feed.end - LONGEST;
    byte[] kinds = row.kinds();
    int[] indexes = row.indexes();
    int column = before;
    int at = feed.at;
    while (at < last && ((long) LONGS.get(bytes, at) & SIX_BYTES) == START) {
      int next = at + 6;
      int letters = bytes[next++] - 'A';
      int second = bytes[next] - 'A';
      if (second >= 0) {
        letters = second < LETTERS && letters >= 0 ? (letters + 1) * LETTERS + second : -1;
        next++;
      } else if (letters >= LETTERS) {
        break;
      }
      if (letters <= column
          || letters >= columns
          || ((long) LONGS.get(bytes, next) & numberMask) != numberBits) {
        break;
      }
      next += numberLength;
      if (bytes[next + 1] == 's') {
        next = behindStyle(bytes, next);
      }
      if ((long) LONGS.get(bytes, next) != TYPE
          || bytes[next + 8] != 'v'
          || bytes[next + 9] != '>') {
        break;
      }
      next += 10;
      int first = next;
      int index = 0;
      int digit = bytes[next] - '0';
      while (digit >= 0 && digit <= 9 && next - first < MOST_DIGITS) {
        index = index * 10 + digit;
        digit = bytes[++next] - '0';
      }
      if (next == first || index >= shared || (long) LONGS.get(bytes, next) != CLOSE) {
        break;
      }
      kinds[letters] = RowCells.SHARED;
      indexes[letters] = index;
      column = letters;
      at = next + Long.BYTES;
    }
    feed.at = at;
    if (column != before) {
      row.endAt(column);
    }
    return column;
  }

  /** Behind the number of a format, if that is what stands there. */
  private static int behindStyle(byte[] bytes, int at) {
    int next = at + 4;
    if (bytes[at] != ' ' || bytes[at + 2] != '=' || bytes[at + 3] != '"') {
      return at;
    }
    while (bytes[next] >= '0' && bytes[next] <= '9' && next - at < 4 + MOST_DIGITS) {
      next++;
    }
    return bytes[next] == '"' ? next + 1 : at;
  }
}
