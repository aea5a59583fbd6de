package org.itaworkbook.responses.counting;

import java.util.Arrays;

/**
 * What each person answered last, by a number that stands for the person: 36 bytes each. Grows in
 * pieces, so that no moment needs twice the memory.
 */
final class PersonTable {

  private static final int PIECES = 64;

  /** Beyond so many persons none is remembered. */
  static final int MOST = 4_000_000;

  private final Piece[] pieces = new Piece[PIECES];
  private int size;

  /** A part of the table, and where in it the last person looked for is. */
  static final class Piece {
    private long[] keys = new long[16];
    long[] low = new long[16];
    long[] high = new long[16];
    long[] when = new long[16];
    int[] group = new int[16];
    int[] flags = new int[16];
    int size;
    int at;

    private int slot(long key) {
      int slot = (int) (key >>> 8) & keys.length - 1;
      while (keys[slot] != 0 && keys[slot] != key) {
        slot = slot + 1 & keys.length - 1;
      }
      return slot;
    }

    private void grow() {
      Piece old = new Piece();
      old.keys = keys;
      old.low = low;
      old.high = high;
      old.when = when;
      old.group = group;
      old.flags = flags;
      int length = keys.length * 2;
      keys = new long[length];
      low = new long[length];
      high = new long[length];
      when = new long[length];
      group = new int[length];
      flags = new int[length];
      for (int i = 0; i < old.keys.length; i++) {
        if (old.keys[i] != 0) {
          int slot = slot(old.keys[i]);
          keys[slot] = old.keys[i];
          low[slot] = old.low[i];
          high[slot] = old.high[i];
          when[slot] = old.when[i];
          group[slot] = old.group[i];
          flags[slot] = old.flags[i];
        }
      }
    }
  }

  PersonTable() {
    Arrays.setAll(pieces, each -> new Piece());
  }

  /**
   * Finds a person, or makes room for one.
   *
   * @param key not 0
   * @return the piece, whose {@code at} is the person's place; whose {@code group} there is -1 for
   *     a new one; null where there is no more room
   */
  @org.jspecify.annotations.Nullable
  Piece find(long key) {
    Piece piece = pieces[(int) (key >>> 58)];
    int slot = piece.slot(key);
    if (piece.keys[slot] == 0) {
      if (size == MOST) {
        return null;
      }
      if (piece.size * 4 >= piece.keys.length * 3) {
        piece.grow();
        slot = piece.slot(key);
      }
      piece.keys[slot] = key;
      piece.group[slot] = -1;
      piece.size++;
      size++;
    }
    piece.at = slot;
    return piece;
  }

  int size() {
    return size;
  }

  /** Gives each person's piece, with the person's place in it. */
  void forEach(java.util.function.Consumer<Piece> each) {
    for (Piece piece : pieces) {
      for (int i = 0; i < piece.keys.length; i++) {
        if (piece.keys[i] != 0 && piece.group[i] >= 0) {
          piece.at = i;
          each.accept(piece);
        }
      }
    }
  }
}
