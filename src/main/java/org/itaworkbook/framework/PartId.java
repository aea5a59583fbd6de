package org.itaworkbook.framework;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of its scores a question has: {@code public} and {@code survey} where an instrument is
 * answered by two groups of people, {@code score} where there is one.
 */
public record PartId(String value) implements Comparable<PartId>, Serializable {

  private static final Pattern ID = Pattern.compile("[a-z][a-zA-Z0-9]{0,30}");

  public PartId {
    if (!ID.matcher(value).matches()) {
      throw new IllegalArgumentException("not a part id: " + value);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PartId id && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(PartId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
