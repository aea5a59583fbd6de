package org.itaworkbook.responses.recognition;

import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.framework.Framework;
import org.jspecify.annotations.Nullable;

/**
 * What numbers mean in each of some tables. They are told by all numbers of a table together, so
 * tables with numbers are read twice. Mutable, for one thread.
 */
public final class NumberMeanings {

  private final Framework framework;
  private final ResponseMap map;
  private final @Nullable Codes meant;
  private final List<Numbers> meanings = new ArrayList<>();

  public NumberMeanings(Framework framework, ResponseMap map, @Nullable Codes meant, int tables) {
    this.framework = framework;
    this.map = map;
    this.meant = meant;
    for (int i = 0; i < tables; i++) {
      meanings.add(Numbers.ABSENT);
    }
  }

  /** What reads the answers of a table, as far as its numbers are understood. */
  public AnswerReaders readers(int table) {
    return new AnswerReaders(framework, map, meanings.get(table), meant);
  }

  /** Learns from what was read; tells whether the table must be read again for it. */
  public boolean learn(int table, AnswerReaders read) {
    if (meanings.get(table).meaning() != Numbers.Meaning.NONE) {
      return false;
    }
    Numbers learnt = read.numbers();
    meanings.set(table, learnt);
    return learnt.meaning() != Numbers.Meaning.NONE;
  }

  /** Whether numbers in a table are points. */
  public boolean arePoints(int table) {
    return meanings.get(table).meaning() == Numbers.Meaning.POINTS;
  }

  /** Whether numbers in a table are codes of which nothing tells from where they count. */
  public boolean areUndecided(int table) {
    return meanings.get(table).meaning() == Numbers.Meaning.UNDECIDED;
  }
}
