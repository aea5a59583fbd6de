package org.itaworkbook.responses.tables;

import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;

/** Rows of values between delimiters, as RFC 4180 has them; a blank line is no row. */
final class DelimitedRows {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EACH_ONE = 0x0101_0101_0101_0101L;
  private static final long EACH_TOP = 0x8080_8080_8080_8080L;
  private static final long QUOTES = EACH_ONE * '"';

  private final ByteFeed feed;
  private final byte delimiter;
  private final ResponseLimits limits;
  private final RowCells row = new RowCells();
  private long number;

  /**
   * @param stream in UTF-8, without a mark
   */
  DelimitedRows(InputStream stream, byte delimiter, ResponseLimits limits) {
    this.feed = new ByteFeed(stream);
    this.delimiter = delimiter;
    this.limits = limits;
  }

  /**
   * Gives all rows.
   *
   * @throws RefusedException OPEN_QUOTE, CELL_TOO_LONG, TOO_MANY_CELLS, ANSWERS_TOO_LARGE
   */
  void read(RowSink sink) {
    try {
      while (next()) {
        if (row.width() > 0 && !sink.take(row)) {
          return;
        }
      }
    } catch (ByteFeed.TooLongException e) {
      throw new RefusedException(Refusal.CELL_TOO_LONG, number);
    }
  }

  private boolean next() {
    feed.mark = feed.at;
    if (!feed.has(1)) {
      return false;
    }
    row.begin(Lexicon.EMPTY, ++number);
    limits.checkRow(number);
    int column = 0;
    boolean more = true;
    while (more) {
      if (column >= limits.columns()) {
        throw ResponseLimits.beyond(Refusal.TOO_MANY_CELLS, "columns", limits.columns());
      }
      more = cell(column++);
    }
    row.in(feed.bytes, feed.mark);
    return true;
  }

  /** Reads a cell and what stands behind it; tells whether another follows in the row. */
  private boolean cell(int column) {
    if (feed.has(1) && feed.bytes[feed.at] == '"') {
      quoted(column);
    } else {
      plain(column);
    }
    if (!feed.has(1)) {
      return false;
    }
    byte behind = feed.bytes[feed.at++];
    if (behind == '\r' && feed.has(1) && feed.bytes[feed.at] == '\n') {
      feed.at++;
    }
    return behind == delimiter;
  }

  private void plain(int column) {
    int start = feed.at - feed.mark;
    int end = behindPlain();
    if (end > start) {
      put(column, start, end);
    }
  }

  /** Goes on to what ends a value without quotes; gives where that is, from the mark. */
  private int behindPlain() {
    while (true) {
      byte[] bytes = feed.bytes;
      int at = feed.at;
      int end = feed.end;
      while (at < end && bytes[at] != delimiter && bytes[at] != '\n' && bytes[at] != '\r') {
        at++;
      }
      feed.at = at;
      if (at < end || !feed.more()) {
        return feed.at - feed.mark;
      }
    }
  }

  /** A value in quotes; quotes in it are doubled, and taken out where the value stands. */
  private void quoted(int column) {
    feed.at++;
    int start = feed.at - feed.mark;
    int length = 0;
    while (true) {
      int at = feed.at;
      byte[] bytes = feed.bytes;
      int end = feed.end;
      at = quote(bytes, at, end);
      int into = feed.mark + start + length;
      if (into != feed.at) {
        System.arraycopy(bytes, feed.at, bytes, into, at - feed.at);
      }
      length += at - feed.at;
      feed.at = at;
      if (length > ResponseLimits.LONGEST_CELL) {
        throw new RefusedException(Refusal.OPEN_QUOTE, number);
      }
      if (at == end) {
        if (!feed.more()) {
          throw new RefusedException(Refusal.OPEN_QUOTE, number);
        }
      } else if (isDoubled()) {
        feed.bytes[feed.mark + start + length++] = '"';
        feed.at += 2;
      } else {
        feed.at++;
        break;
      }
    }
    if (length > 0) {
      put(column, start, start + length);
    }
    behindPlain();
  }

  /**
   * Where the next quote stands; {@code end} where there is none. Eight bytes are asked at once.
   */
  private static int quote(byte[] bytes, int from, int end) {
    int at = from;
    while (at + Long.BYTES <= end) {
      long eight = (long) LONGS.get(bytes, at) ^ QUOTES;
      long found = eight - EACH_ONE & ~eight & EACH_TOP;
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >> 3);
      }
      at += Long.BYTES;
    }
    while (at < end && bytes[at] != '"') {
      at++;
    }
    return at;
  }

  private boolean isDoubled() {
    return feed.has(2) && feed.bytes[feed.at + 1] == '"';
  }

  private void put(int column, int from, int to) {
    if (to - from > ResponseLimits.LONGEST_CELL) {
      throw new RefusedException(Refusal.CELL_TOO_LONG, number);
    }
    row.put(column, RowCells.TEXT, from, to);
  }
}
