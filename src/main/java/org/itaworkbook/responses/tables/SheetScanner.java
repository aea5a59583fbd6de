package org.itaworkbook.responses.tables;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;

/**
 * The rows of a sheet from its bytes: {@code row}, {@code c}, {@code v} and {@code is} as Excel and
 * those who write as it does spell them. Whatever else stands there is an {@link
 * UnknownMarkupException}, and the sheet is for {@link SheetEvents}.
 */
final class SheetScanner {

  private static final byte[] ROW_END = bytes("</row");
  private static final byte[] DATA_END = bytes("</sheetData");
  private static final byte[] CELL_END = bytes("</c>");
  private static final byte[] VALUE_END = bytes("</v>");
  private static final int TAG = 512;

  /** Excel has so many columns, and some programs write a blank cell in each. */
  private static final int MOST_BLANKS = 1 << 14;

  private final MarkupFeed markup;
  private final ByteFeed feed;
  private final Lexicon lexicon;
  private final ResponseLimits limits;
  private final Effort effort;
  private final RowCells row = new RowCells();
  private final PlainCells plain;
  private long number;
  private int column;
  private byte type;

  /** How long the blank cells of the row are, in bytes. */
  private long blank;

  SheetScanner(InputStream stream, Lexicon lexicon, Effort effort) {
    this.markup = new MarkupFeed(stream, effort);
    this.feed = markup.feed;
    this.lexicon = lexicon;
    this.limits = effort.limits();
    this.effort = effort;
    this.plain = new PlainCells(feed, lexicon, row, limits);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  void read(RowSink sink) {
    if (!markup.findElement("sheetData") || isEmptyElement()) {
      return;
    }
    while (true) {
      feed.mark = feed.at;
      markup.toTag();
      if (!feed.has(DATA_END.length)) {
        throw new UnknownMarkupException();
      }
      if (feed.bytes[feed.at + 1] == '/') {
        if (markup.is(DATA_END)) {
          return;
        }
        throw new UnknownMarkupException();
      }
      row();
      if (row.width() > 0 && !sink.take(row)) {
        return;
      }
    }
  }

  /** Goes behind a tag without looking at what it says; tells whether the element ends with it. */
  private boolean isEmptyElement() {
    if (!markup.find((byte) '>')) {
      throw new UnknownMarkupException();
    }
    feed.at++;
    return feed.bytes[feed.at - 2] == '/';
  }

  private void row() {
    byte[] start = feed.bytes;
    int at = feed.at;
    if (start[at + 1] != 'r'
        || start[at + 2] != 'o'
        || start[at + 3] != 'w'
        || !MarkupFeed.isNameEnd(start[at + 4])) {
      throw new UnknownMarkupException();
    }
    feed.at += 4;
    number++;
    boolean empty = isEmptyElement();
    readNumber(feed.mark + 4, feed.at);
    limits.checkRow(number);
    row.begin(lexicon, number);
    column = -1;
    blank = 0;
    plain.inRow(number);
    while (!empty) {
      column = plain.read(column);
      if (feed.at < feed.end && feed.bytes[feed.at] != '<' || feed.at == feed.end) {
        markup.toTag();
      }
      if (feed.end - feed.at < TAG) {
        feed.has(TAG);
      }
      if (feed.end - feed.at > 2 && feed.bytes[feed.at + 1] == 'c') {
        int from = feed.at - feed.mark;
        if (cell()) {
          blank += feed.at - feed.mark - from;
        }
      } else if (feed.end - feed.at > ROW_END.length && markup.is(ROW_END)) {
        feed.at += ROW_END.length;
        isEmptyElement();
        break;
      } else {
        throw new UnknownMarkupException();
      }
    }
    row.in(feed.bytes, feed.mark);
    effort.row(row, feed.at - feed.mark, blank);
  }

  /** The row's own number, where it has one beyond those before; else it is the next. */
  private void readNumber(int from, int to) {
    byte[] bytes = feed.bytes;
    for (int i = from; i + 4 < to; i++) {
      if (bytes[i] == ' ' && bytes[i + 1] == 'r' && bytes[i + 2] == '=') {
        long read = 0;
        int digit = i + 4;
        while (digit < to && bytes[digit] >= '0' && bytes[digit] <= '9' && read < 10_000_000) {
          read = read * 10 + bytes[digit++] - '0';
        }
        number = Math.max(number, read);
        return;
      }
    }
  }

  /** Reads a cell; tells whether it is blank. */
  private boolean cell() {
    column++;
    type = 'n';
    if (attributes()) {
      if (column >= MOST_BLANKS) {
        throw ResponseLimits.beyond(Refusal.TOO_MANY_CELLS, "columns", limits.columns());
      }
      return true;
    }
    if (column >= limits.columns()) {
      throw ResponseLimits.beyond(Refusal.TOO_MANY_CELLS, "columns", limits.columns());
    }
    byte[] bytes = feed.bytes;
    int at = feed.at;
    if (feed.end - at > 3 && bytes[at] == '<' && bytes[at + 1] == 'v' && bytes[at + 2] == '>') {
      feed.at += 3;
      value();
    } else {
      children();
    }
    if (!feed.has(CELL_END.length) || !markup.is(CELL_END)) {
      throw new UnknownMarkupException();
    }
    feed.at += CELL_END.length;
    return false;
  }

  /** Reads where a cell stands and what it holds; tells whether it holds nothing. */
  private boolean attributes() {
    byte[] bytes = feed.bytes;
    int at = feed.at + 2;
    int end = feed.end;
    while (at + 3 < end) {
      byte c = bytes[at];
      if (c == '>') {
        feed.at = at + 1;
        return false;
      }
      if (c == '/' && bytes[at + 1] == '>') {
        feed.at = at + 2;
        return true;
      }
      if (c == ' ' && bytes[at + 2] == '=' && bytes[at + 3] == '"') {
        byte name = bytes[at + 1];
        at += 4;
        if (name == 'r') {
          at = address(at);
        } else {
          if (name == 't') {
            type = bytes[at];
            if (type == 's' && at + 1 < end && bytes[at + 1] == 't') {
              type = 'f';
            }
          }
          while (at < end && bytes[at] != '"') {
            at++;
          }
        }
        if (at >= end || bytes[at] != '"') {
          throw new UnknownMarkupException();
        }
        at++;
      } else if (c == ' ') {
        at = behindAttribute(at + 1);
      } else {
        throw new UnknownMarkupException();
      }
    }
    throw new UnknownMarkupException();
  }

  /** Behind an attribute of more than one letter, such as {@code cm} or {@code vm}. */
  private int behindAttribute(int from) {
    int at = from;
    byte[] bytes = feed.bytes;
    while (at < feed.end && bytes[at] != '=') {
      if (bytes[at] < 'a' || bytes[at] > 'z') {
        throw new UnknownMarkupException();
      }
      at++;
    }
    at += 2;
    while (at < feed.end && bytes[at] != '"') {
      at++;
    }
    return at + 1;
  }

  private int address(int from) {
    byte[] bytes = feed.bytes;
    int at = from;
    int letters = 0;
    while (bytes[at] >= 'A' && bytes[at] <= 'Z' && letters < 20_000) {
      letters = letters * 26 + bytes[at++] - 'A' + 1;
    }
    if (letters - 1 < column || letters == 0) {
      throw new UnknownMarkupException();
    }
    column = letters - 1;
    while (bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    return at;
  }

  private void value() {
    int start = feed.at - feed.mark;
    if (type == 's') {
      sharedIndex();
      return;
    }
    int end = text();
    if (type == 'f') {
      put(RowCells.TEXT, start, end);
    } else if (type == 'e') {
      put(RowCells.ERROR, start, end);
    } else if (type == 'n' || type == 'd' || type == 'b') {
      put(type == 'n' ? RowCells.NUMBER : RowCells.TEXT, start, end);
    }
    if (!feed.has(VALUE_END.length) || !markup.is(VALUE_END)) {
      throw new UnknownMarkupException();
    }
    feed.at += VALUE_END.length;
  }

  private void sharedIndex() {
    byte[] bytes = feed.bytes;
    int at = feed.at;
    int end = feed.end;
    int index = 0;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      index = index * 10 + bytes[at++] - '0';
      if (index < 0 || index >= 200_000_000) {
        throw new UnknownMarkupException();
      }
    }
    if (end - at < VALUE_END.length || at == feed.at) {
      throw new UnknownMarkupException();
    }
    feed.at = at;
    if (!markup.is(VALUE_END)) {
      throw new UnknownMarkupException();
    }
    feed.at += VALUE_END.length;
    if (index >= lexicon.size()) {
      throw new RefusedException(Refusal.TRUNCATED);
    }
    row.put(column, RowCells.SHARED, index, index);
  }

  /** Goes to the end of a text; gives where it ends from the mark, once decoded. */
  private int text() {
    int start = feed.at - feed.mark;
    if (!markup.find((byte) '<')) {
      throw new UnknownMarkupException();
    }
    int end = feed.at - feed.mark;
    if (end - start > ResponseLimits.LONGEST_CELL) {
      throw new RefusedException(Refusal.CELL_TOO_LONG, number);
    }
    for (int i = start; i < end; i++) {
      if (feed.bytes[feed.mark + i] == '&') {
        return markup.decoded(start, end);
      }
    }
    return end;
  }

  private void put(byte kind, int from, int to) {
    if (to > from) {
      row.put(column, kind, from, to);
    }
  }

  /** A formula before the value, or a text of the cell's own. */
  private void children() {
    while (true) {
      markup.toTag();
      if (!feed.has(5)) {
        throw new UnknownMarkupException();
      }
      byte[] bytes = feed.bytes;
      int at = feed.at;
      if (bytes[at + 1] == '/') {
        return;
      }
      if (bytes[at + 1] == 'f' && MarkupFeed.isNameEnd(bytes[at + 2])) {
        skip("</f>");
      } else if (bytes[at + 1] == 'v' && bytes[at + 2] == '>') {
        feed.at += 3;
        value();
      } else if (bytes[at + 1] == 'i' && bytes[at + 2] == 's' && bytes[at + 3] == '>') {
        feed.at += 4;
        inline();
      } else {
        throw new UnknownMarkupException();
      }
    }
  }

  private void skip(String close) {
    if (isEmptyElement()) {
      return;
    }
    byte[] end = bytes(close);
    if (!markup.find((byte) '<') || !feed.has(end.length) || !markup.is(end)) {
      throw new UnknownMarkupException();
    }
    feed.at += end.length;
  }

  /** A text of one run, as programs write it; of several runs the other reader makes one. */
  private void inline() {
    markup.toTag();
    if (!feed.has(3)
        || feed.bytes[feed.at + 1] != 't'
        || !MarkupFeed.isNameEnd(feed.bytes[feed.at + 2])) {
      throw new UnknownMarkupException();
    }
    if (!isEmptyElement()) {
      int start = feed.at - feed.mark;
      put(RowCells.TEXT, start, text());
      closing(bytes("</t>"));
    }
    markup.toTag();
    closing(bytes("</is>"));
  }

  private void closing(byte[] tag) {
    if (!feed.has(tag.length) || !markup.is(tag)) {
      throw new UnknownMarkupException();
    }
    feed.at += tag.length;
  }
}
