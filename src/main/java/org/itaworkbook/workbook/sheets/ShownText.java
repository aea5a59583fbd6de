package org.itaworkbook.workbook.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.text.Digits;

/** Sentences in the digits that were chosen. */
public final class ShownText {

  /** A cell with its sheet; Excel finds it in Arabic digits only. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:'(?:[^']|'')+'|[^\\s'!,()“”\"]+)!\\$?[A-Z]{1,3}\\$?[0-9]+");

  private ShownText() {}

  /** A text with its digits as chosen, but for the addresses of cells. */
  public static String in(Digits digits, String text) {
    if (digits == Digits.ARABIC) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    Matcher address = ADDRESS.matcher(text);
    int end = 0;
    while (address.find()) {
      shown.append(digits.in(text.substring(end, address.start()))).append(address.group());
      end = address.end();
    }
    return shown.append(digits.in(text.substring(end))).toString();
  }
}
