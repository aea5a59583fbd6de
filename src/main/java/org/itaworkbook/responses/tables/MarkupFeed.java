package org.itaworkbook.responses.tables;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A part's markup as bytes, as far as Excel and those who write as it does need it. */
final class MarkupFeed {

  final ByteFeed feed;
  private final Effort effort;

  MarkupFeed(InputStream stream, Effort effort) {
    this.feed = new ByteFeed(stream);
    this.effort = effort;
  }

  /**
   * Goes over the declaration and what stands before the first of some elements, of which nothing
   * is looked at but that it needs no more of XML than this reader knows.
   *
   * @return whether the element is there
   */
  boolean findElement(String name) {
    byte[] wanted = ("<" + name).getBytes(StandardCharsets.US_ASCII);
    if (feed.has(3) && (feed.bytes[0] & 0xFF) == 0xEF) {
      feed.at += 3;
    }
    while (true) {
      feed.mark = feed.at;
      if (!find((byte) '<')) {
        return false;
      }
      effort.idle(feed.at + 1L - feed.mark);
      feed.mark = feed.at;
      if (!feed.has(wanted.length + 1)) {
        return false;
      }
      byte next = feed.bytes[feed.at + 1];
      if (next == '!') {
        throw new UnknownMarkupException();
      }
      if (next == '?') {
        declaration();
      } else if (is(wanted) && isNameEnd(feed.bytes[feed.at + wanted.length])) {
        feed.at += wanted.length;
        return true;
      } else if (isPrefixed()) {
        throw new UnknownMarkupException();
      } else {
        feed.at++;
      }
    }
  }

  /** Only UTF-8 is read here. */
  private void declaration() {
    int start = feed.at - feed.mark;
    if (!find((byte) '>')) {
      throw new UnknownMarkupException();
    }
    String text =
        new String(
                feed.bytes,
                feed.mark + start,
                feed.at - feed.mark - start,
                StandardCharsets.ISO_8859_1)
            .toLowerCase(java.util.Locale.ROOT);
    if (text.contains("encoding") && !text.contains("utf-8")) {
      throw new UnknownMarkupException();
    }
  }

  /** Whether the root has a prefix, and so perhaps all that this reader looks for. */
  private boolean isPrefixed() {
    int at = feed.at + 1;
    byte[] bytes = feed.bytes;
    for (int i = 0; i < 12 && at + i < feed.end; i++) {
      byte c = bytes[at + i];
      if (c == ':') {
        String name = new String(bytes, at, i, StandardCharsets.ISO_8859_1);
        return name.equals("x") || name.equals("main") || name.startsWith("ns");
      }
      if (isNameEnd(c)) {
        return false;
      }
    }
    return false;
  }

  boolean is(byte[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (feed.bytes[feed.at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  static boolean isNameEnd(byte c) {
    return c == '>' || c == '/' || c >= 0 && c <= ' ';
  }

  /** Goes to the next such byte; false where there is none. */
  boolean find(byte wanted) {
    int start = feed.at - feed.mark;
    while (true) {
      byte[] bytes = feed.bytes;
      int at = feed.at;
      int end = feed.end;
      while (at < end && bytes[at] != wanted) {
        at++;
      }
      feed.at = at;
      if (at < end) {
        return true;
      }
      if (!more(start)) {
        return false;
      }
    }
  }

  /**
   * Fetches more of what began at a place from the mark, unless it is longer than a cell can be.
   */
  private boolean more(int start) {
    if (feed.at - feed.mark - start > ResponseLimits.LONGEST_CELL) {
      throw new ByteFeed.TooLongException();
    }
    return feed.more();
  }

  /** Goes over blanks to the next element or end of one. */
  void toTag() {
    int start = feed.at - feed.mark;
    while (true) {
      if (feed.at == feed.end && !more(start)) {
        throw new UnknownMarkupException();
      }
      byte c = feed.bytes[feed.at];
      if (c == '<') {
        return;
      }
      if ((c & 0xFF) > ' ') {
        throw new UnknownMarkupException();
      }
      feed.at++;
    }
  }

  /**
   * Makes characters of their entities, in place.
   *
   * @param from from the mark
   * @return where the text ends then, from the mark
   */
  int decoded(int from, int to) {
    byte[] bytes = feed.bytes;
    int read = feed.mark + from;
    int end = feed.mark + to;
    int write = read;
    while (read < end) {
      byte c = bytes[read];
      if (c != '&') {
        bytes[write++] = c;
        read++;
        continue;
      }
      int semicolon = read;
      while (semicolon < end && bytes[semicolon] != ';') {
        semicolon++;
      }
      if (semicolon == end || semicolon - read > 12) {
        throw new UnknownMarkupException();
      }
      byte[] sign =
          character(new String(bytes, read + 1, semicolon - read - 1, StandardCharsets.US_ASCII));
      System.arraycopy(sign, 0, bytes, write, sign.length);
      write += sign.length;
      read = semicolon + 1;
    }
    return write - feed.mark;
  }

  private static byte[] character(String entity) {
    switch (entity) {
      case "amp":
        return new byte[] {'&'};
      case "lt":
        return new byte[] {'<'};
      case "gt":
        return new byte[] {'>'};
      case "quot":
        return new byte[] {'"'};
      case "apos":
        return new byte[] {'\''};
      default:
        try {
          int code =
              entity.startsWith("#x")
                  ? Integer.parseInt(entity.substring(2), 16)
                  : entity.startsWith("#") ? Integer.parseInt(entity.substring(1)) : -1;
          return new String(Character.toChars(code)).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
          throw new UnknownMarkupException();
        }
    }
  }
}
