package org.itaworkbook.units;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/** What a person has to look at before it is told how far measures have come. */
public final class ProgressChecks {

  private ProgressChecks() {}

  /**
   * Measures that are late, of which evidence is missing, or of which the period cannot be read.
   *
   * @param month the first one that is not over
   */
  public static List<Finding> of(List<MeasureState> states, Scores scores, YearMonth month) {
    List<Finding> findings = new ArrayList<>();
    for (MeasureState each : states) {
      Place place = scores.places().measures().get(each.measure().code());
      if (each.isLate(month)) {
        findings.add(late(each, place));
      }
      if (each.lacksEvidence()) {
        findings.add(
            Finding.of(FindingCode.EVIDENCE_MISSING, place, each.measure().code(), whose(each)));
      }
      if (each.months().isEmpty() && !each.isDone() && !each.isCancelled()) {
        findings.add(
            Finding.of(FindingCode.PERIOD_UNREAD, place, each.measure().code(), period(each)));
      }
    }
    return findings;
  }

  private static Finding late(MeasureState state, @Nullable Place place) {
    Text done =
        state.percent() == null
            ? Messages.text("findings.late.unknown")
            : Messages.text(
                "findings.late.percent", state.percent().stripTrailingZeros().toPlainString());
    long answered = state.asked().stream().filter(unit -> hasSaid(state, unit)).count();
    Text units =
        state.asked().isEmpty()
            ? new Text("", "")
            : Messages.text(
                "findings.late.units",
                String.valueOf(answered),
                String.valueOf(state.asked().size()));
    return Finding.of(
        FindingCode.MEASURE_LATE, place, state.measure().code(), period(state), done, units);
  }

  private static boolean hasSaid(MeasureState state, Unit unit) {
    return state.said().stream().anyMatch(each -> each.unit().isAlike(unit.code()));
  }

  private static String period(MeasureState state) {
    return OneLine.of(Objects.requireNonNullElse(state.measure().period(), ""));
  }

  private static Text whose(MeasureState state) {
    List<Unit> units = state.withoutEvidence();
    return units.isEmpty()
        ? new Text("", "")
        : Messages.text(
            "findings.evidence.units",
            units.stream()
                .map(each -> each.code() + " " + each.name())
                .collect(Collectors.joining(", ")));
  }
}
