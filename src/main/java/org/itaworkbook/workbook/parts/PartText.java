package org.itaworkbook.workbook.parts;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.MarkupScanner.Token;
import org.itaworkbook.opc.MarkupText;
import org.jspecify.annotations.Nullable;

/** Texts of elements of a part that was read before. */
public final class PartText {

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** How long an escape is. */
  private static final int ESCAPED = 7;

  private PartText() {}

  /**
   * The text of an element, comments left out.
   *
   * @param start where the element starts
   * @param stop the byte behind it
   */
  public static String of(byte[] part, int start, int stop) {
    int from = start + 1;
    while (part[from] != '>' && part[from] != '"' && part[from] != '\'' && part[from] != '/') {
      from++;
    }
    int end = stop - 2;
    while (part[end] != '<') {
      end--;
    }
    if (part[from] == '>' && end > from && isPlain(part, from + 1, end)) {
      return MarkupText.decode(part, from + 1, end);
    }
    return scanned(part, start);
  }

  private static boolean isPlain(byte[] part, int from, int end) {
    for (int i = from; i < end; i++) {
      if (part[i] == '<') {
        return false;
      }
    }
    return true;
  }

  private static String scanned(byte[] part, int start) {
    StringBuilder text = new StringBuilder();
    MarkupScanner scanner = MarkupScanner.at(part, start);
    if (scanner.next() == Token.EMPTY) {
      return "";
    }
    while (scanner.depth() > 0) {
      Token token = scanner.next();
      if (scanner.depth() == 1 && (token == Token.TEXT || token == Token.CDATA)) {
        text.append(scanner.content());
      }
    }
    return text.toString();
  }

  /**
   * The text of a string item, without the formats of its runs and without its phonetic guide
   * (ECMA-376 part 1, 18.4.8).
   *
   * @param start where the element starts, a shared string or one that stands in a cell
   */
  public static String ofString(byte[] part, int start) {
    String plain = ofPlainString(part, start);
    return plain == null ? ofAnyString(part, start) : unescape(plain);
  }

  /** The text of an item that holds one element with a text; null for any other. */
  private static @Nullable String ofPlainString(byte[] part, int start) {
    boolean shared = part[start + 1] == 's';
    int text = behind(part, start, shared ? "<si>" : "<is>");
    int from = text < 0 ? -1 : behind(part, text, "<t>");
    if (from < 0) {
      from = text < 0 ? -1 : behind(part, text, "<t xml:space=\"preserve\">");
    }
    if (from < 0) {
      return null;
    }
    int end = from;
    while (part[end] != '<') {
      end++;
    }
    return behind(part, end, shared ? "</t></si>" : "</t></is>") < 0
        ? null
        : MarkupText.decode(part, from, end);
  }

  /** The byte behind some markup that stands at a place; -1 where it does not. */
  private static int behind(byte[] part, int at, String markup) {
    if (part.length - at < markup.length()) {
      return -1;
    }
    for (int i = 0; i < markup.length(); i++) {
      if (part[at + i] != markup.charAt(i)) {
        return -1;
      }
    }
    return at + markup.length();
  }

  private static String ofAnyString(byte[] part, int start) {
    StringBuilder text = new StringBuilder();
    MarkupScanner scanner = MarkupScanner.at(part, start);
    if (scanner.next() == Token.EMPTY) {
      return "";
    }
    while (scanner.depth() > 0) {
      Token token = scanner.next();
      if (token != Token.START) {
        continue;
      }
      String name = scanner.localName();
      if (name.equals("t")) {
        appendText(scanner, text);
      } else if (!name.equals("r") || scanner.depth() != 2) {
        scanner.skip();
      }
    }
    return unescape(text.toString());
  }

  private static void appendText(MarkupScanner scanner, StringBuilder text) {
    int outer = scanner.depth() - 1;
    while (scanner.depth() > outer) {
      Token token = scanner.next();
      if (token == Token.TEXT || token == Token.CDATA) {
        text.append(scanner.content());
      }
    }
  }

  /** Undoes the format's escapes such as {@code _x000D_} (22.4.2.4). */
  public static String unescape(String text) {
    return text.contains("_x")
        ? ESCAPE
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        : text;
  }

  /**
   * A text with what XML cannot hold, and what would be taken for an escape, escaped (22.4.2.4).
   */
  public static String escape(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped = c == '_' ? looksEscaped(text, i) : isEscaped(text, i);
      if (escaped && out == null) {
        out = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (out != null) {
        out.append(escaped ? String.format(Locale.ROOT, "_x%04X_", (int) c) : c);
      }
    }
    return out == null ? text : out.toString();
  }

  /** Whether the low line at a place starts what would be read as an escape. */
  private static boolean looksEscaped(String text, int at) {
    int end = at + ESCAPED - 1;
    if (end >= text.length() || text.charAt(at + 1) != 'x') {
      return false;
    }
    for (int i = at + 2; i < end; i++) {
      if (text.charAt(i) >= 0x80 || Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    // An escape starts with a low line, and may end another.
    return text.charAt(end) == '_' || isEscaped(text, end);
  }

  private static boolean isEscaped(String text, int at) {
    char c = text.charAt(at);
    if (Character.isSurrogate(c)) {
      int first = Character.isLowSurrogate(c) ? at - 1 : at;
      return first < 0 || !Character.isSupplementaryCodePoint(text.codePointAt(first));
    }
    return c < ' ' && c != '\t' && c != '\n' || c >= 0xFFFE;
  }
}
