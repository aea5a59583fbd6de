package org.itaworkbook.framework;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The name of a calculated figure, as the workbook, the JSON and this program write it: {@code
 * INDICATOR_4}, {@code SUB_INDICATOR_9.1}, {@code IIT}, {@code EIT_SURVEY}, {@code TOTAL}, {@code
 * LEVEL}.
 */
public record FigureCode(String value) implements Comparable<FigureCode>, Serializable {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_.]{0,60}");

  public static final FigureCode TOTAL = new FigureCode("TOTAL");

  /** The verdict; published like a figure, but a word. */
  public static final FigureCode LEVEL = new FigureCode("LEVEL");

  public FigureCode {
    if (!CODE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a figure code: " + value);
    }
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
  public int compareTo(FigureCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
