package org.itaworkbook.text;

/**
 * What a person sees of a text that was typed or pasted, stored in one way only. Texts are made
 * plain before they are compared or read; what is shown to people stays as it was typed.
 *
 * <p>Signs that nobody sees are gone (see {@link UnseenSigns}), every blank of Unicode and every
 * control character that moves the pen is an ordinary blank, signs as wide as Chinese ones are
 * ordinary ones, and Thai is stored as keyboards store it (see {@link ThaiMarks}). Case and digits
 * stay.
 */
public final class PlainText {

  /** After this sign come the ordinary ones again, as wide as Chinese ones. */
  private static final int WIDE = 0xff00;

  private PlainText() {}

  /** The text without blanks at its ends. */
  public static String of(String text) {
    return isPlain(text) ? text.strip() : spelt(text);
  }

  /** Whether a text holds nothing but ASCII and Thai letters in an order that needs no mending. */
  public static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean thai = c >= 'ก' && c <= '๛';
      if (!thai && (c < ' ' || c > '~') || thai && ThaiMarks.mayBeMended(before, c)) {
        return false;
      }
      before = c;
    }
    return true;
  }

  private static String spelt(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !UnseenSigns.isUnseen(c))
        .map(PlainText::ordinary)
        .forEach(plain::appendCodePoint);
    return ThaiMarks.inOrder(plain.toString()).strip();
  }

  private static int ordinary(int c) {
    if (isBlank(c)) {
      return ' ';
    }
    return c > WIDE && c <= WIDE + '~' - ' ' ? c - WIDE + ' ' : ThaiMarks.unmoved(c);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }
}
