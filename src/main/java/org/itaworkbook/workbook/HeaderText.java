package org.itaworkbook.workbook;

import java.util.Locale;
import org.itaworkbook.framework.Digits;

/** Spells headers and labels alike: no white space, lower case, Arabic digits. */
final class HeaderText {

  private HeaderText() {}

  static String alike(String text) {
    StringBuilder alike = new StringBuilder(text.length());
    Digits.toArabic(text)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && c != '\u00a0' && c != '\u200b')
        .forEach(alike::appendCodePoint);
    return alike.toString();
  }
}
