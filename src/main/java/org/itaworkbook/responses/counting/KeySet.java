package org.itaworkbook.responses.counting;

/**
 * Numbers that were met: few as they are, many by 53 of their bits in a table of 8 MB that does not
 * grow. In one of 3,000 sets of a million that differ one is taken for another. Mutable, for one
 * thread.
 */
final class KeySet {

  /** Of more numbers none is added. */
  static final int MOST = 1_500_000;

  private static final int FEW = 1 << 12;
  private static final int MANY_BITS = 21;

  private long[] few = new long[2 * FEW];
  private int[] many = {};
  private int size;

  /** Nobody asks for it; it is here so that fetching is not left out. */
  @SuppressWarnings("unused")
  private int fetched;

  /**
   * Adds a number unless the set is full; tells whether it was there already.
   *
   * @param key all of whose bits are as good as drawn
   */
  boolean add(long key) {
    if (size == FEW && many.length == 0) {
      turnToMany();
    }
    return many.length == 0 ? addToFew(key) : addToMany(key);
  }

  private boolean addToFew(long key) {
    // 0 is an empty place.
    long print = key == 0 ? 1 : key;
    int slot = (int) print & few.length - 1;
    while (few[slot] != 0) {
      if (few[slot] == print) {
        return true;
      }
      slot = slot + 1 & few.length - 1;
    }
    few[slot] = print;
    size++;
    return false;
  }

  private void turnToMany() {
    many = new int[1 << MANY_BITS];
    size = 0;
    for (long each : few) {
      if (each != 0) {
        addToMany(each);
      }
    }
    few = new long[0];
  }

  /** The first bits of a number say where it stands, or soon behind; its last stand there. */
  private boolean addToMany(long key) {
    int print = (int) key == 0 ? 1 : (int) key;
    int slot = first(key);
    while (many[slot] != 0) {
      if (many[slot] == print) {
        return true;
      }
      slot = slot + 1 & many.length - 1;
    }
    if (!isFull()) {
      many[slot] = print;
      size++;
    }
    return false;
  }

  private static int first(long key) {
    return (int) (key >>> Long.SIZE - MANY_BITS);
  }

  /**
   * Fetches from memory where numbers would stand, many at once: one by one, each would be waited
   * for.
   */
  void fetch(long[] keys, int count) {
    if (many.length > 0) {
      int any = 0;
      for (int i = 0; i < count; i++) {
        any ^= many[first(keys[i])];
      }
      fetched = any;
    }
  }

  /** Whether no more numbers are added. */
  boolean isFull() {
    return size == MOST;
  }
}
