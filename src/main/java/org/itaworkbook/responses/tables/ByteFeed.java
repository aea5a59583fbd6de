package org.itaworkbook.responses.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Bytes of a stream in a buffer that keeps all from a mark on. Fields instead of methods, since
 * hundreds of millions of bytes pass.
 */
final class ByteFeed {

  private static final int SIZE = 1 << 16;

  /** Nothing may be kept that is longer, such as a row of very long texts. */
  private static final int MOST = 1 << 24;

  byte[] bytes = new byte[SIZE];

  /** The next byte to look at. */
  int at;

  /** Behind the last byte that is there. */
  int end;

  /** The first byte that is kept when more are fetched; moves to 0 then. */
  int mark;

  private final InputStream stream;

  ByteFeed(InputStream stream) {
    this.stream = stream;
  }

  /**
   * Fetches more; what is kept, {@link #at} and {@link #mark} may move to the front.
   *
   * @return false where there are no more
   */
  boolean more() {
    if (mark > 0) {
      System.arraycopy(bytes, mark, bytes, 0, end - mark);
      at -= mark;
      end -= mark;
      mark = 0;
    }
    if (end == bytes.length) {
      if (end >= MOST) {
        throw new TooLongException();
      }
      bytes = Arrays.copyOf(bytes, end * 2);
    }
    try {
      int count = stream.read(bytes, end, bytes.length - end);
      if (count <= 0) {
        return false;
      }
      end += count;
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether so many bytes are there from {@link #at} on; fetches them if not. */
  boolean has(int count) {
    while (end - at < count) {
      if (!more()) {
        return false;
      }
    }
    return true;
  }

  /** Something that has to be kept as a whole is longer than can be. */
  static final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
