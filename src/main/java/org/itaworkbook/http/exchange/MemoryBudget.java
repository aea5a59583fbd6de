package org.itaworkbook.http.exchange;

import java.util.concurrent.atomic.AtomicLong;

/** Bytes of memory that all bodies share. Nobody waits for room: it is there or not. */
public final class MemoryBudget {

  private final AtomicLong free;

  public MemoryBudget(long bytes) {
    free = new AtomicLong(bytes);
  }

  boolean take(long bytes) {
    return free.getAndUpdate(left -> left < bytes ? left : left - bytes) >= bytes;
  }

  void give(long bytes) {
    free.addAndGet(bytes);
  }

  public long left() {
    return free.get();
  }
}
