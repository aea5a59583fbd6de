package org.itaworkbook.responses.counts;

import java.util.Arrays;
import java.util.List;

/**
 * The answers to all questions of one indicator as one number, the cell, so that a person is
 * counted once an indicator rather than once a question and once a pair. Only few questions that
 * lie beside each other have cells, and only where each is answered by a choice.
 */
final class PackedIndicator {

  static final int NO_CELL = -1;
  private static final int MOST_QUESTIONS = 3;

  private final int first;
  private final int[] choices;
  private final int mask;

  /** The cell of each number that the packed answers can be. */
  private final short[] cellOf;

  private final long[] points;

  /**
   * @param places of the indicator's questions
   * @param pointsOf the choices of each, in the order shown and in the layout's fractions
   */
  PackedIndicator(List<Integer> places, List<long[]> pointsOf) {
    boolean packs = packs(places);
    this.first = packs ? places.get(0) : 0;
    this.choices = packs ? pointsOf.stream().mapToInt(each -> each.length).toArray() : new int[0];
    this.mask = (1 << choices.length * State.BITS) - 1;
    this.cellOf = new short[mask + 1];
    this.points = new long[packs ? Arrays.stream(choices).reduce(1, (one, two) -> one * two) : 0];
    Arrays.fill(cellOf, (short) NO_CELL);
    Answers answers = new Answers();
    for (int cell = 0; cell < points.length; cell++) {
      put(cell, answers);
      cellOf[answers.from(first) & mask] = (short) cell;
      for (int i = 0; i < choices.length; i++) {
        points[cell] += pointsOf.get(i)[answers.at(first + i) - 1];
      }
    }
  }

  private static boolean packs(List<Integer> places) {
    if (places.isEmpty() || places.size() > MOST_QUESTIONS) {
      return false;
    }
    int first = places.get(0);
    int last = first + places.size() - 1;
    return places.get(places.size() - 1) == last
        && first / Answers.IN_A_WORD == last / Answers.IN_A_WORD;
  }

  /** How many cells there are. */
  int cells() {
    return points.length;
  }

  /** The cell of a person's answers; {@link #NO_CELL} where there is none. */
  int cell(Answers of) {
    return cellOf[of.from(first) & mask];
  }

  /** What the answers of a cell count together, in the layout's fractions of a point. */
  long points(int cell) {
    return points[cell];
  }

  /** Puts the answers of a cell where a person's are. */
  void put(int cell, Answers into) {
    int left = cell;
    for (int i = 0; i < choices.length; i++) {
      into.put(first + i, left % choices[i] + 1);
      left /= choices[i];
    }
  }
}
