package org.itaworkbook.framework;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An instrument's code, such as {@code EIT}; also that of its figure. */
public record InstrumentCode(String value) implements Comparable<InstrumentCode>, Serializable {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,30}");

  public InstrumentCode {
    if (!CODE.matcher(value).matches()) {
      throw new IllegalArgumentException("not the code of an instrument: " + value);
    }
  }

  /** The code of the figure that is its mean. */
  public FigureCode figure() {
    return new FigureCode(value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InstrumentCode code && value.equals(code.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(InstrumentCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
