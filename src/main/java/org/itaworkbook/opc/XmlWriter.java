package org.itaworkbook.opc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

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

  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();
  private Pending pending = Pending.NOTHING;

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
    out.append('<').append(tag);
    pending = kind;
  }

  private void finishTag() {
    out.append(pending.end);
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
    out.append(' ').append(name).append("=\"");
    escape(value);
    out.append('"');
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
    escape(text);
    return this;
  }

  /** Writes an element that holds text. */
  public XmlWriter text(String tag, String text) {
    return open(tag).text(text).close();
  }

  /** Ends the element that was opened last. */
  public XmlWriter close() {
    finishTag();
    out.append("</").append(open.pop()).append('>');
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
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Escapes markup and drops what XML cannot hold. */
  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\n' -> out.append("&#10;");
        case '\t' -> out.append("&#9;");
        default -> {
          if (c >= 0x20 && c != 0xFFFE && c != 0xFFFF) {
            out.append(c);
          }
        }
      }
    }
  }
}
