package org.itaworkbook.workbook;

import java.util.Locale;
import org.itaworkbook.framework.Digits;

/** Spells headers and labels alike: no white space, lower case, Arabic digits. */
final class HeaderText {

  private HeaderText() {}

  static String alike(String text) {
    String lower = Digits.toArabic(text).toLowerCase(Locale.ROOT);
    StringBuilder alike = new StringBuilder(lower.length());
    // White space lies in the basic plane, so that looking at halves of a pair does no harm.
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (!Character.isWhitespace(c) && c != '\u00a0' && c != '\u200b') {
        alike.append(c);
      }
    }
    return alike.toString();
  }
}
