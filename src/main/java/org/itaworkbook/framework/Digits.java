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

  /** The text with its Thai digits turned into Arabic ones. */
  public static String toArabic(String text) {
    StringBuilder arabic = new StringBuilder(text.length());
    text.chars().forEach(c -> arabic.append((char) (c >= '๐' && c <= '๙' ? c - '๐' + '0' : c)));
    return arabic.toString();
  }
}
