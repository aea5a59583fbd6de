package org.itaworkbook.http.exchange;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes of memory that all bodies, and all answers on their way out, share. Nobody waits for room:
 * it is there or not. Thread-safe.
 */
public final class MemoryBudget {

  private final AtomicLong free;

  public MemoryBudget(long bytes) {
    free = new AtomicLong(bytes);
  }

  /** Whether there was room; then it is taken. */
  public boolean take(long bytes) {
    return free.getAndUpdate(left -> left < bytes ? left : left - bytes) >= bytes;
  }

  public void give(long bytes) {
    free.addAndGet(bytes);
  }

  public long left() {
    return free.get();
  }
}
