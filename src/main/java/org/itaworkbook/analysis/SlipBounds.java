package org.itaworkbook.analysis;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

  /** The intervals of some scores in their order; empty where no values do. */
  Optional<Interval[]> of(List<ScoreKey> keys) {
    Interval[] any = new Interval[keys.size()];
    Arrays.fill(any, Interval.ANY);
    return within(keys, any);
  }

  /** The same where each score is already known to be in an interval. */
  Optional<Interval[]> within(List<ScoreKey> keys, Interval[] given) {
    if (level.stream().anyMatch(demand -> isUnmet(demand, keys))) {
      return Optional.empty();
    }
    Interval[] found = given.clone();
    boolean changed = true;
    for (int round = 0; changed && round < MOST_ROUNDS; round++) {
      changed = false;
      for (List<FigureRange> ranges : List.of(published, level)) {
        for (FigureRange range : ranges) {
          changed |= narrow(range, keys, found);
        }
      }
      if (Arrays.stream(found).anyMatch(Interval::isEmpty)) {
        return Optional.empty();
      }
    }
    for (List<FigureRange> demands : higher) {
      if (!leaveUnmet(demands, keys, found)) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

  /** Whether a demand is not met and none of the scores can change that. */
  private static boolean isUnmet(FigureRange demand, List<ScoreKey> keys) {
    return keys.stream().noneMatch(demand::holds) && demand.of(keys).least().signum() > 0;
  }

  private static boolean narrow(FigureRange range, List<ScoreKey> keys, Interval[] found) {
    FigureRange.Sum sum = range.of(keys);
    boolean changed = false;
    for (int i = 0; i < found.length; i++) {
      BigInteger weight = range.weight(keys.get(i));
      if (weight.signum() > 0) {
        Interval own = found[i];
        int low =
            Math.max(
                own.low(), least(sum.least().subtract(rest(range, keys, found, i, true)), weight));
        int high = own.high();
        BigInteger most = sum.most();
        if (most != null) {
          BigInteger room = most.subtract(rest(range, keys, found, i, false));
          high = Math.min(high, least(room.add(BigInteger.ONE), weight) - 1);
        }
        if (low != own.low() || high != own.high()) {
          found[i] = new Interval(low, high);
          changed = true;
        }
      }
    }
    return changed;
  }

  /** The greatest or the least that all scores but one bring to a figure. */
  private static BigInteger rest(
      FigureRange range, List<ScoreKey> keys, Interval[] found, int but, boolean greatest) {
    BigInteger rest = BigInteger.ZERO;
    for (int i = 0; i < found.length; i++) {
      if (i != but) {
        int end = greatest ? found[i].high() : found[i].low();
        rest = rest.add(range.weight(keys.get(i)).multiply(BigInteger.valueOf(end)));
      }
    }
    return rest;
  }

  /**
   * The least number of hundredths that, times the weight, is at least so much; one beyond 100 for
   * never.
   */
  private static int least(BigInteger sum, BigInteger weight) {
    BigInteger[] parts = sum.divideAndRemainder(weight);
    BigInteger least = parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    return least.max(BigInteger.ONE.negate()).min(BigInteger.valueOf(100_01)).intValueExact();
  }

  /**
   * Whether a demand of a higher level stays unmet. One score is kept below the least value that
   * meets them all; of several scores it is only looked whether some values leave one unmet.
   */
  private static boolean leaveUnmet(
      List<FigureRange> demands, List<ScoreKey> keys, Interval[] found) {
    int meeting = 0;
    for (FigureRange demand : demands) {
      BigInteger least = demand.of(keys).least();
      BigInteger lowest = rest(demand, keys, found, -1, false);
      if (keys.size() > 1 && lowest.compareTo(least) < 0) {
        return true;
      }
      if (keys.size() == 1) {
        BigInteger weight = demand.weight(keys.get(0));
        boolean met = least.signum() <= 0;
        meeting = Math.max(meeting, weight.signum() > 0 ? least(least, weight) : met ? 0 : 100_01);
      }
    }
    if (keys.size() == 1) {
      found[0] = new Interval(found[0].low(), Math.min(found[0].high(), meeting - 1));
      return !found[0].isEmpty();
    }
    return false;
  }
}
