package org.itaworkbook.responses.tables;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * Hashes of bytes under a key that is drawn anew in each run, so that none of them tells a text.
 */
public final class ByteHash {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long KEY = new SecureRandom().nextLong() | 1;
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private ByteHash() {}

  public static long of(byte[] bytes, int from, int to) {
    long hash = KEY ^ (to - from);
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      hash = (hash ^ (long) LONGS.get(bytes, at)) * STEP;
      hash ^= hash >>> 32;
    }
    for (; at < to; at++) {
      hash = (hash ^ bytes[at]) * STEP;
      hash ^= hash >>> 32;
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
