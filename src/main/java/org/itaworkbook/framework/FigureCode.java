package org.itaworkbook.framework;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The name of a calculated figure, as the workbook, the JSON and this program write it: {@code
 * INDICATOR_4}, {@code SUB_INDICATOR_9.1}, {@code IIT}, {@code EIT_SURVEY}, {@code TOTAL}, {@code
 * LEVEL}.
 *
 * <p>Equality is written out, as in each record that every command compares or hashes: what the
 * Java machine makes for a record at its first use costs a cold start some milliseconds.
 */
public record FigureCode(String value) implements Comparable<FigureCode>, Serializable {

  private static final int LONGEST = 61;

  public static final FigureCode TOTAL = new FigureCode("TOTAL");

  /** The verdict; published like a figure, but a word. */
  public static final FigureCode LEVEL = new FigureCode("LEVEL");

  public FigureCode {
    if (!isCode(value)) {
      throw new IllegalArgumentException("not a figure code: " + value);
    }
  }

  /** A capital letter, then at most 60 more, digits, dots and underscores. */
  private static boolean isCode(String value) {
    return !value.isEmpty()
        && value.length() <= LONGEST
        && isCapital(value.charAt(0))
        && value
            .chars()
            .allMatch(c -> isCapital(c) || c >= '0' && c <= '9' || c == '_' || c == '.');
  }

  private static boolean isCapital(int c) {
    return c >= 'A' && c <= 'Z';
  }

  public static FigureCode indicator(int number) {
    return new FigureCode("INDICATOR_" + number);
  }

  /** An indicator's mean in one part of an instrument, such as {@code INDICATOR_6_SURVEY}. */
  public static FigureCode indicator(int number, PartId part) {
    return new FigureCode(
        "INDICATOR_" + number + "_" + part.value().toUpperCase(java.util.Locale.ROOT));
  }

  public static FigureCode subIndicator(String number) {
    return new FigureCode("SUB_INDICATOR_" + number);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FigureCode code && value.equals(code.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(FigureCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
