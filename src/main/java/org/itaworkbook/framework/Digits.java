package org.itaworkbook.framework;

/** Which digits people are shown. */
public enum Digits {
  ARABIC,
  THAI;

  /** The text with its Arabic digits in these digits. */
  public String in(String text) {
    if (this == ARABIC) {
      return text;
    }
    char[] thai = text.toCharArray();
    for (int i = 0; i < thai.length; i++) {
      if (thai[i] >= '0' && thai[i] <= '9') {
        thai[i] = (char) (thai[i] - '0' + '๐');
      }
    }
    return new String(thai);
  }

  /** The text with its Thai digits turned into Arabic ones. */
  public static String toArabic(String text) {
    char[] arabic = text.toCharArray();
    for (int i = 0; i < arabic.length; i++) {
      if (arabic[i] >= '๐' && arabic[i] <= '๙') {
        arabic[i] = (char) (arabic[i] - '๐' + '0');
      }
    }
    return new String(arabic);
  }
}
