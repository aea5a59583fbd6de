package org.itaworkbook.text;

/**
 * Thai letters as keyboards store them: a vowel before its tone mark, no mark twice, ำ and แ as one
 * letter each. Keyboards that check nothing, scanners and PDF store others that look the same.
 */
final class ThaiMarks {

  private static final char SARA_AM = '\u0e33';
  private static final char SARA_AA = '\u0e32';
  private static final char LAKKHANGYAO = '\u0e45';
  private static final char NIKHAHIT = '\u0e4d';
  private static final char SARA_E = '\u0e40';
  private static final char SARA_AE = '\u0e41';

  /** Marks above and below a consonant, in the order in which they are stored. */
  private static final String MARKS =
      "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47"
          + "\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4e\u0e4d"
          + SARA_AM;

  private static final int FIRST_TONE = MARKS.indexOf('\u0e48');

  /** After these two letters a long stroke is no SARA AA. */
  private static final String LONG = "\u0e24\u0e26";

  /**
   * What the private letters from U+F700 on stand for, by which Thai fonts for Windows move a mark
   * aside; texts copied out of PDF hold them.
   */
  private static final String MOVED =
      "\u0e10\u0e34\u0e35\u0e36\u0e37"
          + "\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
          + "\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
          + "\u0e0d\u0e31\u0e4d\u0e47"
          + "\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
          + "\u0e38\u0e39\u0e3a";

  private static final int FIRST_MOVED = 0xf700;

  /** Whether a Thai letter may stand where it needs mending, by its place in the block. */
  private static final boolean[] ASIDE = new boolean[0x80];

  static {
    (MARKS + NIKHAHIT + LAKKHANGYAO + SARA_E).chars().forEach(c -> ASIDE[c & 0x7f] = true);
  }

  private ThaiMarks() {}

  /** A private letter as the Thai one that it shows; any other as it is. */
  static int unmoved(int c) {
    int at = c - FIRST_MOVED;
    return at >= 0 && at < MOVED.length() ? MOVED.charAt(at) : c;
  }

  /** Whether a Thai letter after another may stand where a keyboard would not have put it. */
  static boolean mayBeMended(char before, char c) {
    return ASIDE[c & 0x7f] && isAside(before, c);
  }

  private static boolean isAside(char before, char c) {
    return c == NIKHAHIT
        || c == LAKKHANGYAO
        || c == SARA_E && before == SARA_E
        || MARKS.indexOf(before) >= FIRST_TONE && MARKS.indexOf(c) >= 0 && c != SARA_AM
        || c == before && MARKS.indexOf(c) >= 0;
  }

  static String inOrder(String text) {
    StringBuilder ordered = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (MARKS.indexOf(c) >= 0) {
        i = addMarks(text, i, ordered);
      } else if (c == SARA_E && i + 1 < text.length() && text.charAt(i + 1) == SARA_E) {
        ordered.append(SARA_AE);
        i += 2;
      } else {
        ordered.append(isSaraAa(ordered, c) ? SARA_AA : c);
        i++;
      }
    }
    return ordered.toString();
  }

  private static boolean isSaraAa(StringBuilder before, char c) {
    return c == LAKKHANGYAO
        && (before.length() == 0 || LONG.indexOf(before.charAt(before.length() - 1)) < 0);
  }

  /** Adds the marks of one consonant, each once and in order; returns where they end. */
  private static int addMarks(String text, int from, StringBuilder ordered) {
    int end = from;
    while (end < text.length() && MARKS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    String marks = text.substring(from, end);
    boolean parted =
        marks.indexOf(NIKHAHIT) >= 0
            && end < text.length()
            && (text.charAt(end) == SARA_AA || text.charAt(end) == LAKKHANGYAO);
    for (int i = 0; i < MARKS.length(); i++) {
      char mark = MARKS.charAt(i);
      boolean there = marks.indexOf(mark) >= 0;
      if (mark == SARA_AM ? there || parted : there && !(parted && mark == NIKHAHIT)) {
        ordered.append(mark);
      }
    }
    return parted ? end + 1 : end;
  }
}
