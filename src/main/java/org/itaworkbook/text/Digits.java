package org.itaworkbook.text;

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

  /** The text with its Thai and its wide digits turned into Arabic ones. */
  public static String toArabic(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (arabic(text.charAt(i)) != text.charAt(i)) {
        return toArabic(text.toCharArray(), i);
      }
    }
    return text;
  }

  private static String toArabic(char[] digits, int from) {
    for (int i = from; i < digits.length; i++) {
      digits[i] = arabic(digits[i]);
    }
    return new String(digits);
  }

  private static char arabic(char c) {
    if (c >= '๐' && c <= '๙') {
      return (char) (c - '๐' + '0');
    }
    return c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c;
  }
}
