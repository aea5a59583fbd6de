package org.itaworkbook.json.overview;

import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 in base64url without padding (RFC 4648): 43 letters where hexadecimal takes 64. */
final class ShortHash {

  private static final int BYTES = 32;

  private ShortHash() {}

  /**
   * @param hexadecimal 64 digits
   */
  static String of(String hexadecimal) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(HexFormat.of().parseHex(hexadecimal));
  }

  /**
   * The same as 64 hexadecimal digits.
   *
   * @throws IllegalArgumentException for any other text, and for one that spells the last four
   *     bits, which mean nothing, in another way
   */
  static String hexadecimal(String letters) {
    byte[] bytes = Base64.getUrlDecoder().decode(letters);
    String hexadecimal = HexFormat.of().formatHex(bytes);
    if (bytes.length != BYTES || !of(hexadecimal).equals(letters)) {
      throw new IllegalArgumentException("not a SHA-256: " + letters);
    }
    return hexadecimal;
  }
}
