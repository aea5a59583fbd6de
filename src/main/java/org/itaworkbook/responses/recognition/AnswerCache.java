package org.itaworkbook.responses.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.responses.counts.State;
import org.itaworkbook.responses.recognition.Reading.How;
import org.itaworkbook.responses.tables.Lexicon;
import org.itaworkbook.responses.tables.RowCells;

/**
 * Answers in one table to questions with one set of choices that ask in one direction: each
 * spelling is read once, and told how often it stood. Mutable, for one thread.
 */
public final class AnswerCache {

  /** Of so many of the texts that cells share it is known at once which spelling they are. */
  private static final int FIRST_TEXTS = 1 << 16;

  private final AnswerWords words;
  private final int smallest;
  private final Spellings spellings = new Spellings();

  /**
   * Of each of the first of them that stands in rows enough its spelling and, in the last four
   * bits, its state; less than 0 of others.
   */
  private int[] settled = new int[0];

  private Reading[] readings = new Reading[64];
  private byte[] states = new byte[64];
  private long[] counts = new long[64];

  /** In how many rows each spelling stood, which is not counted beyond the smallest group. */
  private int[] rows = new int[64];

  private long[] lastRows = new long[64];
  private int known;
  private long unkept;

  /**
   * @param smallest spellings that stand in fewer rows are not told
   */
  AnswerCache(AnswerWords words, int smallest) {
    this.words = words;
    this.smallest = smallest;
  }

  /** What the cell of a question is: one of {@link State}. */
  public int state(RowCells row, int column) {
    int known = known(row.shared(column));
    return known < 0 ? state(row, column, 1) : counted(known);
  }

  // Millions of cells pass here: methods so short are compiled into those that call them.

  private int known(int shared) {
    return shared >= 0 && shared < settled.length ? settled[shared] : -1;
  }

  private int counted(int known) {
    counts[known >> State.BITS]++;
    return known & State.STATES - 1;
  }

  private void countRow(int spelling, RowCells row) {
    if (lastRows[spelling] != row.number()) {
      lastRows[spelling] = row.number();
      rows[spelling]++;
    }
  }

  /**
   * The same of a cell that stands for many.
   *
   * @param times how many
   */
  public int state(RowCells row, int column, long times) {
    int shared = row.shared(column);
    if (row.isError(column)) {
      unkept += times;
      return State.UNREADABLE;
    }
    if (shared < 0 && row.isBlank(column)) {
      return State.BLANK;
    }
    int spelling = shared < 0 ? spellings.ofOwn(row, column) : spellings.ofShared(row, shared);
    if (spelling < 0) {
      Reading reading = words.read(row.text(column));
      unkept += reading.how() == How.OTHER ? times : 0;
      return reading.state() == State.BLANK ? State.UNREADABLE : reading.state();
    }
    if (spelling >= known) {
      read(spelling);
    }
    counts[spelling] += times;
    if (rows[spelling] < smallest) {
      countRow(spelling, row);
    } else if (shared >= 0) {
      settle(row.lexicon(), shared, spelling);
    }
    return states[spelling];
  }

  /** From now on nothing of a text that cells share is asked but how often it stands. */
  private void settle(Lexicon of, int shared, int spelling) {
    if (settled.length == 0) {
      settled = new int[Math.min(of.size(), FIRST_TEXTS)];
      Arrays.fill(settled, -1);
    }
    if (shared < settled.length) {
      settled[shared] = spelling << State.BITS | states[spelling];
    }
  }

  private void read(int spelling) {
    if (spelling >= readings.length) {
      readings = Arrays.copyOf(readings, spelling * 2);
      states = Arrays.copyOf(states, spelling * 2);
      counts = Arrays.copyOf(counts, spelling * 2);
      rows = Arrays.copyOf(rows, spelling * 2);
      lastRows = Arrays.copyOf(lastRows, spelling * 2);
    }
    for (int i = known; i <= spelling; i++) {
      readings[i] = words.read(spellings.text(i));
      states[i] = (byte) readings[i].state();
    }
    known = spelling + 1;
  }

  /** Whether a text can be read as an answer. */
  public boolean reads(String text) {
    return words.read(text).state() != State.UNREADABLE || Numbers.in(text).isPresent();
  }

  void seeNumbers(Numbers.Seen seen) {
    for (int i = 0; i < known; i++) {
      if (readings[i].how() == How.NUMBER) {
        long times = counts[i];
        Numbers.in(spellings.text(i)).ifPresent(each -> seen.add(each, times));
      }
    }
  }

  /** How often each spelling stood that was read as a word it is near to. */
  Map<String, AnswerReaders.Taken> spellingsTaken() {
    Map<String, AnswerReaders.Taken> taken = new TreeMap<>();
    for (int i = 0; i < known; i++) {
      if (readings[i].how() == How.SPELLING) {
        taken.merge(
            spellings.text(i).strip(),
            new AnswerReaders.Taken(words.word(readings[i].state()), counts[i], rows[i]),
            AnswerReaders.Taken::plus);
      }
    }
    return taken;
  }

  /** Each spelling that stands in rows enough. */
  List<ReadWord> readWords(String set) {
    List<ReadWord> read = new ArrayList<>();
    for (int i = 0; i < known; i++) {
      int state = readings[i].state();
      if (rows[i] >= smallest && state != State.BLANK) {
        read.add(
            new ReadWord(
                set,
                spellings.text(i).strip(),
                counts[i],
                kind(readings[i]),
                State.isChoice(state) ? state : 0,
                State.isChoice(state) ? words.word(state) : null));
      }
    }
    return read;
  }

  private static ReadWord.Kind kind(Reading reading) {
    return switch (reading.state()) {
      case State.UNKNOWN -> ReadWord.Kind.UNKNOWN;
      case State.AMBIGUOUS -> ReadWord.Kind.AMBIGUOUS;
      case State.UNREADABLE -> ReadWord.Kind.UNREADABLE;
      default ->
          reading.how() == How.SPELLING || reading.how() == How.CODE
              ? ReadWord.Kind.TAKEN_FOR
              : ReadWord.Kind.CHOICE;
    };
  }

  /** How often answers were words of choices. */
  long choiceWords() {
    long sum = 0;
    for (int i = 0; i < known; i++) {
      boolean word = readings[i].how() == How.WORD || readings[i].how() == How.SPELLING;
      sum += word && State.isChoice(readings[i].state()) ? counts[i] : 0;
    }
    return sum;
  }

  /** How often answers were read in some way. */
  long read(How how) {
    long sum = how == How.OTHER ? unkept : 0;
    for (int i = 0; i < known; i++) {
      sum += readings[i].how() == how ? counts[i] : 0;
    }
    return sum;
  }
}
