package org.itaworkbook.opc;

import java.nio.charset.StandardCharsets;

/** Text of a part to and from what stands in its bytes (XML 1.0, sections 2.2, 2.11 and 4.1). */
public final class MarkupText {

  private MarkupText() {}

  /**
   * The text of sound bytes between tags: references undone, line ends as line feeds.
   *
   * @param end the byte behind it
   */
  public static String decode(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] == '&' || bytes[i] == '\r') {
        return resolved(bytes, start, end, false);
      }
    }
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  /** The value of an attribute: white space as spaces, references undone. */
  public static String decodeAttribute(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] == '&' || bytes[i] >= 0 && bytes[i] < ' ') {
        return resolved(bytes, start, end, true);
      }
    }
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  /** A text with its line ends as line feeds, as section 2.11 has it. */
  static String lines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String resolved(byte[] bytes, int start, int end, boolean attribute) {
    // No reference is shorter than what it stands for.
    byte[] text = new byte[end - start];
    int length = 0;
    int at = start;
    while (at < end) {
      byte c = bytes[at++];
      if (c == '&') {
        int semicolon = References.end(bytes, at, end);
        length = Utf8.put(References.codePoint(bytes, at, semicolon), text, length);
        at = semicolon + 1;
      } else if (c == '\r' && at < end && bytes[at] == '\n') {
        continue;
      } else if (c == '\r' || attribute && c >= 0 && c < ' ') {
        text[length++] = (byte) (attribute ? ' ' : '\n');
      } else {
        text[length++] = c;
      }
    }
    return new String(text, 0, length, StandardCharsets.UTF_8);
  }

  /** Whether XML may hold a character at all. */
  static boolean isCharacter(int code) {
    return code >= ' ' && code < 0xD800
        || code == '\t'
        || code == '\n'
        || code == '\r'
        || code >= 0xE000 && code <= 0xFFFD
        || code >= 0x10000 && code <= Character.MAX_CODE_POINT;
  }

  /**
   * A text as it stands between tags. What XML cannot hold is replaced by a question mark; line
   * feeds and tabs stay as they are.
   */
  public static String encode(String text) {
    return encode(text, false);
  }

  /** A text as it stands between double quotes as the value of an attribute. */
  public static String encodeAttribute(String text) {
    return encode(text, true);
  }

  private static String encode(String text, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i), attribute)) {
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, i);
        encode(text, i, attribute, out);
        return out.toString();
      }
    }
    return text;
  }

  private static boolean isPlain(char c, boolean attribute) {
    return c >= ' ' && c < 0xD800 && c != '&' && c != '<' && c != '>' && !(attribute && c == '"');
  }

  private static void encode(String text, int from, boolean attribute, StringBuilder out) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '&') {
        out.append("&amp;");
      } else if (c == '<') {
        out.append("&lt;");
      } else if (c == '>') {
        out.append("&gt;");
      } else if (c == '\r' || attribute && (c == '"' || c == '\n' || c == '\t')) {
        out.append("&#").append((int) c).append(';');
      } else if (Character.isSurrogate(c)) {
        int code = text.codePointAt(i);
        if (Character.isSupplementaryCodePoint(code)) {
          out.appendCodePoint(code);
          i++;
        } else {
          out.append('?');
        }
      } else {
        out.append(isCharacter(c) ? c : '?');
      }
    }
  }
}
