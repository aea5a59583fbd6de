package org.itaworkbook.overview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.overview.agencies.AgencyKey;
import org.itaworkbook.overview.summary.PlaceRange;
import org.itaworkbook.overview.summary.Rank;
import org.jspecify.annotations.Nullable;

/** Ranks complete results by their total; those of one total share the lower place. */
final class Ranking {

  private final Map<Found, Rank> ranks = new HashMap<>();

  private Ranking() {}

  /**
   * @param ranges those of the year
   */
  static Ranking of(RankRanges ranges, Collection<Found> found) {
    List<Found> complete = new ArrayList<>();
    found.stream().filter(each -> each.result().isComplete()).forEach(complete::add);
    complete.sort(Comparator.comparing(Ranking::total, Comparator.reverseOrder()));
    Map<AgencyKey, PlaceRange> known = ranges.of(complete);
    Ranking ranking = new Ranking();
    int from = 0;
    while (from < complete.size()) {
      int to = from;
      while (to < complete.size() && total(complete.get(to)) == total(complete.get(from))) {
        to++;
      }
      Rank rank = new Rank(from + 1, complete.size(), to - from > 1);
      for (Found each : complete.subList(from, to)) {
        PlaceRange range = known.get(each.key());
        ranking.ranks.put(each, range == null ? rank : rank.in(range));
      }
      from = to;
    }
    return ranking;
  }

  private static int total(Found found) {
    return found.result().hundredths(FigureCode.TOTAL).orElseThrow();
  }

  /** Null for one that is not complete. */
  @Nullable Rank of(Found found) {
    return ranks.get(found);
  }
}
