package org.itaworkbook.workbook.intake;

/**
 * Counts the start tags of an XML part while its bytes go by, with or without a prefix, in UTF-8 or
 * UTF-16. Nothing is kept of what stands between them.
 */
final class MarkupCount {

  private static final int LONGEST = "!DOCTYPE".length();

  private final StringBuilder name = new StringBuilder();
  private boolean inName;
  private boolean doctype;
  private int elements;
  private int cells;
  private int rows;
  private int fonts;
  private int formats;

  int elements() {
    return elements;
  }

  int cells() {
    return cells;
  }

  int rows() {
    return rows;
  }

  /** Fonts, those of differential formats too. */
  int fonts() {
    return fonts;
  }

  /** Formats of cells and of named styles. */
  int formats() {
    return formats;
  }

  /** Whether a document type stands before the first element. */
  boolean doctype() {
    return doctype;
  }

  /** Takes the next bytes. The zeros of UTF-16 say nothing of a tag's name. */
  void count(byte[] buffer, int length) {
    for (int i = 0; i < length; i++) {
      byte b = buffer[i];
      if (b == '<') {
        inName = true;
        name.setLength(0);
      } else if (inName && b != 0) {
        inName = take(b);
      }
    }
  }

  /** Whether the name may go on. */
  private boolean take(byte b) {
    if (b == ' ' || b == '>' || b == '/' || b == '\n' || b == '\r' || b == '\t') {
      end();
      return false;
    }
    if (b == ':') {
      name.setLength(0);
    } else if (name.length() <= LONGEST) {
      name.append((char) b);
    }
    return true;
  }

  private void end() {
    if (name.isEmpty() || name.charAt(0) == '?') {
      return;
    }
    String tag = name.toString();
    if (tag.charAt(0) == '!') {
      doctype |= elements == 0 && tag.equals("!DOCTYPE");
      return;
    }
    elements++;
    switch (tag) {
      case "c" -> cells++;
      case "row" -> rows++;
      case "font" -> fonts++;
      case "xf" -> formats++;
      default -> {
        // Only counted.
      }
    }
  }
}
