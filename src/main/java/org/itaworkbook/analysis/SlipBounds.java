package org.itaworkbook.analysis;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaworkbook.scores.ScoreKey;

/**
 * The values that some scores may have, all others as typed, so that every published figure and the
 * published level come out. A figure rises with each of its scores, so the values of each score are
 * an interval; the intervals are narrowed by one figure after the other until none narrows them
 * more. Of one score the interval is exact; of several, each value in it goes with some of the
 * others'.
 */
final class SlipBounds {

  /** The values of a score, in hundredths, both ends included. */
  record Interval(int low, int high) {

    static final Interval ANY = new Interval(0, 100_00);

    boolean isEmpty() {
      return low > high;
    }

    static Interval at(int value) {
      return new Interval(value, value);
    }
  }

  /** Figures that share scores may narrow each other by single steps for long. */
  private static final int MOST_ROUNDS = 40;

  /** Hundredths that no score has. */
  private static final int NEVER = 100_01;

  private final List<FigureRange> published;
  private final List<FigureRange> level;
  private final List<List<FigureRange>> higher;

  /**
   * @param level what the published level demands; empty where none is known
   * @param higher what each higher level demands, not all of which may be met
   */
  SlipBounds(List<FigureRange> published, List<FigureRange> level, List<List<FigureRange>> higher) {
    this.published = List.copyOf(published);
    this.level = List.copyOf(level);
    this.higher = List.copyOf(higher);
  }

  /** What is published as a demand on some scores, all others as typed. */
  On on(List<ScoreKey> keys) {
    return new On(
        demands(published, keys),
        demands(level, keys),
        higher.stream().map(demands -> demands(demands, keys)).toList(),
        keys.size());
  }

  private static List<Demand> demands(List<FigureRange> ranges, List<ScoreKey> keys) {
    return ranges.stream()
        .map(
            range ->
                new Demand(
                    keys.stream().map(range::weight).toArray(BigInteger[]::new), range.of(keys)))
        .toList();
  }

  /** A figure's demand: the scores in hundredths, each by its weight, add up to so much. */
  private record Demand(BigInteger[] weights, FigureRange.Sum sum) {

    boolean isOfNone() {
      return Arrays.stream(weights).allMatch(weight -> weight.signum() == 0);
    }

    /** The greatest or the least that all scores but one bring to a figure. */
    BigInteger rest(Interval[] found, int but, boolean greatest) {
      BigInteger rest = BigInteger.ZERO;
      for (int i = 0; i < found.length; i++) {
        if (i != but && weights[i].signum() > 0) {
          int end = greatest ? found[i].high() : found[i].low();
          rest = rest.add(weights[i].multiply(BigInteger.valueOf(end)));
        }
      }
      return rest;
    }

    boolean narrow(Interval[] found) {
      boolean changed = false;
      for (int i = 0; i < found.length; i++) {
        if (weights[i].signum() > 0) {
          Interval own = found[i];
          Interval narrowed = narrowed(found, i);
          if (narrowed.low() != own.low() || narrowed.high() != own.high()) {
            found[i] = narrowed;
            changed = true;
          }
        }
      }
      return changed;
    }

    private Interval narrowed(Interval[] found, int at) {
      Interval own = found[at];
      BigInteger weight = weights[at];
      int low = Math.max(own.low(), least(sum.least().subtract(rest(found, at, true)), weight));
      BigInteger most = sum.most();
      if (most == null) {
        return new Interval(low, own.high());
      }
      BigInteger room = most.subtract(rest(found, at, false));
      return new Interval(low, Math.min(own.high(), least(room.add(BigInteger.ONE), weight) - 1));
    }
  }

  /** What is published, as far as it concerns some scores. */
  static final class On {

    private final List<Demand> demands;
    private final List<List<Demand>> higher;
    private final boolean met;
    private final int scores;

    private On(List<Demand> published, List<Demand> level, List<List<Demand>> higher, int scores) {
      this.demands =
          Stream.concat(published.stream(), level.stream())
              .filter(demand -> !demand.isOfNone())
              .toList();
      // What is published and made of none of the scores agrees already; a level may demand more.
      this.met =
          level.stream()
              .noneMatch(demand -> demand.isOfNone() && demand.sum().least().signum() > 0);
      this.higher = higher;
      this.scores = scores;
    }

    /** The intervals of the scores in their order; empty where no values do. */
    Optional<Interval[]> any() {
      Interval[] any = new Interval[scores];
      Arrays.fill(any, Interval.ANY);
      return within(any);
    }

    /** The same where each score is already known to be in an interval. */
    Optional<Interval[]> within(Interval[] given) {
      if (!met) {
        return Optional.empty();
      }
      Interval[] found = given.clone();
      boolean changed = true;
      for (int round = 0; changed && round < MOST_ROUNDS; round++) {
        changed = false;
        for (Demand demand : demands) {
          changed |= demand.narrow(found);
        }
        if (Arrays.stream(found).anyMatch(Interval::isEmpty)) {
          return Optional.empty();
        }
      }
      boolean below = higher.stream().allMatch(level -> leaveUnmet(level, found));
      return below ? Optional.of(found) : Optional.empty();
    }
  }

  /**
   * Whether a demand of a higher level stays unmet. One score is kept below the least value that
   * meets them all; of several scores it is only looked whether some values leave one unmet.
   */
  private static boolean leaveUnmet(List<Demand> demands, Interval[] found) {
    if (found.length > 1) {
      return demands.stream()
          .anyMatch(demand -> demand.rest(found, -1, false).compareTo(demand.sum().least()) < 0);
    }
    int meeting = 0;
    for (Demand demand : demands) {
      BigInteger least = demand.sum().least();
      BigInteger weight = demand.weights()[0];
      if (weight.signum() > 0) {
        meeting = Math.max(meeting, least(least, weight));
      } else if (least.signum() > 0) {
        meeting = NEVER;
      }
    }
    found[0] = new Interval(found[0].low(), Math.min(found[0].high(), meeting - 1));
    return !found[0].isEmpty();
  }

  /** The least number of hundredths that, times the weight, is at least so much. */
  private static int least(BigInteger sum, BigInteger weight) {
    BigInteger[] parts = sum.divideAndRemainder(weight);
    BigInteger least = parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    return least.max(BigInteger.ONE.negate()).min(BigInteger.valueOf(NEVER)).intValueExact();
  }
}
