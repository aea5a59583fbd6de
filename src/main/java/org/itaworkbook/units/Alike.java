package org.itaworkbook.units;

import java.util.Locale;
import org.itaworkbook.framework.Digits;

/** Spells texts alike that a person takes for the same. */
final class Alike {

  private Alike() {}

  /** Lower case, Arabic digits, no blanks and no invisible characters. */
  static String of(String text) {
    return Digits.toArabic(OneLine.of(text)).toLowerCase(Locale.ROOT).replace(" ", "");
  }
}
