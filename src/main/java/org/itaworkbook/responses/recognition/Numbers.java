package org.itaworkbook.responses.recognition;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaworkbook.framework.AnswerSet;
import org.itaworkbook.framework.Answering;
import org.itaworkbook.text.Alike;

/**
 * What the numbers among answers mean: told by all of them together, never by one alone.
 *
 * @param meaning of all numbers
 */
record Numbers(Meaning meaning) {

  enum Meaning {
    /** There is none. */
    NONE,
    /** They are points, turned already. */
    POINTS,
    /** Choices or levels counted from 0. */
    FROM_ZERO,
    FROM_ONE,
    /** Choices or levels, and nothing tells from where they are counted. */
    UNDECIDED
  }

  static final Numbers ABSENT = new Numbers(Meaning.NONE);

  /** Numbers up to this may be choices. */
  private static final int HIGHEST_CODE = 6;

  private static final int MOST_KEPT = 2_000;

  /** Of so many numbers one may be a slip. */
  private static final int SLIPS = 20;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,6})?");

  /** A number as it stands alone in a cell. */
  static Optional<BigDecimal> in(String text) {
    if (text.isEmpty() || text.charAt(0) > '9' && text.charAt(0) < '๐') {
      return Optional.empty();
    }
    String alike = Alike.of(text);
    return NUMBER.matcher(alike).matches()
        ? Optional.of(new BigDecimal(alike).stripTrailingZeros())
        : Optional.empty();
  }

  /** The numbers that occur; mutable, for one thread. */
  static final class Seen {

    private final SortedMap<BigDecimal, Long> times = new TreeMap<>();

    void add(BigDecimal number, long more) {
      if (times.size() < MOST_KEPT || times.containsKey(number)) {
        times.merge(number, more, Long::sum);
      }
    }

    boolean isEmpty() {
      return times.isEmpty();
    }

    Numbers meaning(Answering answering) {
      Set<BigDecimal> numbers = times.keySet();
      if (numbers.isEmpty()) {
        return ABSENT;
      }
      Set<BigDecimal> points =
          answering.sets().values().stream()
              .flatMap(set -> set.points(true).stream())
              .map(Object::toString)
              .filter(each -> each.indexOf('/') < 0)
              .map(each -> new BigDecimal(each).stripTrailingZeros())
              .collect(Collectors.toSet());
      if (numbers.stream().anyMatch(each -> isAboveCodes(each) && points.contains(each))) {
        return new Numbers(Meaning.POINTS);
      }
      boolean zero = numbers.contains(BigDecimal.ZERO);
      boolean top = numbers.contains(BigDecimal.valueOf(most(answering)));
      if (zero == top || numbers.stream().anyMatch(Seen::isShare) || areOfAnotherScale()) {
        return new Numbers(Meaning.UNDECIDED);
      }
      return new Numbers(zero ? Meaning.FROM_ZERO : Meaning.FROM_ONE);
    }

    /** Whether a number may be a share of all points, as where 80 % is kept as 0.8. */
    private static boolean isShare(BigDecimal number) {
      return number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
    }

    /** Whether so many numbers are no choices that they are no slips, as of levels from 1 to 10. */
    private boolean areOfAnotherScale() {
      long all = 0;
      long others = 0;
      for (Map.Entry<BigDecimal, Long> each : times.entrySet()) {
        all += each.getValue();
        others += isAboveCodes(each.getKey()) || each.getKey().scale() > 0 ? each.getValue() : 0;
      }
      return others * SLIPS > all;
    }

    private static int most(Answering answering) {
      return answering.sets().values().stream()
          .map(AnswerSet::choices)
          .mapToInt(java.util.List::size)
          .max()
          .orElse(HIGHEST_CODE);
    }

    private static boolean isAboveCodes(BigDecimal number) {
      return number.compareTo(BigDecimal.valueOf(HIGHEST_CODE)) > 0;
    }
  }
}
