package org.itaworkbook.responses.counting;

/** Numbers that were met, none of them 0. Mutable, for one thread. */
final class KeySet {

  private long[] keys = new long[1 << 10];
  private int size;

  /** Adds a number; tells whether it was there already. */
  boolean add(long key) {
    int slot = slot(key);
    if (keys[slot] == key) {
      return true;
    }
    if (size * 2 >= keys.length) {
      grow();
      slot = slot(key);
    }
    keys[slot] = key;
    size++;
    return false;
  }

  int size() {
    return size;
  }

  private int slot(long key) {
    int slot = (int) (key >>> 8) & keys.length - 1;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] old = keys;
    keys = new long[old.length * 2];
    for (long each : old) {
      if (each != 0) {
        keys[slot(each)] = each;
      }
    }
  }
}
