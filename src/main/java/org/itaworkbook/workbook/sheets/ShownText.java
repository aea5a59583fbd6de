package org.itaworkbook.workbook.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.text.Digits;

/** Sentences in the digits that were chosen. */
public final class ShownText {

  /** The mark between a sheet's name and a cell; Excel finds the cell in Arabic digits only. */
  private static final Pattern CELL = Pattern.compile("!\\$?[A-Z]{1,3}\\$?[0-9]++");

  /** What ends a sheet's name that stands without quotes. */
  private static final String ENDS = "'!,()“”\"";

  private ShownText() {}

  /** A text with its digits as chosen, but for the addresses of cells. */
  public static String in(Digits digits, String text) {
    if (digits == Digits.ARABIC) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    Matcher cell = CELL.matcher(text);
    int end = 0;
    while (cell.find()) {
      int start = sheetStart(text, end, cell.start());
      if (start < cell.start()) {
        shown.append(digits.in(text.substring(end, start))).append(text, start, cell.end());
        end = cell.end();
      }
    }
    return shown.append(digits.in(text.substring(end))).toString();
  }

  /**
   * Where the name of the sheet begins that ends before a place; the place itself where no name
   * does. No letter is looked at for two names.
   *
   * @param from no name begins before it
   */
  private static int sheetStart(String text, int from, int end) {
    if (end > from && text.charAt(end - 1) == '\'') {
      return quotedStart(text, from, end);
    }
    int start = end;
    while (start > from
        && !Character.isWhitespace(text.charAt(start - 1))
        && ENDS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  /** A quote in a name stands twice. */
  private static int quotedStart(String text, int from, int end) {
    int start = end - 2;
    while (start >= from) {
      if (text.charAt(start) != '\'') {
        start--;
      } else if (start > from && text.charAt(start - 1) == '\'') {
        start -= 2;
      } else {
        return start;
      }
    }
    return end;
  }
}
