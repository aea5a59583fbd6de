package org.itaworkbook.framework;

import java.util.Locale;

/** Spells texts alike that a person takes for the same. */
public final class Alike {

  private Alike() {}

  /** Lower case, Arabic digits, no blanks, no control characters and no invisible ones. */
  public static String of(String text) {
    StringBuilder alike = new StringBuilder(text.length());
    Digits.toArabic(text)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Alike::isSeen)
        .forEach(alike::appendCodePoint);
    return alike.toString();
  }

  private static boolean isSeen(int character) {
    if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
      return false;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
      default -> true;
    };
  }
}
