package org.itaworkbook.opc;

import java.util.Arrays;

/** The ranges in which two states of a part differ, found at the tags around them. */
final class Difference {

  /** How far to look for its end, nearest first. */
  private static final int[] REACHES = {1 << 9, 1 << 13, 1 << 17, 1 << 21};

  private final byte[] from;
  private final byte[] to;
  private final Splices splices;
  private int fromAt;
  private int toAt;

  private Difference(byte[] from, byte[] to) {
    this.from = from;
    this.to = to;
    this.splices = new Splices(from);
  }

  /** What makes one state of a part the other. */
  static Splices between(byte[] from, byte[] to) {
    Difference difference = new Difference(from, to);
    difference.find();
    return difference.splices;
  }

  private void find() {
    while (true) {
      int same = Arrays.mismatch(from, fromAt, from.length, to, toAt, to.length);
      if (same < 0) {
        return;
      }
      // Back to the tag in which the difference begins, so that its end can be told by a tag too.
      int back = 0;
      while (back < same && !isTag(fromAt + same - back)) {
        back++;
      }
      int fromStart = fromAt + same - back;
      int toStart = toAt + same - back;
      if (!meet(fromStart, toStart)) {
        fromAt = from.length;
        toAt = to.length;
      }
      take(fromStart, toStart);
    }
  }

  private boolean isTag(int at) {
    return at < from.length && from[at] == '<';
  }

  /** Finds where both states are alike again. */
  private boolean meet(int fromStart, int toStart) {
    if (meetNext(fromStart, toStart)) {
      return true;
    }
    for (int reach : REACHES) {
      int fromEnd = Math.min(from.length - Anchors.ALIKE, fromStart + reach);
      if (meetBehind(fromStart, fromEnd, toStart)) {
        return true;
      }
      Anchors anchors = new Anchors(from, fromStart, fromEnd);
      int toEnd = Math.min(to.length - Anchors.ALIKE, toStart + reach);
      for (int i = toStart; i <= toEnd; i++) {
        int there = to[i] == '<' ? anchors.find(to, i) : -1;
        if (there > fromStart || there == fromStart && i > toStart) {
          fromAt = there;
          toAt = i;
          return true;
        }
      }
    }
    return false;
  }

  /** Meets at the next tag of both, where most often only an attribute or a value changed. */
  private boolean meetNext(int fromStart, int toStart) {
    int fromNext = next(from, fromStart);
    int toNext = next(to, toStart);
    if (fromNext + Anchors.ALIKE > from.length
        || toNext + Anchors.ALIKE > to.length
        || !Anchors.alike(from, fromNext, to, toNext)) {
      return false;
    }
    fromAt = fromNext;
    toAt = toNext;
    return true;
  }

  private static int next(byte[] state, int tag) {
    int next = tag + 1;
    while (next < state.length && state[next] != '<') {
      next++;
    }
    return next;
  }

  /**
   * Finds the other state's tag further behind, where most often something was put in before it.
   */
  private boolean meetBehind(int fromStart, int fromEnd, int toStart) {
    for (int i = fromStart + 1; i <= fromEnd && toStart + Anchors.ALIKE <= to.length; i++) {
      if (from[i] == '<' && Anchors.alike(from, i, to, toStart)) {
        fromAt = i;
        toAt = toStart;
        return true;
      }
    }
    return false;
  }

  /** Takes note of a difference up to where the states meet, without what is alike at its ends. */
  private void take(int fromFirst, int toFirst) {
    int fromStart = fromFirst;
    int toStart = toFirst;
    while (fromStart < fromAt && toStart < toAt && from[fromStart] == to[toStart]) {
      fromStart++;
      toStart++;
    }
    int fromEnd = fromAt;
    int toEnd = toAt;
    while (fromEnd > fromStart && toEnd > toStart && from[fromEnd - 1] == to[toEnd - 1]) {
      fromEnd--;
      toEnd--;
    }
    splices.replace(fromStart, fromEnd, Arrays.copyOfRange(to, toStart, toEnd));
  }
}
