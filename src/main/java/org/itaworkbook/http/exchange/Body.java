package org.itaworkbook.http.exchange;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one request as they arrive. Takes room in step with what arrived, so that a caller
 * who only announces a long body holds none, and keeps it until closed. Where a long one may come
 * it lies on disk as soon as it is one. Thread-safe.
 */
public final class Body implements AutoCloseable {

  private static final int FIRST = 64 << 10;

  /** A body that may lie on disk does so when it is longer. */
  static final int MOST_IN_MEMORY = 16 << 20;

  private final MemoryBudget.Room room;
  private final long most;
  private final LargeBodies.@Nullable Place disk;
  private boolean onDisk;
  private byte[] bytes = new byte[0];
  private int size;
  private long taken;
  private boolean closed;

  /**
   * @param most bytes that will come, if that is known, or may come
   * @param disk where they lie if they are very many; null if they are to stay in memory
   */
  public Body(MemoryBudget.Room room, long most, LargeBodies.@Nullable Place disk) {
    this.room = room;
    this.most = most;
    this.disk = disk;
  }

  /** Copies what the chunk holds; false where there is no room for it. */
  public synchronized boolean append(ByteBuffer chunk) {
    if (disk != null && (onDisk || size + chunk.remaining() > MOST_IN_MEMORY)) {
      return !closed && moveTo(disk) && disk.write(chunk);
    }
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

  private boolean moveTo(LargeBodies.Place place) {
    if (!onDisk) {
      if (!place.write(ByteBuffer.wrap(bytes, 0, size))) {
        return false;
      }
      onDisk = true;
      drop();
    }
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
    if (disk != null && onDisk) {
      return disk.complete();
    }
    return bytes.length == size || resize(size);
  }

  /** Seconds that the work on them may take. */
  synchronized double workSeconds() {
    return disk != null && onDisk
        ? WorkSize.secondsOfAnswers(disk.size())
        : WorkSize.seconds(bytes, size);
  }

  /** Where the bytes lie if they are on disk; null if they are in memory. */
  synchronized LargeBodies.@Nullable Place onDisk() {
    return onDisk ? disk : null;
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
    drop();
    if (disk != null) {
      disk.close();
    }
  }

  private void drop() {
    bytes = new byte[0];
    size = 0;
    room.give(taken);
    taken = 0;
  }
}
