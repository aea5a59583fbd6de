package org.itaworkbook.responses.counts;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Whose answers are counted together.
 *
 * @param agency empty where the input is of one agency and does not name it
 * @param part the figure of the part that was answered, such as {@code EIT_PUBLIC}; empty for rows
 *     of which it is not known
 * @param unit the unit of the agency that was asked about; empty where none is named
 */
public record GroupKey(String agency, String part, String unit)
    implements Comparable<GroupKey>, Serializable {

  private static final Comparator<GroupKey> ORDER =
      Comparator.comparing(GroupKey::agency)
          .thenComparing(GroupKey::part)
          .thenComparing(GroupKey::unit);

  @Override
  public int compareTo(GroupKey other) {
    return ORDER.compare(this, other);
  }
}
