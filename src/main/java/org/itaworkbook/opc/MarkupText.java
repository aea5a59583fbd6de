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
        return resolved(lines(new String(bytes, start, end - start, StandardCharsets.UTF_8)));
      }
    }
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  /** The value of an attribute: white space as spaces, references undone. */
  public static String decodeAttribute(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] == '&' || bytes[i] >= 0 && bytes[i] < ' ') {
        String read = lines(new String(bytes, start, end - start, StandardCharsets.UTF_8));
        return resolved(read.replace('\n', ' ').replace('\t', ' '));
      }
    }
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  /** A text with its line ends as line feeds, as section 2.11 has it. */
  static String lines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String resolved(String text) {
    int ampersand = text.indexOf('&');
    if (ampersand < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (ampersand >= 0) {
      int end = text.indexOf(';', ampersand);
      out.append(text, from, ampersand)
          .appendCodePoint(codePoint(text.substring(ampersand + 1, end)));
      from = end + 1;
      ampersand = text.indexOf('&', from);
    }
    return out.append(text, from, text.length()).toString();
  }

  /** The sign that a reference stands for; negative where there is none. */
  static int codePoint(String reference) {
    return switch (reference) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> numbered(reference);
    };
  }

  private static int numbered(String reference) {
    boolean hex = reference.startsWith("#x");
    if (!hex && !reference.startsWith("#")) {
      return -1;
    }
    int code = 0;
    int first = hex ? 2 : 1;
    for (int i = first; i < reference.length(); i++) {
      int digit =
          reference.charAt(i) < 0x80 ? Character.digit(reference.charAt(i), hex ? 16 : 10) : -1;
      if (digit < 0) {
        return -1;
      }
      code = code * (hex ? 16 : 10) + digit;
      if (code > Character.MAX_CODE_POINT) {
        return -1;
      }
    }
    return first < reference.length() && isCharacter(code) ? code : -1;
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
    StringBuilder out = new StringBuilder(text.length() + 16);
    encode(text, false, out);
    return out.toString();
  }

  /** A text as it stands between double quotes as the value of an attribute. */
  public static String encodeAttribute(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    encode(text, true, out);
    return out.toString();
  }

  private static void encode(String text, boolean attribute, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
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
