package org.itaworkbook.text;

import java.util.Locale;

/** Spells texts alike that a person takes for the same. */
public final class Alike {

  private Alike() {}

  /** Plain text in lower case, with Arabic digits and without blanks and private signs. */
  public static String of(String text) {
    char[] alike = new char[text.length()];
    int length = 0;
    char before = ' ';
    for (int i = 0; i < alike.length; i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n') {
        continue;
      }
      if (c >= 'ก' && c < '๐') {
        if (ThaiMarks.mayBeMended(before, c)) {
          return ofAny(text);
        }
        alike[length++] = c;
      } else if (c > 'Z' && c <= '~' || c > ' ' && c < 'A') {
        alike[length++] = c;
      } else if (c >= 'A' && c <= 'Z') {
        alike[length++] = (char) (c - 'A' + 'a');
      } else if (c >= '๐' && c <= '๙') {
        alike[length++] = (char) (c - '๐' + '0');
      } else {
        return ofAny(text);
      }
      before = c;
    }
    return new String(alike, 0, length);
  }

  /** The same for any letters of the world. */
  private static String ofAny(String text) {
    String plain = PlainText.of(text);
    StringBuilder close = new StringBuilder(plain.length());
    plain.codePoints().filter(c -> c != ' ').forEach(close::appendCodePoint);
    StringBuilder alike = new StringBuilder(close.length());
    Digits.toArabic(PlainText.of(close.toString()))
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.PRIVATE_USE)
        .forEach(alike::appendCodePoint);
    return alike.toString();
  }
}
