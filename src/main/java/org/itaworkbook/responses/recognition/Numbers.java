package org.itaworkbook.responses.recognition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    private final Set<BigDecimal> numbers = new TreeSet<>();

    void add(BigDecimal number) {
      if (numbers.size() < MOST_KEPT) {
        numbers.add(number);
      }
    }

    boolean isEmpty() {
      return numbers.isEmpty();
    }

    Numbers meaning(Answering answering) {
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
      if (zero == top) {
        return new Numbers(Meaning.UNDECIDED);
      }
      return new Numbers(zero ? Meaning.FROM_ZERO : Meaning.FROM_ONE);
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
