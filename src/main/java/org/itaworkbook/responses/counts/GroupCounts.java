package org.itaworkbook.responses.counts;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itaworkbook.framework.Points;
import org.itaworkbook.responses.counts.PartLayout.Pair;

/** The counts of one group. Mutable, for one thread; adding is the only thing done to it. */
public final class GroupCounts {

  private final PartLayout layout;
  private final long[][] answers;
  private final long[][] leftOutAnswers;
  private final long[][] pairs;
  private final SortedMap<Long, Long> totals = new TreeMap<>();
  private final SortedMap<Long, Long> hours = new TreeMap<>();
  private final long[] flags = new long[Flag.values().length];
  private long persons;
  private long leftOutPersons;
  private long loose;

  GroupCounts(PartLayout layout) {
    this.layout = layout;
    int questions = layout.questions().size();
    this.answers = new long[questions][State.STATES];
    this.leftOutAnswers = new long[questions][State.STATES];
    this.pairs = new long[layout.pairs().size()][State.STATES * State.STATES];
  }

  public PartLayout layout() {
    return layout;
  }

  /** Counts a person, or with -1 takes one out again. */
  public void addPerson(Answers of, int times) {
    persons += times;
    int questions = answers.length;
    boolean complete = true;
    long total = 0;
    for (int i = 0; i < questions; i++) {
      int state = of.at(i);
      answers[i][state] += times;
      if (State.isChoice(state)) {
        total += points(i, state);
      } else {
        complete = false;
      }
    }
    if (complete) {
      add(totals, total, times);
    }
    addPairs(of, times);
  }

  private long points(int place, int state) {
    Points points = layout.points().get(place).get(state - 1);
    return points.in(layout.fractions());
  }

  /** Pairs of an indicator count only where the person answered all of it. */
  private void addPairs(Answers of, int times) {
    int pair = 0;
    for (Pair each : layout.pairs()) {
      if (isComplete(of, each)) {
        pairs[pair][of.at(each.first()) * State.STATES + of.at(each.second())] += times;
      }
      pair++;
    }
  }

  private boolean isComplete(Answers of, Pair pair) {
    for (int place : layout.indicators().get(layout.indicatorOf(pair.first()))) {
      if (!State.isChoice(of.at(place))) {
        return false;
      }
    }
    return true;
  }

  /** Counts the answers of a row that is left out, beside the others. */
  public void addLeftOut(Answers of) {
    leftOutPersons++;
    for (int i = 0; i < answers.length; i++) {
      leftOutAnswers[i][of.at(i)]++;
    }
  }

  public void addHour(long hour, int times) {
    add(hours, hour, times);
  }

  public void addFlag(Flag flag, int times) {
    flags[flag.ordinal()] += times;
  }

  /** Counts answers of which it is not known whose they are. */
  public void addAnswers(int place, int state, long times) {
    answers[place][state] += times;
    loose += times;
  }

  /** Counts what other engines counted of persons. */
  public void addPersons(long times) {
    persons += times;
  }

  public void addPair(int pair, int first, int second, long times) {
    pairs[pair][first * State.STATES + second] += times;
  }

  public void addTotal(long total, long times) {
    add(totals, total, times);
  }

  void add(GroupCounts other) {
    persons += other.persons;
    leftOutPersons += other.leftOutPersons;
    loose += other.loose;
    sum(answers, other.answers);
    sum(leftOutAnswers, other.leftOutAnswers);
    sum(pairs, other.pairs);
    other.totals.forEach((key, times) -> add(totals, key, times));
    other.hours.forEach((key, times) -> add(hours, key, times));
    for (int i = 0; i < flags.length; i++) {
      flags[i] += other.flags[i];
    }
  }

  private static void sum(long[][] into, long[][] other) {
    for (int i = 0; i < into.length; i++) {
      for (int j = 0; j < into[i].length; j++) {
        into[i][j] += other[i][j];
      }
    }
  }

  private static void add(SortedMap<Long, Long> counts, long key, long times) {
    Long sum = counts.merge(key, times, Long::sum);
    if (sum != null && sum == 0) {
      counts.remove(key);
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
    return answers[place][state];
  }

  /** The same of rows that are left out. */
  public long leftOutAnswers(int place, int state) {
    return leftOutAnswers[place][state];
  }

  /** How many persons who answered the whole indicator answered two of its questions so. */
  public long pair(int pair, int first, int second) {
    return pairs[pair][first * State.STATES + second];
  }

  /** Persons who answered all questions, by the sum of their points in the layout's fractions. */
  public SortedMap<Long, Long> totals() {
    return Collections.unmodifiableSortedMap(totals);
  }

  /** Persons by the hour of their answer, counted from 1970 as the clocks showed it. */
  public SortedMap<Long, Long> hours() {
    return Collections.unmodifiableSortedMap(hours);
  }

  public long flags(Flag flag) {
    return flags[flag.ordinal()];
  }

  boolean isEmpty() {
    return persons == 0 && leftOutPersons == 0 && loose == 0;
  }
}
