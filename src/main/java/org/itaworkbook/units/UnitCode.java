package org.itaworkbook.units;

import java.io.Serializable;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.OneLine;

/**
 * The code by which an agency knows a unit, such as {@code U01}: 1 to 40 characters on one line, as
 * typed.
 */
public record UnitCode(String value) implements Comparable<UnitCode>, Serializable {

  private static final int LONGEST = 40;

  public UnitCode {
    if (value.isBlank() || value.length() > LONGEST || !value.equals(OneLine.of(value))) {
      throw new IllegalArgumentException("not the code of a unit: " + value);
    }
  }

  /** The code in a cell; its end is cut where it is too long. */
  static UnitCode of(String text) {
    String line = OneLine.of(text);
    return new UnitCode(line.length() <= LONGEST ? line : OneLine.of(line.substring(0, LONGEST)));
  }

  /** Whether both are one code to a person: case, blanks and Thai digits do not matter. */
  public boolean isAlike(UnitCode other) {
    return isAlike(other.value);
  }

  /** Whether a person who typed this means the code. */
  public boolean isAlike(String typed) {
    return value.equals(typed) || Alike.of(value).equals(Alike.of(typed));
  }

  @Override
  public int compareTo(UnitCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
