package org.itaworkbook.opc;

/** The references of markup, from behind the ampersand to the semicolon (XML 1.0, section 4.1). */
final class References {

  /** The longest that makes sense has a few leading zeros. */
  private static final int LONGEST = 15;

  private References() {}

  /** Where the semicolon stands; negative where none ends the reference before the given byte. */
  static int end(byte[] part, int from, int before) {
    int last = Math.min(before, from + LONGEST);
    for (int i = from; i < last; i++) {
      if (part[i] == ';') {
        return i;
      }
    }
    return -1;
  }

  /** The sign that a reference stands for; negative where there is none. */
  static int codePoint(byte[] part, int from, int end) {
    if (from < end && part[from] == '#') {
      boolean hex = from + 1 < end && part[from + 1] == 'x';
      return numbered(part, from + (hex ? 2 : 1), end, hex ? 16 : 10);
    }
    return is("amp", part, from, end)
        ? '&'
        : is("lt", part, from, end)
            ? '<'
            : is("gt", part, from, end)
                ? '>'
                : is("quot", part, from, end) ? '"' : is("apos", part, from, end) ? '\'' : -1;
  }

  private static boolean is(String name, byte[] part, int from, int end) {
    if (end - from != name.length()) {
      return false;
    }
    for (int i = from; i < end; i++) {
      if (part[i] != name.charAt(i - from)) {
        return false;
      }
    }
    return true;
  }

  private static int numbered(byte[] part, int from, int end, int base) {
    int code = 0;
    for (int i = from; i < end; i++) {
      int digit = part[i] < 0 ? -1 : Character.digit(part[i], base);
      code = code * base + digit;
      if (digit < 0 || code > Character.MAX_CODE_POINT) {
        return -1;
      }
    }
    return from < end && MarkupText.isCharacter(code) ? code : -1;
  }
}
