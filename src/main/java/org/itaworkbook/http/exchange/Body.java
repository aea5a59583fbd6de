package org.itaworkbook.http.exchange;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one request as they arrive, or of one answer until they are sent. Takes room in step
 * with what arrived, so that a caller who only announces a long body holds none, and keeps it until
 * closed. Thread-safe.
 */
public final class Body implements AutoCloseable {

  private static final long FIRST = 64 << 10;

  private final MemoryBudget room;
  private final long most;
  private final long first;
  private byte[] bytes = new byte[0];
  private int size;
  private long taken;
  private boolean closed;

  private Body(MemoryBudget room, long most, long first) {
    this.room = room;
    this.most = most;
    this.first = first;
  }

  /** One that takes room as it grows, since the bytes may never come. */
  public static Body ofAtMost(MemoryBudget room, long most) {
    return new Body(room, most, FIRST);
  }

  /** One that takes all its room with the first bytes, since the others are at hand. */
  public static Body ofLength(MemoryBudget room, long length) {
    return new Body(room, length, length);
  }

  /** Copies what the chunk holds; false where there is no room for it. */
  public synchronized boolean append(ByteBuffer chunk) {
    int needed = size + chunk.remaining();
    if (needed > bytes.length) {
      long capacity = Math.min(most, Math.max(first, 2L * bytes.length));
      if (!resize((int) Math.max(needed, capacity))) {
        return false;
      }
    }
    int length = chunk.remaining();
    chunk.get(bytes, size, length);
    size += length;
    return true;
  }

  private boolean resize(int capacity) {
    if (closed || !room.take(capacity)) {
      return false;
    }
    bytes = Arrays.copyOf(bytes, capacity);
    room.give(taken);
    taken = capacity;
    return true;
  }

  /** Hands the bytes over, once; null where there is no room to bring them into shape. */
  public synchronized byte @Nullable [] hand() {
    if (bytes.length > size && !resize(size)) {
      return null;
    }
    byte[] handed = bytes;
    bytes = new byte[0];
    size = 0;
    return handed;
  }

  /** Drops the bytes and keeps no room. */
  @Override
  public synchronized void close() {
    closed = true;
    bytes = new byte[0];
    size = 0;
    room.give(taken);
    taken = 0;
  }
}
