package org.itaworkbook.overview.summary;

import java.io.Serializable;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.overview.agencies.AgencyIdentity;
import org.itaworkbook.text.Text;

/**
 * An agency through the years.
 *
 * @param agency as of its latest year
 * @param standings by year, earliest first
 * @param direction of the total between its two latest years
 * @param notes what is not comparable in it, such as a type that changed; none where all is
 */
public record Trend(
    AgencyIdentity agency,
    SortedMap<FiscalYear, Standing> standings,
    Direction direction,
    List<Text> notes)
    implements Serializable {

  /** Which way a total went. */
  public enum Direction {
    UP,
    DOWN,
    /** To the hundredth. */
    SAME,
    /** One of the two years is not there, or not complete. */
    UNKNOWN
  }

  public Trend {
    SortedMap<FiscalYear, Standing> sorted = new TreeMap<>(Comparator.naturalOrder());
    sorted.putAll(standings);
    standings = Collections.unmodifiableSortedMap(sorted);
    notes = List.copyOf(notes);
  }
}
