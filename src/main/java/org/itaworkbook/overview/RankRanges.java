package org.itaworkbook.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.itaworkbook.overview.agencies.AgencyKey;
import org.itaworkbook.overview.results.Hundredths;
import org.itaworkbook.overview.summary.PlaceRange;
import org.itaworkbook.text.Fingerprint;

/**
 * The places that agencies ranked together may have: every total is drawn a thousand times around
 * what it is, and of the places so taken the 25 best and the 25 worst are left out. What is drawn
 * follows from the group's name and its agencies alone, in whatever order they came.
 */
final class RankRanges {

  /** More in one group, more than the country has, are not drawn; it takes time and room. */
  static final int MOST_AGENCIES = 10_000;

  private static final int DRAWS = 1_000;

  /** At either end, so that 95 in 100 stay. */
  private static final int CUT = 25;

  private RankRanges() {}

  /** None where the errors of a single one are not known, since its place moves the others. */
  static Map<AgencyKey, PlaceRange> of(String group, List<Found> ranked) {
    List<Found> sorted = new ArrayList<>(ranked);
    sorted.sort(Comparator.comparing(Found::key));
    List<SampledTotal> totals = new ArrayList<>();
    for (Found each : sorted) {
      Optional<SampledTotal> total = SampledTotal.of(each.result());
      if (total.isEmpty() || sorted.size() > MOST_AGENCIES) {
        return Map.of();
      }
      totals.add(total.get());
    }
    short[][] places = places(new Random(seed(group)), totals);
    Map<AgencyKey, PlaceRange> ranges = new HashMap<>();
    for (int i = 0; i < places.length; i++) {
      Arrays.sort(places[i]);
      ranges.put(
          sorted.get(i).key(), new PlaceRange(places[i][CUT], places[i][DRAWS - 1 - CUT]));
    }
    return ranges;
  }

  private static long seed(String group) {
    return Long.parseUnsignedLong(Fingerprint.of(List.of(group)).substring(0, 16), 16);
  }

  /** Of each total the place in each draw. */
  private static short[][] places(Random random, List<SampledTotal> totals) {
    short[][] places = new short[totals.size()][DRAWS];
    int[] drawn = new int[totals.size()];
    for (int draw = 0; draw < DRAWS; draw++) {
      int[] above = new int[Hundredths.FULL + 1];
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = totals.get(i).drawn(random);
        above[drawn[i]]++;
      }
      int better = 0;
      for (int total = Hundredths.FULL; total >= 0; total--) {
        int level = above[total];
        above[total] = better;
        better += level;
      }
      for (int i = 0; i < drawn.length; i++) {
        places[i][draw] = (short) (above[drawn[i]] + 1);
      }
    }
    return places;
  }
}
