package org.itaworkbook.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Question;
import org.itaworkbook.overview.agencies.AgencyKey;
import org.itaworkbook.overview.agencies.AgencyMatcher;
import org.itaworkbook.overview.agencies.AgencyRegister;
import org.itaworkbook.overview.agencies.RegisteredAgency;
import org.itaworkbook.overview.results.Hundredths;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.ResultColumns;
import org.itaworkbook.overview.summary.OverviewCode;
import org.itaworkbook.overview.summary.OverviewFinding;
import org.itaworkbook.overview.summary.YearComparison;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.text.Alike;

/** What is wrong, or worth knowing, of each result and between them. */
final class Checks {

  /** So many scores below 100 do not agree in two agencies by chance. */
  private static final int LEAST_SAME = 10;

  private final AgencyRegister register;
  private final AgencyMatcher matcher;
  private final List<Found> found;
  private final List<Found> counted;
  private final List<OverviewFinding> findings = new ArrayList<>();

  private Checks(
      AgencyRegister register, AgencyMatcher matcher, List<Found> found, List<Found> counted) {
    this.register = register;
    this.matcher = matcher;
    this.found = found;
    this.counted = counted;
  }

  /**
   * @param found all results
   * @param counted those of them that count
   */
  static List<OverviewFinding> of(
      AgencyRegister register, AgencyMatcher matcher, List<Found> found, List<Found> counted) {
    Checks checks = new Checks(register, matcher, found, counted);
    checks.each();
    checks.spellings();
    checks.sameScores();
    checks.previousTotals();
    checks.registered();
    return checks.findings;
  }

  private void each() {
    for (Found each : found) {
      if (!each.result().isComplete()) {
        say(OverviewCode.INCOMPLETE, each, each.agency().name(), each.year().toString());
      }
      if (each.result().yearAssumed()) {
        say(OverviewCode.YEAR_ASSUMED, each, each.source(), each.year().toString());
      }
    }
  }

  private void say(OverviewCode code, Found of, Object... arguments) {
    findings.add(OverviewFinding.of(code, List.of(of.source()), arguments));
  }

  /** One agency whose name is not written alike everywhere. */
  private void spellings() {
    Map<AgencyKey, List<Found>> agencies = new TreeMap<>();
    for (Found each : found) {
      if (each.result().agency().name() != null) {
        agencies.computeIfAbsent(each.key(), any -> new ArrayList<>()).add(each);
      }
    }
    agencies.values().forEach(this::spellings);
  }

  private void spellings(List<Found> ofOne) {
    Map<String, String> files = new LinkedHashMap<>();
    for (Found each : ofOne) {
      String stated = Objects.requireNonNullElse(each.result().agency().name(), "");
      files.putIfAbsent(stated.strip(), each.source());
    }
    Set<String> all = new LinkedHashSet<>(files.keySet());
    matcher.row(ofOne.get(0).agency()).ifPresent(known -> all.add(known.name()));
    if (all.size() > 1) {
      findings.add(
          OverviewFinding.of(
              OverviewCode.ONE_AGENCY_TWO_SPELLINGS,
              files.values().stream().sorted().toList(),
              Several.of(List.copyOf(all), "; ")));
    }
  }

  private void sameScores() {
    Map<List<Object>, List<Found>> alike = new LinkedHashMap<>();
    for (Found each : counted) {
      List<Object> below = below100(each.result());
      if (below.size() > LEAST_SAME) {
        alike.computeIfAbsent(below, any -> new ArrayList<>()).add(each);
      }
    }
    for (List<Found> same : alike.values()) {
      if (same.size() > 1) {
        findings.add(
            OverviewFinding.of(
                OverviewCode.SAME_SCORES,
                same.stream().map(Found::source).sorted().toList(),
                Several.of(same.stream().map(each -> each.agency().name()).toList(), "; "),
                same.get(0).year().toString()));
      }
    }
  }

  /** The year, and every score below 100 with its place. */
  private static List<Object> below100(Result result) {
    List<Object> below = new ArrayList<>();
    below.add(result.year());
    for (ScoreKey key : ResultColumns.of(result.framework()).scores()) {
      OptionalInt score = result.hundredths(key);
      if (score.isPresent() && score.getAsInt() < Hundredths.FULL) {
        below.add(key + " " + score.getAsInt());
      }
    }
    return below;
  }

  private void previousTotals() {
    Map<FiscalYear, Map<AgencyKey, Found>> years = new HashMap<>();
    for (Found each : counted) {
      years.computeIfAbsent(each.year(), any -> new HashMap<>()).put(each.key(), each);
    }
    for (Found each : counted) {
      Integer stated = each.result().previousTotal();
      Optional<Found> then =
          each.year().previous().map(years::get).map(ofYear -> ofYear.get(each.key()));
      OptionalInt total =
          then.map(found -> found.result().hundredths(FigureCode.TOTAL))
              .orElse(OptionalInt.empty());
      if (stated != null && total.isPresent() && stated != total.getAsInt()) {
        Found before = then.orElseThrow();
        findings.add(
            OverviewFinding.of(
                OverviewCode.PREVIOUS_DIFFERS,
                List.of(each.source(), before.source()),
                each.agency().name(),
                before.year().toString(),
                Hundredths.figure(stated).toPlainString(),
                Hundredths.figure(total.getAsInt()).toPlainString()));
      }
    }
  }

  private void registered() {
    if (register.isEmpty()) {
      return;
    }
    Map<FiscalYear, Set<String>> there = new TreeMap<>();
    for (Found each : found) {
      Optional<RegisteredAgency> row = matcher.row(each.agency());
      Set<String> ofYear = there.computeIfAbsent(each.year(), any -> new HashSet<>());
      if (row.isPresent()) {
        ofYear.add(row.get().code());
        otherType(each, row.get());
      } else {
        say(OverviewCode.NOT_IN_REGISTER, each, each.agency().name());
      }
    }
    there.forEach(
        (year, codes) -> {
          for (RegisteredAgency each : register.agencies()) {
            if (each.isIn(year) && !codes.contains(each.code())) {
              findings.add(
                  OverviewFinding.of(
                      OverviewCode.NO_FILE_OF_AGENCY,
                      List.of(),
                      each.name(),
                      each.code(),
                      year.toString()));
            }
          }
        });
  }

  private void otherType(Found found, RegisteredAgency row) {
    String stated = found.result().agency().type();
    String known = row.type();
    if (stated != null && known != null && !Alike.of(stated).equals(Alike.of(known))) {
      say(OverviewCode.OTHER_TYPE, found, found.agency().name(), stated, known);
    }
  }

  /** That a year is known in part only, and which part nobody has confirmed. */
  static Optional<OverviewFinding> draft(Framework framework) {
    return framework
        .caveat()
        .map(caveat -> OverviewFinding.of(OverviewCode.DRAFT_YEAR, List.of(), caveat));
  }

  /** What of two years is not comparable; none where all is. */
  static List<OverviewFinding> of(YearComparison comparison) {
    List<OverviewFinding> findings = new ArrayList<>();
    List<String> years =
        Arrays.asList(comparison.before().toString(), comparison.year().toString());
    if (!comparison.sameLevels()) {
      findings.add(notComparable("LEVELS", years, ""));
    }
    if (!comparison.others().isEmpty()) {
      String numbers =
          String.join(
              ", ",
              comparison.others().stream()
                  .map(each -> each.value().substring(each.value().lastIndexOf('_') + 1))
                  .toList());
      findings.add(notComparable("INDICATORS", years, numbers));
    }
    if (!comparison.otherQuestions().isEmpty()) {
      String codes =
          String.join(
              ", ",
              comparison.otherQuestions().stream()
                  .map(Question::code)
                  .map(Object::toString)
                  .toList());
      findings.add(notComparable("QUESTIONS", years, codes));
    }
    return findings;
  }

  private static OverviewFinding notComparable(String kind, List<String> years, String what) {
    return OverviewFinding.said(
        OverviewCode.NOT_COMPARABLE,
        OverviewCode.NOT_COMPARABLE.severity(),
        "overview.finding.NOT_COMPARABLE_" + kind,
        List.of(),
        years.get(0),
        years.get(1),
        what);
  }
}
