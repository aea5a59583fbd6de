package org.itaworkbook.opc;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes an XML part from its first tag to its last. Not thread-safe.
 *
 * <pre>{@code
 * new XmlWriter()
 *     .open("fonts").with("count", 1)
 *     .empty("font").with("val", 11)
 *     .close()
 *     .toBytes();
 * }</pre>
 */
public final class XmlWriter {

  /** What the tag that was begun last still lacks. */
  private enum Pending {
    NOTHING,
    OPEN,
    EMPTY
  }

  /** A letter takes at most so many bytes, and one of two halves no more than both of them. */
  private static final int MOST_BYTES = 3;

  /** The most negative whole number has so many. */
  private static final int MOST_DIGITS = 11;

  /** The marks around a name are no more bytes than these. */
  private static final int MARKS = 4;

  private static final char FIRST_THAI = '\u0e00';
  private static final char LAST_THAI = '\u0e7f';

  private byte[] out;
  private int length;
  private final Deque<String> open = new ArrayDeque<>();
  private Pending pending = Pending.NOTHING;

  public XmlWriter() {
    this(1 << 12);
  }

  /**
   * @param size about how many bytes the part will have; it may have more
   */
  public XmlWriter(int size) {
    this(new byte[Math.max(size, 1 << 8)]);
  }

  /**
   * @param room to write in, at least 256 bytes: that of an earlier part, which is not needed there
   */
  public XmlWriter(byte[] room) {
    out = room;
    put("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  }

  /** Begins an element that {@link #close} ends. */
  public XmlWriter open(String tag) {
    begin(tag, Pending.OPEN);
    open.push(tag);
    return this;
  }

  /** Writes an element that holds nothing. */
  public XmlWriter empty(String tag) {
    begin(tag, Pending.EMPTY);
    return this;
  }

  private void begin(String tag, Pending kind) {
    finishTag();
    reserve(tag.length() + MARKS);
    out[length++] = '<';
    put(tag);
    pending = kind;
  }

  private void finishTag() {
    if (pending != Pending.NOTHING) {
      reserve(MARKS);
      if (pending == Pending.EMPTY) {
        out[length++] = '/';
      }
      out[length++] = '>';
      pending = Pending.NOTHING;
    }
  }

  /**
   * Gives the tag that was begun last an attribute.
   *
   * @throws IllegalStateException where something else was written since
   */
  public XmlWriter with(String name, String value) {
    beginAttribute(name);
    escape(value, true);
    out[length++] = '"';
    return this;
  }

  /** Gives the tag that was begun last an attribute that is a whole number. */
  public XmlWriter with(String name, int value) {
    return with(name, "", value);
  }

  /** Gives the tag that was begun last an attribute that is letters and a number: {@code B7}. */
  public XmlWriter with(String name, String letters, int number) {
    beginAttribute(name);
    escape(letters, true);
    reserve(MOST_DIGITS + MARKS);
    digits(number);
    out[length++] = '"';
    return this;
  }

  /** Gives the tag that was begun last an attribute that is a number. */
  public XmlWriter with(String name, double value) {
    return with(name, Double.toString(value));
  }

  private void beginAttribute(String name) {
    if (pending == Pending.NOTHING) {
      throw new IllegalStateException("no tag to give " + name + " to");
    }
    reserve(name.length() + MARKS);
    out[length++] = ' ';
    put(name);
    out[length++] = '=';
    out[length++] = '"';
  }

  /** Writes a whole number where there is room for it, without making a text of it. */
  private void digits(int number) {
    if (number < 0) {
      put(Integer.toString(number));
      return;
    }
    int end = length + 1;
    for (int rest = number; rest > 9; rest /= 10) {
      end++;
    }
    length = end;
    int rest = number;
    do {
      out[--end] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
  }

  /** Writes text into the element that is open. */
  public XmlWriter text(String text) {
    finishTag();
    escape(text, false);
    return this;
  }

  /** Writes an element that holds text. */
  public XmlWriter text(String tag, String text) {
    return open(tag).text(text).close();
  }

  /** Ends the element that was opened last. */
  public XmlWriter close() {
    finishTag();
    String tag = open.pop();
    reserve(tag.length() + MARKS);
    out[length++] = '<';
    out[length++] = '/';
    put(tag);
    out[length++] = '>';
    return this;
  }

  /**
   * The part.
   *
   * @throws IllegalStateException while an element is open
   */
  public byte[] toBytes() {
    finishTag();
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return Arrays.copyOf(out, length);
  }

  /** What it wrote in, for the part after this one. */
  public byte[] room() {
    return out;
  }

  /** Writes names and references, which are plain ASCII, where there is room for them. */
  @SuppressWarnings("deprecation") // It drops the upper half of a letter, which ASCII has not.
  private void put(String ascii) {
    ascii.getBytes(0, ascii.length(), out, length);
    length += ascii.length();
  }

  private void reserve(int more) {
    if (out.length - length < more) {
      out = Arrays.copyOf(out, Math.max(2 * out.length, length + more));
    }
  }

  /** Escapes markup and drops what XML cannot hold; quotes are markup in an attribute only. */
  private void escape(String text, boolean inAttribute) {
    reserve(MOST_BYTES * text.length() + MARKS);
    byte[] into = out;
    int at = length;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c <= '~' && (!isMarkup(c) || c == '"' && !inAttribute)) {
        into[at++] = (byte) c;
      } else if (c >= FIRST_THAI && c <= LAST_THAI) {
        at = Utf8.put(c, into, at);
      } else {
        length = at;
        i += special(text, i) - 1;
        reserve(MOST_BYTES * (text.length() - i) + MARKS);
        into = out;
        at = length;
      }
    }
    length = at;
  }

  private static boolean isMarkup(char c) {
    return c == '&' || c == '<' || c == '>' || c == '"';
  }

  /**
   * Writes one character that does not stand for itself, or is of another script.
   *
   * @return how many of the text's it is: two for a pair
   */
  private int special(String text, int at) {
    String reference = reference(text.charAt(at));
    if (reference != null) {
      reserve(reference.length());
      put(reference);
      return 1;
    }
    int code = text.codePointAt(at);
    length = MarkupText.isCharacter(code) ? Utf8.put(code, out, length) : length;
    return Character.charCount(code);
  }

  /** What stands for a character that would be markup; null for any other. */
  private static @Nullable String reference(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\n' -> "&#10;";
      case '\t' -> "&#9;";
      case '\r' -> "";
      default -> null;
    };
  }
}
