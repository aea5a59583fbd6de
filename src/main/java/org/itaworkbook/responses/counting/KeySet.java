package org.itaworkbook.responses.counting;

/**
 * Numbers that were met, by 44 of their bits: of a million two that differ are taken for one with a
 * chance of 3 in 100, once. Grows in pieces, so that no moment needs twice the memory; about 6 bytes
 * a number. Mutable, for one thread.
 */
final class KeySet {

  private static final int PIECE_BITS = 12;
  private static final int SMALLEST = 8;

  private final int[][] pieces = new int[1 << PIECE_BITS][];
  private final int[] sizes = new int[1 << PIECE_BITS];
  private int size;

  /**
   * Adds a number; tells whether it was there already.
   *
   * @param key all of whose bits are as good as drawn
   */
  boolean add(long key) {
    int at = (int) (key >>> Long.SIZE - PIECE_BITS);
    // 0 is an empty place.
    int print = (int) key == 0 ? 1 : (int) key;
    int[] piece = pieces[at];
    if (piece == null) {
      piece = new int[SMALLEST];
      pieces[at] = piece;
    }
    int slot = slot(piece, print);
    if (piece[slot] == print) {
      return true;
    }
    if (sizes[at] * 5 >= piece.length * 4) {
      piece = grown(piece);
      pieces[at] = piece;
      slot = slot(piece, print);
    }
    piece[slot] = print;
    sizes[at]++;
    size++;
    return false;
  }

  int size() {
    return size;
  }

  /** Where a number stands, or may be put. */
  private static int slot(int[] piece, int print) {
    int slot = (int) ((print & 0xFFFF_FFFFL) * piece.length >>> Integer.SIZE);
    while (piece[slot] != 0 && piece[slot] != print) {
      slot = slot + 1 == piece.length ? 0 : slot + 1;
    }
    return slot;
  }

  private static int[] grown(int[] old) {
    int[] piece = new int[old.length + (old.length >> 1)];
    for (int each : old) {
      if (each != 0) {
        piece[slot(piece, each)] = each;
      }
    }
    return piece;
  }
}
