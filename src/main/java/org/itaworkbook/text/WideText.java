package org.itaworkbook.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Texts of two bytes a sign that do not begin with the mark of the order of these. The line ends
 * and whatever parts the values have a byte of nothing in every order, which no other text has; the
 * order is the one in which nearly all signs are of ASCII or Thai.
 */
public final class WideText {

  /** So much of a file tells it. */
  private static final int SAMPLE = 20_000;

  /** A text has at most one other sign in so many. */
  private static final int ONE_IN = 20;

  private WideText() {}

  /**
   * The charset of such a text; empty for any other.
   *
   * @param length how many bytes of it are there, from its beginning
   */
  public static Optional<Charset> charset(byte[] bytes, int length) {
    int sample = Math.min(length, SAMPLE);
    if (sample < 4 || !holdsNothing(bytes, sample)) {
      return Optional.empty();
    }
    boolean little = isText(bytes, sample, 1);
    boolean big = isText(bytes, sample, 0);
    return little == big
        ? Optional.empty()
        : Optional.of(little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  private static boolean holdsNothing(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the signs are those of a text.
   *
   * @param high which byte of each sign is the higher one
   */
  private static boolean isText(byte[] bytes, int length, int high) {
    int signs = length / 2;
    int other = 0;
    for (int i = 0; i < signs; i++) {
      int sign = (bytes[2 * i + high] & 0xFF) << 8 | bytes[2 * i + 1 - high] & 0xFF;
      boolean ascii = sign >= ' ' && sign <= '~' || sign == '\t' || sign == '\r' || sign == '\n';
      boolean thai = sign >= 'ก' && sign <= '๛';
      other += ascii || thai ? 0 : 1;
    }
    return other * ONE_IN <= signs;
  }
}
