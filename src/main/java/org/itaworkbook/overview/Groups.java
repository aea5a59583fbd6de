package org.itaworkbook.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.overview.agencies.AgencyIdentity;
import org.itaworkbook.overview.results.Hundredths;
import org.itaworkbook.overview.summary.GroupKind;
import org.itaworkbook.overview.summary.GroupSummary;
import org.itaworkbook.overview.summary.Share;
import org.itaworkbook.overview.summary.Spread;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.text.Alike;
import org.jspecify.annotations.Nullable;

/**
 * Puts the agencies of a year into groups. A group of few is only counted. Where just one group is
 * kept back, whoever knows the whole could take the others from it: then the smallest of the others
 * is kept back too.
 */
final class Groups {

  private static final Map<GroupKind, Function<AgencyIdentity, @Nullable String>> NAMES =
      new LinkedHashMap<>();

  static {
    NAMES.put(GroupKind.TYPE, AgencyIdentity::type);
    NAMES.put(GroupKind.AFFILIATION, AgencyIdentity::affiliation);
    NAMES.put(GroupKind.PROVINCE, AgencyIdentity::province);
    NAMES.put(GroupKind.GROUP, AgencyIdentity::group);
  }

  /**
   * The agencies of a group.
   *
   * @param name as the first of them says it; null where they say none
   */
  private record Members(@Nullable String name, List<Standing> standings, int complete) {}

  private Groups() {}

  static List<GroupSummary> of(Framework framework, List<Standing> standings) {
    List<GroupSummary> groups = new ArrayList<>();
    NAMES.forEach(
        (kind, name) -> {
          List<Members> members = members(standings, name);
          if (members.stream().anyMatch(each -> each.name() != null)) {
            Set<Members> withoutTotals = keptBack(members, Spread.LEAST);
            Set<Members> withoutShare = keptBack(members, Share.LEAST);
            for (Members each : members) {
              groups.add(
                  summary(
                      kind,
                      framework,
                      each,
                      !withoutTotals.contains(each),
                      !withoutShare.contains(each)));
            }
          }
        });
    return groups;
  }

  private static List<Members> members(
      List<Standing> standings, Function<AgencyIdentity, @Nullable String> name) {
    Map<String, List<Standing>> groups = new LinkedHashMap<>();
    for (Standing each : standings) {
      String said = name.apply(each.agency());
      groups
          .computeIfAbsent(said == null ? "" : Alike.of(said), any -> new ArrayList<>())
          .add(each);
    }
    return groups.values().stream()
        .map(each -> new Members(name.apply(each.get(0).agency()), each, complete(each)))
        .sorted(
            Comparator.comparing(Members::name, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private static int complete(List<Standing> standings) {
    return (int) standings.stream().filter(each -> each.result().isComplete()).count();
  }

  private static Set<Members> keptBack(List<Members> all, int least) {
    Set<Members> kept = new HashSet<>();
    Predicate<Members> few = each -> each.complete() > 0 && each.complete() < least;
    all.stream().filter(few).forEach(kept::add);
    if (kept.size() == 1) {
      all.stream()
          .filter(each -> each.complete() >= least)
          .min(Comparator.comparing(Members::complete))
          .ifPresent(kept::add);
    }
    return kept;
  }

  private static GroupSummary summary(
      GroupKind kind, Framework framework, Members members, boolean totals, boolean share) {
    int[] known = Years.known(members.standings(), each -> each.hundredths(FigureCode.TOTAL));
    boolean told = totals && known.length > 0;
    Map<FigureCode, Integer> means = told ? means(framework, members.standings()) : Map.of();
    return new GroupSummary(
        kind,
        members.name(),
        members.standings().size(),
        members.complete(),
        told ? Spread.of(known) : null,
        share && known.length > 0 ? Years.passed(known, Standings.threshold(framework)) : null,
        at(means, true),
        at(means, false));
  }

  /** The indicators' means as they are shown, in hundredths. */
  private static Map<FigureCode, Integer> means(Framework framework, List<Standing> standings) {
    Map<FigureCode, Integer> means = new LinkedHashMap<>();
    for (Indicator indicator : framework.indicators()) {
      FigureCode figure = FigureCode.indicator(indicator.number());
      int[] known = Years.known(standings, each -> each.hundredths(figure));
      if (known.length > 0) {
        means.put(figure, Hundredths.of(Spread.of(known).mean()));
      }
    }
    return means;
  }

  private static List<FigureCode> at(Map<FigureCode, Integer> means, boolean highest) {
    Comparator<Integer> order = Comparator.naturalOrder();
    Integer sought = means.values().stream().max(highest ? order : order.reversed()).orElse(null);
    return means.entrySet().stream()
        .filter(each -> Objects.equals(each.getValue(), sought))
        .map(Map.Entry::getKey)
        .toList();
  }
}
