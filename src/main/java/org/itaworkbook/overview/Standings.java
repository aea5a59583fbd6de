package org.itaworkbook.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.overview.agencies.AgencyKey;
import org.itaworkbook.overview.results.Hundredths;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.ResultColumns;
import org.itaworkbook.overview.summary.Change;
import org.itaworkbook.overview.summary.Rank;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.text.Alike;
import org.jspecify.annotations.Nullable;

/** Where each agency stands in each year. */
final class Standings {

  private final Map<FiscalYear, List<Standing>> byYear = new TreeMap<>(Comparator.reverseOrder());
  private final Map<FiscalYear, Map<AgencyKey, Found>> found = new HashMap<>();

  private Standings() {}

  /**
   * @param counted the results that count: one of each agency and year
   */
  static Standings of(List<Found> counted) {
    Standings standings = new Standings();
    for (Found each : counted) {
      standings.found.computeIfAbsent(each.year(), any -> new HashMap<>()).put(each.key(), each);
    }
    Map<FiscalYear, List<Found>> years = new TreeMap<>();
    counted.forEach(each -> years.computeIfAbsent(each.year(), any -> new ArrayList<>()).add(each));
    years.forEach((year, ofYear) -> standings.byYear.put(year, standings.ofYear(ofYear)));
    return standings;
  }

  /** By year, the latest first. */
  Map<FiscalYear, List<Standing>> byYear() {
    return byYear;
  }

  private List<Standing> ofYear(List<Found> ofYear) {
    RankRanges ranges = new RankRanges();
    Ranking all = Ranking.of(ranges, ofYear);
    Map<String, List<Found>> types = new HashMap<>();
    for (Found each : ofYear) {
      String type = each.agency().type();
      if (type != null) {
        types.computeIfAbsent(Alike.of(type), any -> new ArrayList<>()).add(each);
      }
    }
    Map<Found, Rank> inType = new HashMap<>();
    for (List<Found> ofType : types.values()) {
      Ranking ranking = Ranking.of(ranges, ofType);
      for (Found each : ofType) {
        Rank rank = ranking.of(each);
        if (rank != null) {
          inType.put(each, rank);
        }
      }
    }
    List<Standing> standings = new ArrayList<>();
    ofYear.forEach(each -> standings.add(standing(each, all.of(each), inType.get(each))));
    standings.sort(order(ofYear.get(0).result().framework()));
    return List.copyOf(standings);
  }

  private Standing standing(Found each, @Nullable Rank rank, @Nullable Rank inType) {
    Map<FigureCode, BigDecimal> bounds = SamplingBounds.of(each.result());
    return new Standing(
        each.agency(),
        each.result(),
        rank,
        inType,
        change(each, bounds.get(FigureCode.TOTAL)),
        below(each.result()),
        bounds);
  }

  private @Nullable Change change(Found each, @Nullable BigDecimal bound) {
    Optional<FiscalYear> before = each.year().previous();
    OptionalInt total = each.result().hundredths(FigureCode.TOTAL);
    if (before.isEmpty() || total.isEmpty()) {
      return null;
    }
    Found then = found.getOrDefault(before.get(), Map.of()).get(each.key());
    OptionalInt gathered =
        then == null ? OptionalInt.empty() : then.result().hundredths(FigureCode.TOTAL);
    Integer stated = each.result().previousTotal();
    if (then != null && gathered.isPresent()) {
      BigDecimal boundThen = SamplingBounds.of(then.result()).get(FigureCode.TOTAL);
      return new Change(
          Hundredths.figure(total.getAsInt() - gathered.getAsInt()),
          before.get(),
          false,
          bound == null || boundThen == null ? null : SamplingBounds.together(bound, boundThen));
    }
    return stated == null
        ? null
        : new Change(Hundredths.figure(total.getAsInt() - stated), before.get(), true, null);
  }

  private static List<QuestionCode> below(Result result) {
    Set<QuestionCode> below = new LinkedHashSet<>();
    int threshold = threshold(result.framework());
    for (ScoreKey key : ResultColumns.of(result.framework()).scores()) {
      OptionalInt score = result.hundredths(key);
      if (score.isPresent() && score.getAsInt() < threshold) {
        below.add(key.question());
      }
    }
    return List.copyOf(below);
  }

  /** Below it a score, or a total, is too low; in hundredths. */
  static int threshold(Framework framework) {
    return Hundredths.of(framework.threshold());
  }

  /** Ranked ones by type and rank, then those without a rank, each by name. */
  private static Comparator<Standing> order(Framework framework) {
    Map<String, Integer> types = new HashMap<>();
    framework.agencyTypes().forEach(type -> types.putIfAbsent(Alike.of(type.th()), types.size()));
    return Comparator.comparing((Standing each) -> each.rank() == null)
        .thenComparing(each -> place(each, types))
        .thenComparing(
            each -> each.agency().type(), Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(each -> each.rank() == null ? 0 : each.rank().place())
        .thenComparing(each -> each.agency().name())
        .thenComparing(each -> each.agency().key());
  }

  private static int place(Standing standing, Map<String, Integer> types) {
    String type = standing.agency().type();
    return type == null ? types.size() + 1 : types.getOrDefault(Alike.of(type), types.size());
  }
}
