package org.itaworkbook.overview.agencies;

import java.io.Serializable;

/**
 * Tells an agency from all others through the years: its code where one is known, else its folded
 * name with its type and province.
 */
public record AgencyKey(String value) implements Comparable<AgencyKey>, Serializable {

  @Override
  public int compareTo(AgencyKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
