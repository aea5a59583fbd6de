package org.itaworkbook.text;

import java.util.Locale;

/** Spells texts alike that a person takes for the same. */
public final class Alike {

  private Alike() {}

  /** Lower case, Arabic digits, no blanks, no control characters and no invisible ones. */
  public static String of(String text) {
    char[] alike = new char[text.length()];
    int length = 0;
    for (int i = 0; i < alike.length; i++) {
      char c = text.charAt(i);
      if (c >= 'ก' && c < '๐' || c > 'Z' && c <= '~' || c > ' ' && c < 'A') {
        alike[length++] = c;
      } else if (c >= 'A' && c <= 'Z') {
        alike[length++] = (char) (c - 'A' + 'a');
      } else if (c >= '๐' && c <= '๙') {
        alike[length++] = (char) (c - '๐' + '0');
      } else if (c != ' ' && c != '\n') {
        return ofAny(text);
      }
    }
    return new String(alike, 0, length);
  }

  /** The same for any letters of the world. */
  private static String ofAny(String text) {
    String lower = Digits.toArabic(text).toLowerCase(Locale.ROOT);
    StringBuilder alike = new StringBuilder(lower.length());
    // What is left out lies in the basic plane, so that looking at halves of a pair does no harm.
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (isSeen(c)) {
        alike.append(c);
      }
    }
    return alike.toString();
  }

  private static boolean isSeen(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
