package org.itaworkbook.responses.counts;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often each number stands. Mutable, for one thread. */
final class LongCounts {

  private long[] keys = new long[64];
  private long[] counts = new long[64];
  private boolean[] taken = new boolean[64];
  private int size;

  void add(long key, long times) {
    int slot = slot(key);
    if (!taken[slot]) {
      if (size * 2 >= keys.length) {
        grow();
        slot = slot(key);
      }
      taken[slot] = true;
      keys[slot] = key;
      size++;
    }
    counts[slot] += times;
  }

  private int slot(long key) {
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1;
    while (taken[slot] && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldCounts = counts;
    boolean[] oldTaken = taken;
    keys = new long[oldKeys.length * 2];
    counts = new long[keys.length];
    taken = new boolean[keys.length];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldTaken[i]) {
        add(oldKeys[i], oldCounts[i]);
      }
    }
  }

  void add(LongCounts other) {
    for (int i = 0; i < other.keys.length; i++) {
      if (other.taken[i]) {
        add(other.keys[i], other.counts[i]);
      }
    }
  }

  /** In order, without those that stand nought times. */
  SortedMap<Long, Long> sorted() {
    SortedMap<Long, Long> sorted = new TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      if (taken[i] && counts[i] != 0) {
        sorted.put(keys[i], counts[i]);
      }
    }
    return Collections.unmodifiableSortedMap(sorted);
  }
}
