package org.itaworkbook.http.exchange;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The bytes of one request as they arrive. Takes room in step with what arrived, so that a caller
 * who only announces a long body holds none, and keeps it until closed. Thread-safe.
 */
public final class Body implements AutoCloseable {

  private static final int FIRST = 64 << 10;

  private final MemoryBudget.Room room;
  private final long most;
  private byte[] bytes = new byte[0];
  private int size;
  private long taken;
  private boolean closed;

  /**
   * @param most bytes that will come, if that is known, or may come
   */
  public Body(MemoryBudget.Room room, long most) {
    this.room = room;
    this.most = most;
  }

  /** Copies what the chunk holds; false where there is no room for it. */
  public synchronized boolean append(ByteBuffer chunk) {
    int needed = size + chunk.remaining();
    if (needed > bytes.length) {
      long capacity = Math.min(most, Math.max(FIRST, 2L * bytes.length));
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

  /**
   * Says that all have come, and gives back what they do not need; those of an announced length are
   * not copied for it. False where there is no room to bring them into shape.
   */
  public synchronized boolean complete() {
    return bytes.length == size || resize(size);
  }

  /** Seconds that the work on them may take. */
  synchronized double workSeconds() {
    return WorkSize.seconds(bytes, size);
  }

  /** Hands the bytes over, once. Whoever has them keeps them no longer than this is open. */
  synchronized byte[] hand() {
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
