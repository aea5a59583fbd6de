package org.itaworkbook.units;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.MeasureProposal;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.scores.Place;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Text;

/** Divides an analysis among the units of a register. */
public final class Shares {

  private final Analysis analysis;
  private final Set<String> known;
  private final List<Measure> measures;
  private final Map<String, NamedUnits> named = new HashMap<>();
  private final Map<String, List<Integer>> indicatorsOf = new HashMap<>();

  private Shares(Analysis analysis, Register register) {
    this.analysis = analysis;
    this.known = NamedUnits.known(register);
    for (MeasureProposal proposal : analysis.measures()) {
      indicatorsOf.put(proposal.plan().measureCode().key(), proposal.indicators());
    }
    this.measures = measures(analysis);
  }

  /**
   * The share of each unit, in the order of the register.
   *
   * @param progress what units have reported so far
   */
  public static List<UnitShare> of(Analysis analysis, Register register, List<Progress> progress) {
    Shares shares = new Shares(analysis, register);
    Map<String, List<Progress>> own = new HashMap<>();
    for (Progress each : progress) {
      own.computeIfAbsent(Alike.of(each.unit().value()), key -> new ArrayList<>()).add(each);
    }
    return register.units().stream()
        .map(unit -> shares.share(unit, own.getOrDefault(Alike.of(unit.code().value()), List.of())))
        .toList();
  }

  /** What is wrong with the register, and with the measures that name its units. */
  public static List<Finding> findings(Analysis analysis, Register register) {
    List<Finding> findings = new ArrayList<>(register.findings());
    if (!register.units().isEmpty()) {
      Shares shares = new Shares(analysis, register);
      analysis.scores().measures().forEach(each -> shares.find(each, findings));
    }
    return findings;
  }

  private void find(Measure measure, List<Finding> findings) {
    Place place = analysis.scores().places().measures().get(measure.code());
    if (namesNobody(measure)) {
      if (!indicatorsOf.containsKey(measure.code().key())) {
        findings.add(Finding.of(FindingCode.MEASURE_WITHOUT_UNIT, place, measure.code()));
      }
      return;
    }
    List<String> unknown = named(measure).unknown();
    if (!unknown.isEmpty()) {
      findings.add(
          Finding.of(
              FindingCode.UNKNOWN_MEASURE_UNIT, place, measure.code(), String.join(", ", unknown)));
    }
  }

  /** The measures of the workbook, and the proposals that are not in it yet. */
  public static List<Measure> measures(Analysis analysis) {
    List<Measure> all = new ArrayList<>(analysis.scores().measures());
    Set<String> taken =
        all.stream().map(each -> each.code().key()).collect(Collectors.toCollection(HashSet::new));
    for (MeasureProposal proposal : analysis.measures()) {
      if (taken.add(proposal.plan().measureCode().key())) {
        all.add(
            new Measure(
                proposal.plan().measureCode(),
                proposal.plan().activity().th(),
                proposal.analysis().th(),
                proposal.plan().steps().stream()
                    .map(Text::th)
                    .map(step -> "• " + step)
                    .collect(Collectors.joining("\n")),
                proposal.plan().period().th(),
                null,
                null,
                null,
                null,
                null));
      }
    }
    return all;
  }

  private UnitShare share(Unit unit, List<Progress> progress) {
    List<ShareLine> questions =
        analysis.questions().stream()
            .filter(each -> unit.questions().contains(each.question().code()))
            .map(ShareLine::new)
            .toList();
    return new UnitShare(
        analysis.scores().framework(),
        analysis.scores().agency(),
        RoundId.of(analysis.scores()),
        unit,
        questions,
        measures.stream().filter(each -> concerns(each, unit, questions)).toList(),
        progress,
        null);
  }

  private boolean concerns(Measure measure, Unit unit, List<ShareLine> questions) {
    if (namesNobody(measure)) {
      List<Integer> indicators = indicatorsOf.getOrDefault(measure.code().key(), List.of());
      return questions.stream()
          .anyMatch(line -> indicators.contains(line.result().indicator().number()));
    }
    return named(measure).holds(unit);
  }

  private static boolean namesNobody(Measure measure) {
    return measure.unit() == null || measure.unit().isBlank();
  }

  private NamedUnits named(Measure measure) {
    return named.computeIfAbsent(
        Objects.requireNonNullElse(measure.unit(), ""), text -> NamedUnits.read(text, known));
  }
}
