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
    NOTHING(""),
    OPEN(">"),
    EMPTY("/>");

    private final String end;

    Pending(String end) {
      this.end = end;
    }
  }

  /** A letter takes at most so many bytes, and one of two halves no more than both of them. */
  private static final int MOST_BYTES = 3;

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
    out = new byte[Math.max(size, 1 << 8)];
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
    put("<");
    put(tag);
    pending = kind;
  }

  private void finishTag() {
    put(pending.end);
    pending = Pending.NOTHING;
  }

  /**
   * Gives the tag that was begun last an attribute.
   *
   * @throws IllegalStateException where something else was written since
   */
  public XmlWriter with(String name, String value) {
    if (pending == Pending.NOTHING) {
      throw new IllegalStateException("no tag to give " + name + " to");
    }
    put(" ");
    put(name);
    put("=\"");
    escape(value, true);
    put("\"");
    return this;
  }

  /** Gives the tag that was begun last an attribute that is a whole number. */
  public XmlWriter with(String name, int value) {
    return with(name, Integer.toString(value));
  }

  /** Gives the tag that was begun last an attribute that is a number. */
  public XmlWriter with(String name, double value) {
    return with(name, Double.toString(value));
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
    put("</");
    put(open.pop());
    put(">");
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

  /** Writes names and marks of markup, which are plain ASCII. */
  @SuppressWarnings("deprecation") // It drops the upper half of a letter, which ASCII has not.
  private void put(String ascii) {
    reserve(ascii.length());
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
    reserve(MOST_BYTES * text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_THAI && c <= LAST_THAI) {
        length = Utf8.put(c, out, length);
        continue;
      }
      String reference = c > '>' || c == '"' && !inAttribute ? null : reference(c);
      if (reference != null) {
        put(reference);
        reserve(MOST_BYTES * (text.length() - i));
      } else if (c >= ' ' && c <= '~') {
        out[length++] = (byte) c;
      } else {
        int code = text.codePointAt(i);
        length = MarkupText.isCharacter(code) ? Utf8.put(code, out, length) : length;
        i += Character.charCount(code) - 1;
      }
    }
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
