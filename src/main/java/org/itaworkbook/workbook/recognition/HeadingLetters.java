package org.itaworkbook.workbook.recognition;

import java.util.Arrays;
import java.util.Locale;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.PlainText;

/**
 * The letters, digits and marks of a heading in lower case, and which of them had nothing between
 * them. Thai is written without blanks, and people break headings wherever a line ends, so that
 * blanks alone do not part words; but Latin words and numbers end at them.
 */
final class HeadingLetters {

  /** Signs that part words and say nothing. */
  private static final String SIGNS = " (){}[].:;,*_\"'“”‘’/\\-–—#@!|&…•ฯ";

  private final char[] letters;
  private final boolean[] joined;

  static boolean isSign(char c) {
    return SIGNS.indexOf(c) >= 0;
  }

  /** A letter of ASCII or Thai as it is compared. */
  static char letter(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c - 'A' + 'a');
    }
    return c >= '๐' && c <= '๙' ? (char) (c - '๐' + '0') : c;
  }

  private HeadingLetters(char[] letters, boolean[] joined) {
    this.letters = letters;
    this.joined = joined;
  }

  static HeadingLetters of(String text) {
    String plain = Digits.toArabic(PlainText.of(text)).toLowerCase(Locale.ROOT);
    char[] letters = new char[plain.length()];
    boolean[] joined = new boolean[plain.length() + 1];
    int length = 0;
    boolean gap = true;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (isSign(c)) {
        gap = true;
      } else {
        letters[length] = c;
        joined[length++] = !gap;
        gap = false;
      }
    }
    return new HeadingLetters(Arrays.copyOf(letters, length), Arrays.copyOf(joined, length + 1));
  }

  int length() {
    return letters.length;
  }

  char at(int i) {
    return letters[i];
  }

  /** Whether a word may begin or end before a letter. */
  boolean isBreak(int i) {
    if (i == 0 || i == letters.length || !joined[i]) {
      return true;
    }
    char before = letters[i - 1];
    char after = letters[i];
    return !(isLatin(before) && isLatin(after)
        || Character.isDigit(before) && Character.isDigit(after)
        || Character.getType(after) == Character.NON_SPACING_MARK);
  }

  /** How many gaps lie between Thai letters, where a word has none. */
  int gaps(int from, int to) {
    int gaps = 0;
    for (int i = from + 1; i < to; i++) {
      gaps += joined[i] || !isThai(letters[i - 1]) || !isThai(letters[i]) ? 0 : 1;
    }
    return gaps;
  }

  /** Where a number ends that begins at a letter; the same place where none does. */
  int numberEnd(int from) {
    int end = from;
    while (end < letters.length
        && Character.isDigit(letters[end])
        && (end == from || joined[end])) {
      end++;
    }
    return end;
  }

  String text(int from, int to) {
    return new String(letters, from, to - from);
  }

  private static boolean isThai(char c) {
    return c >= 'ก' && c <= '๛';
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }
}
