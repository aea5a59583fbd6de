package org.itaworkbook.responses.counts;

/** The answers of one person to one part, packed: four bits each. For one thread. */
public final class Answers {

  /** So many answers each of the two numbers holds. */
  static final int IN_A_WORD = Long.SIZE / State.BITS;

  private long low;
  private long high;

  public void clear() {
    low = 0;
    high = 0;
  }

  /** As they were packed. */
  public void set(long lowBits, long highBits) {
    low = lowBits;
    high = highBits;
  }

  public long low() {
    return low;
  }

  public long high() {
    return high;
  }

  public int at(int place) {
    return place < IN_A_WORD
        ? (int) (low >>> place * State.BITS) & 15
        : (int) (high >>> (place - IN_A_WORD) * State.BITS) & 15;
  }

  /** The answers from a place on, as they are packed; of those of the same word. */
  int from(int place) {
    return place < IN_A_WORD
        ? (int) (low >>> place * State.BITS)
        : (int) (high >>> (place - IN_A_WORD) * State.BITS);
  }

  public void put(int place, int state) {
    if (place < IN_A_WORD) {
      int shift = place * State.BITS;
      low = low & ~(15L << shift) | (long) state << shift;
    } else {
      int shift = (place - IN_A_WORD) * State.BITS;
      high = high & ~(15L << shift) | (long) state << shift;
    }
  }

  /**
   * Takes what another cell of the same question says: two that differ are not readable together.
   */
  public void add(int place, int state) {
    int shift = place % IN_A_WORD * State.BITS;
    long word = place < IN_A_WORD ? low : high;
    int there = (int) (word >>> shift) & 15;
    if (state == State.BLANK || state == there) {
      return;
    }
    long said = there == State.BLANK ? state : State.UNREADABLE;
    long changed = word & ~(15L << shift) | said << shift;
    if (place < IN_A_WORD) {
      low = changed;
    } else {
      high = changed;
    }
  }

  /** Whether nothing was answered at all. */
  public boolean isEmpty() {
    return low == 0 && high == 0;
  }
}
