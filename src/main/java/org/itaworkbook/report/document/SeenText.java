package org.itaworkbook.report.document;

import java.util.Set;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.Node;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Fingerprint;

/**
 * What a reader sees of a part of a document: insertions that are tracked count, deletions do not.
 * Whatever is no text, such as a picture, a comment or a break that a person put in, is seen as a
 * sign, so that a text with it is not taken for one without.
 */
public final class SeenText {

  private static final char OTHER = '\uFFFC';
  private static final int PRINT_DIGITS = 16;

  private static final Set<String> UNSEEN =
      Set.of("w:instrText", "w:delText", "w:moveFrom", "w:del", "mc:Fallback", "w:rPr", "w:tcPr");
  private static final Set<String> SIGNS =
      Set.of(
          "w:drawing",
          "w:pict",
          "w:object",
          "w:footnoteReference",
          "w:endnoteReference",
          "w:commentReference",
          "w:sectPr");

  private SeenText() {}

  /** The text with its blanks; paragraphs, cells and lines apart by line ends. */
  public static String of(Element element) {
    StringBuilder text = new StringBuilder();
    append(element, text);
    return text.toString();
  }

  private static void append(Element element, StringBuilder text) {
    String name = element.name();
    if (UNSEEN.contains(name)) {
      return;
    }
    if (SIGNS.contains(name)) {
      text.append(OTHER);
      return;
    }
    switch (name) {
      case "w:t" -> text.append(element.text());
      case "w:tab" -> text.append('\t');
      case "w:cr" -> text.append('\n');
      case "w:noBreakHyphen" -> text.append('-');
      case "w:br" -> {
        String type = element.attribute("type");
        text.append(type == null || type.equals("textWrapping") ? '\n' : OTHER);
      }
      case "w:pPr" -> {
        if (element.first("w:sectPr") != null) {
          text.append(OTHER);
        }
      }
      default -> inside(element, text);
    }
    if (name.equals("w:p")) {
      text.append('\n');
    }
  }

  private static void inside(Element element, StringBuilder text) {
    for (Node each : element.children()) {
      if (each instanceof Element inner) {
        append(inner, text);
      }
    }
  }

  /** Whether two texts are the same but for their blanks. */
  public static boolean isSame(String one, String other) {
    int i = 0;
    int j = 0;
    while (true) {
      while (i < one.length() && isBlank(one.charAt(i))) {
        i++;
      }
      while (j < other.length() && isBlank(other.charAt(j))) {
        j++;
      }
      if (i == one.length() || j == other.length()) {
        return i == one.length() && j == other.length();
      }
      if (one.charAt(i++) != other.charAt(j++)) {
        return false;
      }
    }
  }

  private static boolean isBlank(char sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
  }

  /** What two spellings of one text have in common: no blanks, Arabic digits. */
  public static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    Digits.toArabic(text)
        .codePoints()
        .filter(each -> !Character.isWhitespace(each) && !Character.isSpaceChar(each))
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }

  /** By which a text is known again, whatever its blanks and digits. */
  public static String print(String text) {
    return Fingerprint.of(bare(text)).substring(0, PRINT_DIGITS);
  }
}
