package org.itaworkbook.framework;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Thai fiscal year, October to September, in the Buddhist era: 2568 ran from October 2024 to
 * September 2025.
 */
public record FiscalYear(int buddhistEra) implements Comparable<FiscalYear>, Serializable {

  public static final int FIRST = 2500;
  public static final int LAST = 2699;

  /** Years outside 2500 to 2699 are typing errors, such as a year of the common era. */
  public FiscalYear {
    if (buddhistEra < FIRST || buddhistEra > LAST) {
      throw new IllegalArgumentException(
          "a fiscal year is a year of the Buddhist era from 2500 to 2699, not " + buddhistEra);
    }
  }

  /**
   * Reads {@code "2568"}.
   *
   * @throws IllegalArgumentException if the text is not such a year
   */
  public static FiscalYear of(String text) {
    try {
      return new FiscalYear(Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a fiscal year: " + text, e);
    }
  }

  /** The year before; empty before the first that there may be. */
  public Optional<FiscalYear> previous() {
    return buddhistEra == FIRST ? Optional.empty() : Optional.of(new FiscalYear(buddhistEra - 1));
  }

  public FiscalYear next() {
    return new FiscalYear(buddhistEra + 1);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FiscalYear year && buddhistEra == year.buddhistEra;
  }

  @Override
  public int hashCode() {
    return buddhistEra;
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(buddhistEra, other.buddhistEra);
  }

  @Override
  public String toString() {
    return Integer.toString(buddhistEra);
  }
}
