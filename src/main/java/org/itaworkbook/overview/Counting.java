package org.itaworkbook.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.overview.agencies.AgencyKey;
import org.itaworkbook.overview.summary.OverviewCode;
import org.itaworkbook.overview.summary.OverviewFinding;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.text.Text;

/**
 * Which of the results that were found count. Of several of one agency and year that agree, the one
 * that knows most; of several that do not agree, the one that a person prefers, or none.
 */
final class Counting {

  /** One agency in one year. */
  private record Seat(FiscalYear year, AgencyKey agency) implements Comparable<Seat> {

    private static final Comparator<Seat> ORDER =
        Comparator.comparing(Seat::year).thenComparing(Seat::agency);

    @Override
    public int compareTo(Seat other) {
      return ORDER.compare(this, other);
    }
  }

  /** The one that knows most first. */
  private static final Comparator<Found> BEST =
      Comparator.comparing((Found each) -> -each.result().scores().known())
          .thenComparing(each -> -each.result().figures().known())
          .thenComparing(each -> each.result().source());

  private final Set<String> preferred;
  private final List<Found> counted = new ArrayList<>();
  private final List<OverviewFinding> findings = new ArrayList<>();

  private Counting(Set<String> preferred) {
    this.preferred = preferred;
  }

  static Counting of(List<Found> found, OverviewOptions options) {
    Counting counting = new Counting(options.preferred());
    Map<Seat, List<Found>> seats = new TreeMap<>();
    for (Found each : found) {
      counting.sayBytes(each);
      seats.computeIfAbsent(new Seat(each.year(), each.key()), any -> new ArrayList<>()).add(each);
    }
    seats.values().forEach(counting::settle);
    return counting;
  }

  /** Those that count, by year and agency. */
  List<Found> counted() {
    return counted;
  }

  List<OverviewFinding> findings() {
    return findings;
  }

  private void sayBytes(Found found) {
    if (found.files().size() > 1) {
      findings.add(
          OverviewFinding.of(
              OverviewCode.SAME_FILE_TWICE, found.files(), Several.of(found.files(), ", ")));
    }
  }

  private void settle(List<Found> rivals) {
    rivals.sort(BEST);
    Found best = rivals.get(0);
    if (rivals.size() == 1) {
      counted.add(best);
      return;
    }
    List<String> files = rivals.stream().map(Found::source).distinct().sorted().toList();
    Text all = Several.of(files, ", ");
    List<Found> chosen = rivals.stream().filter(this::isPreferred).toList();
    String name = best.agency().name();
    if (chosen.size() == 1) {
      counted.add(chosen.get(0));
      say(Severity.INFO, "_PREFERRED", files, name, best.year(), all, chosen.get(0).source());
    } else if (rivals.stream().allMatch(each -> agree(best, each))) {
      counted.add(best);
      findings.add(
          OverviewFinding.said(
              OverviewCode.SAME_FILE_TWICE,
              Severity.INFO,
              "overview.finding.SAME_FILE_TWICE_SAVED",
              files,
              name,
              best.year().toString(),
              all,
              best.source()));
    } else {
      boolean sameBytes = rivals.stream().allMatch(each -> isOfBytes(each, best));
      String kind = sameBytes ? "_READ" : "";
      say(OverviewCode.SAME_AGENCY_TWICE.severity(), kind, files, name, best.year(), all, "");
    }
  }

  private static boolean isOfBytes(Found one, Found other) {
    return one.result().source().sha256().equals(other.result().source().sha256());
  }

  private boolean isPreferred(Found found) {
    return found.files().stream().anyMatch(preferred::contains);
  }

  private void say(
      Severity severity,
      String kind,
      List<String> files,
      String agency,
      FiscalYear year,
      Text all,
      String chosen) {
    findings.add(
        OverviewFinding.said(
            OverviewCode.SAME_AGENCY_TWICE,
            severity,
            "overview.finding.SAME_AGENCY_TWICE" + kind,
            files,
            agency,
            year.toString(),
            all,
            chosen));
  }

  /** Whether no figure and no score of both differs. */
  private static boolean agree(Found one, Found other) {
    return one.result().figures().agrees(other.result().figures())
        && one.result().scores().agrees(other.result().scores());
  }
}
