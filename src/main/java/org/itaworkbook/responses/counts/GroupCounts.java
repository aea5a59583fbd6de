package org.itaworkbook.responses.counts;

import java.util.List;
import java.util.SortedMap;
import org.itaworkbook.framework.Points;
import org.itaworkbook.responses.counts.PartLayout.Pair;

/** The counts of one group. Mutable, for one thread; adding is the only thing done to it. */
public final class GroupCounts {

  /** The points of an indicator one of whose questions is not answered by a choice. */
  private static final long INCOMPLETE = -1;

  private static final long[] NOTHING = {};

  private final PartLayout layout;
  private final long[] answers;
  private final long[] leftOutAnswers;
  private final long[] pairs;
  private final LongCounts totals = new LongCounts();
  private final LongCounts hours = new LongCounts();
  private final long[] flags = new long[Flag.values().length];
  private final int[] pairAt;
  private final int[] pairWidth;
  private final int[] pairFirst;

  /** The places of each indicator's questions, whose pairs stand in the order of the layout's. */
  private final int[][] indicatorPlaces;

  private final int[] indicatorPairs;
  private final PackedIndicator[] packed;

  /** Where the cells of each packed indicator begin, and behind them where they end. */
  private final int[] cellsAt;

  /** Persons by those cells, who are not among the answers and pairs yet. */
  private long[] together = NOTHING;

  private final long[] points;
  private long persons;
  private long leftOutPersons;
  private long loose;

  GroupCounts(PartLayout layout) {
    this.layout = layout;
    int questions = layout.questions().size();
    this.answers = new long[questions * State.STATES];
    this.leftOutAnswers = new long[questions * State.STATES];
    this.points = new long[questions * State.STATES];
    for (int i = 0; i < questions; i++) {
      List<Points> own = layout.points().get(i);
      for (int choice = 0; choice < own.size(); choice++) {
        points[i * State.STATES + choice + 1] = own.get(choice).in(layout.fractions());
      }
    }
    this.pairAt = new int[layout.pairs().size()];
    this.pairWidth = new int[layout.pairs().size()];
    int cells = 0;
    for (int i = 0; i < pairAt.length; i++) {
      Pair pair = layout.pairs().get(i);
      pairWidth[i] = layout.choices(pair.second());
      // Choices count from 1.
      pairAt[i] = cells - pairWidth[i] - 1;
      cells += layout.choices(pair.first()) * pairWidth[i];
    }
    this.pairs = new long[cells];
    this.pairFirst = layout.pairs().stream().mapToInt(Pair::first).toArray();
    this.indicatorPlaces =
        layout.indicators().stream()
            .map(each -> each.stream().mapToInt(place -> place).toArray())
            .toArray(int[][]::new);
    this.indicatorPairs = new int[indicatorPlaces.length];
    for (int i = 1; i < indicatorPairs.length; i++) {
      int before = indicatorPlaces[i - 1].length;
      indicatorPairs[i] = indicatorPairs[i - 1] + before * (before - 1) / 2;
    }
    this.packed = layout.packed().toArray(PackedIndicator[]::new);
    this.cellsAt = new int[packed.length + 1];
    for (int i = 0; i < packed.length; i++) {
      cellsAt[i + 1] = cellsAt[i] + packed[i].cells();
    }
  }

  public PartLayout layout() {
    return layout;
  }

  /** Counts a person, or with -1 takes one out again. */
  public void addPerson(Answers of, int times) {
    if (together.length == 0) {
      together = new long[cellsAt[packed.length]];
    }
    persons += times;
    boolean complete = true;
    long total = 0;
    for (int i = 0; i < packed.length; i++) {
      int cell = packed[i].cell(of);
      if (cell != PackedIndicator.NO_CELL) {
        together[cellsAt[i] + cell] += times;
        total += packed[i].points(cell);
      } else {
        long worth = addSingly(i, of, times);
        complete &= worth != INCOMPLETE;
        total += worth;
      }
    }
    if (complete) {
      totals.add(total, times);
    }
  }

  /** Counts the answers to an indicator one by one; gives their points. */
  private long addSingly(int indicator, Answers of, long times) {
    long total = 0;
    boolean whole = true;
    for (int place : indicatorPlaces[indicator]) {
      int at = place * State.STATES + of.at(place);
      answers[at] += times;
      total += points[at];
      whole &= State.isChoice(of.at(place));
    }
    if (whole) {
      addPairs(indicator, of, times);
    }
    return whole ? total : INCOMPLETE;
  }

  /** Pairs of an indicator count only where the person answered all of it. */
  private void addPairs(int indicator, Answers of, long times) {
    int[] places = indicatorPlaces[indicator];
    int pair = indicatorPairs[indicator];
    for (int one = 0; one < places.length; one++) {
      for (int other = one + 1; other < places.length; other++) {
        addPair(pair++, of.at(places[one]), of.at(places[other]), times);
      }
    }
  }

  /** Counts as answers and pairs whoever was counted by the cells of indicators. */
  private void settle() {
    if (together.length == 0) {
      return;
    }
    long[] counted = together;
    together = NOTHING;
    Answers of = new Answers();
    for (int i = 0; i < packed.length; i++) {
      for (int cell = 0; cell < packed[i].cells(); cell++) {
        long times = counted[cellsAt[i] + cell];
        if (times != 0) {
          packed[i].put(cell, of);
          addSingly(i, of, times);
        }
      }
    }
  }

  /** Counts the answers of a row that is left out, beside the others. */
  public void addLeftOut(Answers of) {
    leftOutPersons++;
    for (int i = 0; i < layout.questions().size(); i++) {
      leftOutAnswers[i * State.STATES + of.at(i)]++;
    }
  }

  public void addHour(long hour, int times) {
    hours.add(hour, times);
  }

  public void addFlag(Flag flag, int times) {
    flags[flag.ordinal()] += times;
  }

  /** Counts answers of which it is not known whose they are. */
  public void addAnswers(int place, int state, long times) {
    answers[place * State.STATES + state] += times;
    loose += times;
  }

  /** Counts what other engines counted of persons. */
  public void addPersons(long times) {
    persons += times;
  }

  /** Counts what other engines counted of two questions, each answered by one of its choices. */
  public void addPair(int pair, int first, int second, long times) {
    pairs[pairAt[pair] + first * pairWidth[pair] + second] += times;
  }

  public void addTotal(long total, long times) {
    totals.add(total, times);
  }

  void add(GroupCounts other) {
    other.settle();
    persons += other.persons;
    leftOutPersons += other.leftOutPersons;
    loose += other.loose;
    sum(answers, other.answers);
    sum(leftOutAnswers, other.leftOutAnswers);
    sum(pairs, other.pairs);
    totals.add(other.totals);
    hours.add(other.hours);
    for (int i = 0; i < flags.length; i++) {
      flags[i] += other.flags[i];
    }
  }

  private static void sum(long[] into, long[] other) {
    for (int i = 0; i < into.length; i++) {
      into[i] += other[i];
    }
  }

  /** How many persons answered, where it is known who. */
  public long persons() {
    return persons;
  }

  /** Whether answers were counted of which it is not known whose they are, and of how many. */
  public boolean lacksPersons() {
    return loose > 0 && persons == 0;
  }

  public long leftOutPersons() {
    return leftOutPersons;
  }

  /** How often a question, by its place, was answered so. */
  public long answers(int place, int state) {
    settle();
    return answers[place * State.STATES + state];
  }

  /** The same of rows that are left out. */
  public long leftOutAnswers(int place, int state) {
    return leftOutAnswers[place * State.STATES + state];
  }

  /** How many persons who answered the whole indicator answered two of its questions so. */
  public long pair(int pair, int first, int second) {
    settle();
    boolean choices = first <= layout.choices(pairFirst[pair]) && second <= pairWidth[pair];
    return choices ? pairs[pairAt[pair] + first * pairWidth[pair] + second] : 0;
  }

  /** Persons who answered all questions, by the sum of their points in the layout's fractions. */
  public SortedMap<Long, Long> totals() {
    return totals.sorted();
  }

  /** Persons by the hour of their answer, counted from 1970 as the clocks showed it. */
  public SortedMap<Long, Long> hours() {
    return hours.sorted();
  }

  public long flags(Flag flag) {
    return flags[flag.ordinal()];
  }

  boolean isEmpty() {
    return persons == 0 && leftOutPersons == 0 && loose == 0;
  }
}
