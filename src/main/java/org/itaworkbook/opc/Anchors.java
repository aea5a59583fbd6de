package org.itaworkbook.opc;

import java.util.Arrays;

/**
 * The tags of a range of a part by the bytes they begin with, as landmarks for where two states of
 * the part are alike again. Of tags that begin alike the first is known; one that finds no room
 * near its slot is not, so that no part can make the work grow with the square of its tags.
 */
final class Anchors {

  /** How many bytes two states must have alike. */
  static final int ALIKE = 24;

  private static final int MOST_PROBES = 8;
  private static final int FREE = -1;

  private final byte[] part;
  private final int[] places;
  private final int shift;

  /**
   * @param end the last byte at which a tag may begin; at least {@link #ALIKE} bytes stand from it
   */
  Anchors(byte[] part, int start, int end) {
    this.part = part;
    int tags = 0;
    for (int i = start; i <= end; i++) {
      tags += part[i] == '<' ? 1 : 0;
    }
    int bits = 33 - Integer.numberOfLeadingZeros(tags | 1);
    places = new int[1 << bits];
    shift = 32 - bits;
    Arrays.fill(places, FREE);
    for (int i = start; i <= end; i++) {
      if (part[i] == '<') {
        add(i);
      }
    }
  }

  private void add(int place) {
    int slot = slot(part, place);
    for (int i = 0; i < MOST_PROBES; i++) {
      int there = places[slot];
      if (there == FREE) {
        places[slot] = place;
        return;
      }
      if (alike(part, there, part, place)) {
        return;
      }
      slot = next(slot);
    }
  }

  /** Where the first known tag begins as another state does at a place; negative where none. */
  int find(byte[] state, int place) {
    int slot = slot(state, place);
    for (int i = 0; i < MOST_PROBES && places[slot] != FREE; i++) {
      if (alike(part, places[slot], state, place)) {
        return places[slot];
      }
      slot = next(slot);
    }
    return -1;
  }

  /** Whether two states go on alike from a place in each. */
  static boolean alike(byte[] part, int there, byte[] state, int place) {
    return Arrays.equals(part, there, there + ALIKE, state, place, place + ALIKE);
  }

  private int next(int slot) {
    return slot + 1 & places.length - 1;
  }

  private int slot(byte[] bytes, int place) {
    int hash = 1;
    for (int i = place; i < place + ALIKE; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash * 0x9E3779B9 >>> shift;
  }
}
