package org.itaworkbook.framework;

import java.io.Serializable;
import org.itaworkbook.text.Alike;
import org.jspecify.annotations.Nullable;

/**
 * The code of a measure, such as {@code M1}, as it stands in the table of measures or in the year's
 * data.
 */
public record MeasureCode(String value) implements Serializable {

  /** Whether both are one code to a person: case, blanks and Thai digits do not matter. */
  public boolean isAlike(MeasureCode other) {
    return value.equals(other.value) || key().equals(other.key());
  }

  /** The same for all codes that are alike. */
  public String key() {
    return Alike.of(value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MeasureCode code && value.equals(code.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
