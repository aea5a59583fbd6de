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
    StringBuilder thai = new StringBuilder(text.length());
    text.chars().forEach(c -> thai.append((char) (c >= '0' && c <= '9' ? c - '0' + '๐' : c)));
    return thai.toString();
  }

  /** The text with its Thai and its wide digits turned into Arabic ones. */
  public static String toArabic(String text) {
    StringBuilder arabic = new StringBuilder(text.length());
    text.chars().forEach(c -> arabic.append(arabic((char) c)));
    return arabic.toString();
  }

  private static char arabic(char c) {
    if (c >= '๐' && c <= '๙') {
      return (char) (c - '๐' + '0');
    }
    return c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c;
  }
}
