package org.itaworkbook.overview.summary;

import java.io.Serializable;

/**
 * The places that an agency may just as well have, since other persons might have answered.
 *
 * @param from the best of them, from 1
 * @param to the worst
 */
public record PlaceRange(int from, int to) implements Serializable {

  public PlaceRange {
    if (from < 1 || to < from) {
      throw new IllegalArgumentException("no places: " + from + " to " + to);
    }
  }

  /** The same with a place that it may not hold. */
  PlaceRange with(int place) {
    return new PlaceRange(Math.min(from, place), Math.max(to, place));
  }
}
