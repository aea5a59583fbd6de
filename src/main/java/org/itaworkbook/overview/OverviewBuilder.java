package org.itaworkbook.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.overview.agencies.AgencyMatcher;
import org.itaworkbook.overview.agencies.AgencyRegister;
import org.itaworkbook.overview.results.Unread;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.overview.summary.OverviewCode;
import org.itaworkbook.overview.summary.OverviewFinding;
import org.itaworkbook.overview.summary.OverviewYear;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.overview.summary.YearComparison;

/** The straight line from what was gathered to what it means. */
final class OverviewBuilder {

  private static final Comparator<OverviewFinding> WORST_FIRST =
      Comparator.comparing(OverviewFinding::severity)
          .thenComparing(OverviewFinding::code)
          .thenComparing(each -> String.join("\n", each.files()))
          .thenComparing(each -> each.message().th());

  private final AgencyRegister register;
  private final OverviewOptions options;
  private final List<Gathering.Entry> entries;
  private final List<Unread> unread;

  /**
   * @param entries in the order of their sources
   */
  OverviewBuilder(
      AgencyRegister register,
      OverviewOptions options,
      List<Gathering.Entry> entries,
      List<Unread> unread) {
    this.register = register;
    this.options = options;
    this.entries = entries;
    this.unread = unread;
  }

  Overview overview() {
    AgencyMatcher matcher =
        new AgencyMatcher(register, entries.stream().map(each -> each.result().agency()).toList());
    List<Found> found = new ArrayList<>();
    for (Gathering.Entry each : entries) {
      found.add(
          new Found(matcher.identity(each.result()), each.result(), List.copyOf(each.files())));
    }
    Counting counting = Counting.of(found, options);
    Map<FiscalYear, List<Standing>> standings = Standings.of(counting.counted()).byYear();
    List<OverviewFinding> findings = new ArrayList<>(counting.findings());
    unread.forEach(each -> findings.add(unreadable(each)));
    findings.addAll(Checks.of(register, matcher, found, counting.counted()));
    findings.addAll(NearNames.of(found, register));
    List<OverviewYear> years = new ArrayList<>();
    List<YearComparison> comparisons = new ArrayList<>();
    standings.forEach(
        (year, ofYear) -> {
          Checks.draft(ofYear.get(0).result().framework()).ifPresent(findings::add);
          List<Standing> before =
              year.previous()
                  .map(each -> standings.getOrDefault(each, List.of()))
                  .orElse(List.of());
          if (before.isEmpty()) {
            years.add(Years.of(ofYear, null));
          } else {
            YearComparison comparison =
                Comparing.of(
                    ofYear.get(0).result().framework(), before.get(0).result().framework());
            comparisons.add(comparison);
            findings.addAll(Checks.of(comparison));
            years.add(Years.of(ofYear, new Movements(comparison, ofYear, before)));
          }
        });
    findings.sort(WORST_FIRST);
    return new Overview(
        years,
        standings.values().stream().flatMap(List::stream).toList(),
        Trends.of(standings.values()),
        years.isEmpty() ? List.of() : Help.of(standings.values().iterator().next()),
        comparisons,
        findings,
        entries.size(),
        unread.size(),
        !register.isEmpty());
  }

  private static OverviewFinding unreadable(Unread file) {
    return OverviewFinding.of(
        OverviewCode.UNREADABLE_FILE, List.of(file.file()), file.file(), file.reason());
  }
}
