package org.itaworkbook.http.exchange;

import java.util.HashMap;
import java.util.Map;

/**
 * Bytes of memory, or of disk, that all bodies, and all answers on their way out, share. Nobody
 * waits for room: it is there or not. One address gets no more than a share of it, so that one
 * caller cannot take what all need. Thread-safe.
 */
public final class MemoryBudget {

  private final long share;
  private final Map<String, Long> taken = new HashMap<>();
  private long free;

  /**
   * @param share what one address may take
   */
  public MemoryBudget(long bytes, long share) {
    free = bytes;
    this.share = share;
  }

  /** The room that one caller gets. */
  public Room of(String address) {
    return new Room(address);
  }

  public synchronized long left() {
    return free;
  }

  private synchronized boolean take(String address, long bytes) {
    long more = taken.getOrDefault(address, 0L) + bytes;
    if (free < bytes || more > share) {
      return false;
    }
    free -= bytes;
    taken.put(address, more);
    return true;
  }

  private synchronized void give(String address, long bytes) {
    free += bytes;
    taken.computeIfPresent(address, (name, held) -> held <= bytes ? null : held - bytes);
  }

  /** One caller's room. Thread-safe. */
  public final class Room {

    private final String address;

    private Room(String address) {
      this.address = address;
    }

    /** Whether there was room; then it is taken. */
    public boolean take(long bytes) {
      return MemoryBudget.this.take(address, bytes);
    }

    public void give(long bytes) {
      MemoryBudget.this.give(address, bytes);
    }
  }
}
