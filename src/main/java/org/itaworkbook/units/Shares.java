package org.itaworkbook.units;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.MeasureProposal;
import org.itaworkbook.framework.Text;
import org.itaworkbook.scores.Measure;

/** Divides an analysis among the units of a register. */
public final class Shares {

  private static final Pattern SEPARATOR = Pattern.compile("[,;/\\n\\r\\u3001]+|\\sและ\\s?");

  /** How staff name all units. */
  private static final Set<String> EVERYBODY =
      Set.of(
          "ทุกหน่วยงาน", "ทุกหน่วย", "ทุกหน่วยงานในสังกัด", "ทุกกอง", "ทุกสำนัก", "ทั้งหมด", "all");

  private final Analysis analysis;
  private final List<Measure> measures;
  private final Map<String, List<Integer>> indicatorsOf = new HashMap<>();

  private Shares(Analysis analysis) {
    this.analysis = analysis;
    for (MeasureProposal proposal : analysis.measures()) {
      indicatorsOf.put(Alike.of(proposal.plan().measureCode()), proposal.indicators());
    }
    this.measures = measures(analysis);
  }

  /** The share of each unit, in the order of the register. */
  public static List<UnitShare> of(Analysis analysis, Register register) {
    Shares shares = new Shares(analysis);
    return register.units().stream().map(shares::share).toList();
  }

  /** The measures of the workbook, and the proposals that are not in it yet. */
  static List<Measure> measures(Analysis analysis) {
    List<Measure> all = new ArrayList<>(analysis.scores().measures());
    Set<String> taken =
        all.stream()
            .map(each -> Alike.of(each.code()))
            .collect(Collectors.toCollection(HashSet::new));
    for (MeasureProposal proposal : analysis.measures()) {
      if (taken.add(Alike.of(proposal.plan().measureCode()))) {
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

  private UnitShare share(Unit unit) {
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
        measures.stream().filter(each -> concerns(each, unit, questions)).toList());
  }

  private boolean concerns(Measure measure, Unit unit, List<ShareLine> questions) {
    String named = measure.unit();
    if (named == null || named.isBlank()) {
      List<Integer> indicators = indicatorsOf.getOrDefault(Alike.of(measure.code()), List.of());
      return questions.stream()
          .anyMatch(line -> indicators.contains(line.result().indicator().number()));
    }
    return names(unit, named) || SEPARATOR.splitAsStream(named).anyMatch(word -> names(unit, word));
  }

  private static boolean names(Unit unit, String word) {
    String alike = Alike.of(word);
    return EVERYBODY.contains(alike)
        || alike.equals(Alike.of(unit.code().value()))
        || alike.equals(Alike.of(unit.name()));
  }
}
