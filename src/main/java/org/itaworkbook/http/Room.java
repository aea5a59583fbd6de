package org.itaworkbook.http;

import java.util.concurrent.atomic.AtomicLong;

/** Bytes of memory that all bodies share. Nobody waits for room: it is there or not. */
final class Room {

  private final AtomicLong free;

  Room(long bytes) {
    free = new AtomicLong(bytes);
  }

  boolean take(long bytes) {
    return free.getAndUpdate(left -> left < bytes ? left : left - bytes) >= bytes;
  }

  void give(long bytes) {
    free.addAndGet(bytes);
  }

  long left() {
    return free.get();
  }
}
