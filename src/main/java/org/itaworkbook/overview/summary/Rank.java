package org.itaworkbook.overview.summary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list by the total, as competitions count: 1, 2, 2, 4.
 *
 * @param place from 1; those that are level share the lower number
 * @param of how many are ranked
 * @param tied whether another has the same place
 * @param range the places that chance leaves open, this one among them; null where it is not known
 *     of every agency ranked how far its scores may be off
 */
public record Rank(int place, int of, boolean tied, @Nullable PlaceRange range)
    implements Serializable {

  /** A place of which the range is not known. */
  public Rank(int place, int of, boolean tied) {
    this(place, of, tied, null);
  }

  /** The same place in a range, which is made to hold it. */
  public Rank in(PlaceRange other) {
    return new Rank(place, of, tied, other.with(place));
  }
}
