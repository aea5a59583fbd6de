package org.itaworkbook.text;

import java.util.List;
import java.util.Locale;

/**
 * Signs that take no room on paper: marks of direction, joiners, soft hyphens, variation selectors
 * and the like. They come with what is pasted from web pages and chats.
 */
public final class UnseenSigns {

  private UnseenSigns() {}

  /** The unseen signs of a text, each once, as {@code U+200E}; empty where there are none. */
  public static List<String> in(String text) {
    return text.codePoints()
        .filter(UnseenSigns::isUnseen)
        .distinct()
        .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
        .toList();
  }

  /** Whether nobody sees a code point; blanks are none of these. */
  static boolean isUnseen(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT -> true;
      case Character.CONTROL -> !Character.isWhitespace(c) && c != '\u0085';
      case Character.NON_SPACING_MARK -> isSelector(c) || c == '\u034f';
      case Character.OTHER_LETTER -> isFiller(c);
      default -> c == '\u2800';
    };
  }

  private static boolean isSelector(int c) {
    return c >= '\ufe00' && c <= '\ufe0f'
        || c >= '\u180b' && c <= '\u180f'
        || c >= 0xe0100 && c <= 0xe01ef;
  }

  /** Letters of Korean and Khmer that only keep a place. */
  private static boolean isFiller(int c) {
    return c == '\u115f'
        || c == '\u1160'
        || c == '\u3164'
        || c == '\uffa0'
        || c == '\u17b4'
        || c == '\u17b5';
  }
}
