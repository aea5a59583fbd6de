package org.itaworkbook.responses.counting;

/**
 * Numbers that were met, by 48 of their bits: in one of 500 sets of a million that differ one is
 * taken for another. Grows in pieces, so that no moment needs twice the memory; about 7 bytes a
 * number. Mutable, for one thread.
 */
final class KeySet {

  private static final int PIECE_BITS = 16;
  private static final int SMALLEST = 8;

  private final int[][] pieces = new int[1 << PIECE_BITS][];
  private final short[] sizes = new short[1 << PIECE_BITS];
  private int size;

  /** Nobody asks for it; it is here so that fetching is not left out. */
  @SuppressWarnings("unused")
  private int fetched;

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

  /**
   * Fetches from memory where numbers would stand, many at once: one by one, each would be waited
   * for.
   */
  void fetch(long[] keys, int count) {
    int any = 0;
    for (int i = 0; i < count; i++) {
      int[] piece = pieces[(int) (keys[i] >>> Long.SIZE - PIECE_BITS)];
      if (piece != null) {
        any ^= piece[first(piece, (int) keys[i])];
      }
    }
    fetched = any;
  }

  int size() {
    return size;
  }

  private static int first(int[] piece, int print) {
    return (int) ((print & 0xFFFF_FFFFL) * piece.length >>> Integer.SIZE);
  }

  /** Where a number stands, or may be put. */
  private static int slot(int[] piece, int print) {
    int slot = first(piece, print);
    while (piece[slot] != 0 && piece[slot] != print) {
      slot = slot + 1 == piece.length ? 0 : slot + 1;
    }
    return slot;
  }

  private static int[] grown(int[] old) {
    int[] piece = new int[old.length * 2];
    for (int each : old) {
      if (each != 0) {
        piece[slot(piece, each)] = each;
      }
    }
    return piece;
  }
}
