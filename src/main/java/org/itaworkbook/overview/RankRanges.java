package org.itaworkbook.overview;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.overview.agencies.AgencyKey;
import org.itaworkbook.overview.results.Hundredths;
import org.itaworkbook.overview.summary.PlaceRange;

/**
 * The places that agencies ranked together may have: every total is drawn a thousand times around
 * what it is, and of the places so taken the 25 best and the 25 worst are left out. For the groups
 * of one year, since an agency's draws are the same in each; for one thread.
 */
final class RankRanges {

  /** More in one group, more than the country has, are not drawn; it takes time and room. */
  static final int MOST_AGENCIES = 10_000;

  /** At either end, so that 95 in 100 stay. */
  private static final int CUT = SampledTotal.DRAWS / 40;

  private final Map<AgencyKey, short[]> drawn = new HashMap<>();

  /** None where the errors of a single one are not known, since its place moves the others. */
  Map<AgencyKey, PlaceRange> of(List<Found> ranked) {
    if (ranked.size() > MOST_AGENCIES || !draw(ranked)) {
      return Map.of();
    }
    short[][] totals = ranked.stream().map(each -> drawn.get(each.key())).toArray(short[][]::new);
    short[][] places = places(totals);
    Map<AgencyKey, PlaceRange> ranges = new HashMap<>();
    for (int i = 0; i < places.length; i++) {
      short[] own = places[i];
      Arrays.sort(own);
      ranges.put(ranked.get(i).key(), new PlaceRange(own[CUT], own[own.length - 1 - CUT]));
    }
    return ranges;
  }

  /** Whether the totals of all could be drawn. */
  private boolean draw(List<Found> ranked) {
    Map<Found, SampledTotal> undrawn = new HashMap<>();
    for (Found each : ranked) {
      if (!drawn.containsKey(each.key())) {
        Optional<SampledTotal> total = SampledTotal.of(each.result());
        if (total.isEmpty()) {
          return false;
        }
        undrawn.put(each, total.get());
      }
    }
    undrawn.forEach((each, total) -> drawn.put(each.key(), total.draws(each.key())));
    return true;
  }

  /** Of each total the place in each draw. */
  private static short[][] places(short[][] totals) {
    short[][] places = new short[totals.length][SampledTotal.DRAWS];
    for (int draw = 0; draw < SampledTotal.DRAWS; draw++) {
      int[] above = new int[Hundredths.FULL + 1];
      for (short[] each : totals) {
        above[each[draw]]++;
      }
      int better = 0;
      for (int total = Hundredths.FULL; total >= 0; total--) {
        int level = above[total];
        above[total] = better;
        better += level;
      }
      for (int i = 0; i < totals.length; i++) {
        places[i][draw] = (short) (above[totals[i][draw]] + 1);
      }
    }
    return places;
  }
}
