package org.itaworkbook.opc;

/** Single characters as the bytes of UTF-8 (RFC 3629). */
final class Utf8 {

  private Utf8() {}

  /**
   * Puts a character's one to four bytes at a place.
   *
   * @param code a character of Unicode, no half of a pair
   * @return the place behind them
   */
  static int put(int code, byte[] into, int at) {
    int next = at;
    if (code < 0x80) {
      into[next++] = (byte) code;
      return next;
    }
    if (code < 0x800) {
      into[next++] = (byte) (0xC0 | code >> 6);
    } else {
      if (code < 0x10000) {
        into[next++] = (byte) (0xE0 | code >> 12);
      } else {
        into[next++] = (byte) (0xF0 | code >> 18);
        into[next++] = (byte) (0x80 | code >> 12 & 0x3F);
      }
      into[next++] = (byte) (0x80 | code >> 6 & 0x3F);
    }
    into[next++] = (byte) (0x80 | code & 0x3F);
    return next;
  }
}
