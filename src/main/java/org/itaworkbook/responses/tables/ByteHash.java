package org.itaworkbook.responses.tables;

import java.security.SecureRandom;

/**
 * Hashes of bytes under a key that is drawn anew in each run, so that none of them tells a text.
 */
public final class ByteHash {

  private static final long KEY = new SecureRandom().nextLong() | 1;
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private ByteHash() {}

  public static long of(byte[] bytes, int from, int to) {
    long hash = KEY ^ (to - from);
    for (int i = from; i < to; i++) {
      hash = (hash ^ bytes[i]) * 0x100000001B3L;
      hash ^= hash >>> 29;
    }
    return mixed(hash);
  }

  /** A number of two; never 0. */
  public static long mixed(long one, long other) {
    long mixed = mixed(one * STEP + other ^ KEY);
    return mixed == 0 ? 1 : mixed;
  }

  private static long mixed(long value) {
    long mixed = (value ^ value >>> 32) * STEP;
    mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
    return mixed ^ mixed >>> 32;
  }
}
