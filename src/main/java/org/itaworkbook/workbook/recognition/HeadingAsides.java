package org.itaworkbook.workbook.recognition;

import java.util.regex.Pattern;

/** What people add to a heading that says nothing of what its column holds. */
final class HeadingAsides {

  /** How many answered: {@code (n = 138)}, {@code 55 คน}, {@code (1,204)}. */
  private static final Pattern COUNT =
      Pattern.compile(
          "[(\\[]?\\s*\\b[nN]\\s*=\\s*[0-9๐-๙,]+\\s*(?:คน|ราย|ชุด)?\\s*[)\\]]?"
              + "|[(\\[]\\s*[0-9๐-๙,]+\\s*(?:คน|ราย|ชุด)\\s*[)\\]]"
              + "|^\\s*[0-9๐-๙,]+\\s*(?:คน|ราย|ชุด)\\s*$"
              + "|[(\\[]\\s*(?:(?!100)[0-9]{3}|[0-9]+,[0-9]{3})\\s*[)\\]]");

  /** From nothing to the full mark of 100. */
  private static final Pattern FROM_ZERO = Pattern.compile("\\b0\\s*[-–]\\s*(?=100\\b)");

  /** The mark of the first footnote. */
  private static final Pattern FOOTNOTE =
      Pattern.compile("(?<![\\s\\d/\u0e48])[1๑]/\\s*$|\\*+\\s*$");

  private HeadingAsides() {}

  static String without(String text) {
    if (!mayHold(text)) {
      return text;
    }
    String bare = COUNT.matcher(text).replaceAll(" ");
    bare = FROM_ZERO.matcher(bare).replaceAll("");
    return FOOTNOTE.matcher(bare).replaceAll("");
  }

  private static boolean mayHold(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '*' || Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
