package org.itaworkbook.report.contents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.itaworkbook.scores.ReportWords;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.text.ThaiDate;
import org.itaworkbook.units.FollowUp;
import org.itaworkbook.units.MeasureState;
import org.itaworkbook.units.ProgressChecks;
import org.itaworkbook.units.ReportingPeriod;
import org.itaworkbook.units.Statuses;
import org.itaworkbook.units.Unit;
import org.itaworkbook.units.UnitShare;
import org.jspecify.annotations.Nullable;

/** Composes what the report of what became of the measures says. */
public final class FollowUpNarrative {

  private final FollowUp followUp;
  private final List<MeasureState> states;

  private FollowUpNarrative(FollowUp followUp) {
    this.followUp = followUp;
    this.states = followUp.states();
  }

  /**
   * Composes it.
   *
   * @param words what staff have written into the workbook for their reports
   */
  public static ReportContents of(FollowUp followUp, ReportWords words) {
    return new FollowUpNarrative(followUp).contents(words);
  }

  private ReportContents contents(ReportWords words) {
    Map<String, String> values = new LinkedHashMap<>(Values.of(followUp.analysis(), words));
    values.put("Period", followUp.period().name());
    values.put("Measures", String.valueOf(states.size()));
    values.put("Done", String.valueOf(count(Statuses.standard().done())));
    Map<String, TextPart> texts = new LinkedHashMap<>();
    texts.put("text_followup", TextPart.of(summary()));
    texts.put("text_late", TextPart.of(late()));
    texts.put("text_evidence", TextPart.of(evidence()));
    List<String> proposal = new ArrayList<>(recommendations());
    proposal.set(0, Narrative.proposalMark() + " " + proposal.get(0));
    texts.put("text_recommendations", new TextPart(proposal, true));
    Map<String, @Nullable ChartPart> charts = new LinkedHashMap<>();
    charts.put("chart_periods", chart());
    return new ReportContents(
        ReportKind.FOLLOW_UP,
        values,
        texts,
        new FollowUpTables(followUp).all(),
        charts,
        Map.of(),
        ProgressChecks.of(states, followUp.analysis().scores(), followUp.month()));
  }

  private long count(String status) {
    return states.stream().filter(each -> status.equals(each.status())).count();
  }

  private List<String> summary() {
    List<String> counts = new ArrayList<>();
    for (String each : Statuses.standard().all()) {
      if (count(each) > 0) {
        counts.add(say("count", each, String.valueOf(count(each))));
      }
    }
    long other =
        states.stream()
            .filter(each -> !Statuses.standard().all().contains(String.valueOf(each.status())))
            .count();
    if (other > 0) {
      counts.add(say("count", say("status.none"), String.valueOf(other)));
    }
    List<String> lines = new ArrayList<>();
    String period = followUp.period().name();
    String all = String.valueOf(states.size());
    lines.add(
        states.isEmpty()
            ? say("nothing")
            : MeasureState.mean(states)
                .map(
                    mean ->
                        say(
                            "summary.percent",
                            period,
                            all,
                            ShownFigures.listed(counts),
                            mean.toPlainString()))
                .orElseGet(() -> say("summary", period, all, ShownFigures.listed(counts))));
    if (followUp.asked() > 0) {
      lines.add(
          say(
              "answered",
              String.valueOf(followUp.asked()),
              String.valueOf(followUp.answered(followUp.period()))));
    }
    return lines;
  }

  private List<String> late() {
    List<String> lines = new ArrayList<>();
    for (MeasureState each : states) {
      if (each.isLate(followUp.month())) {
        lines.add(
            say(
                each.percent() == null ? "late.unknown" : "late.percent",
                named(each),
                month(each),
                each.percent() == null ? "" : FollowUpTables.shown(each.percent())));
      }
    }
    if (lines.isEmpty()) {
      lines.add(say("late.none", followUp.period().name()));
    }
    List<String> unread =
        states.stream()
            .filter(each -> each.months().isEmpty() && !each.isDone() && !each.isCancelled())
            .map(each -> each.measure().code().value())
            .toList();
    if (!unread.isEmpty()) {
      lines.add(say("late.unread", ShownFigures.listed(unread)));
    }
    return lines;
  }

  /** The last month of a measure that is late, which therefore has one. */
  private static String month(MeasureState state) {
    return state
        .months()
        .map(
            months ->
                ThaiDate.monthNames(months.last().getMonthValue()).get(0)
                    + " "
                    + ThaiDate.year(months.last().atDay(1)))
        .orElse("");
  }

  private List<String> evidence() {
    List<String> lines = new ArrayList<>();
    for (MeasureState each : states) {
      List<String> units = each.withoutEvidence().stream().map(Unit::name).toList();
      if (!units.isEmpty()) {
        lines.add(say("evidence.units", named(each), ShownFigures.listed(units)));
      } else if (each.lacksEvidence()) {
        lines.add(say("evidence.missing", named(each)));
      }
    }
    return lines.isEmpty() ? List.of(say("evidence.none")) : lines;
  }

  private static String named(MeasureState state) {
    return say(
        "measure",
        state.measure().code().value(),
        OneLine.of(Objects.requireNonNullElse(state.measure().activity(), "")));
  }

  /** What follows from the state alone; what has been done staff know. */
  private List<String> recommendations() {
    List<String> lines = new ArrayList<>();
    List<String> late =
        codes(states.stream().filter(each -> each.isLate(followUp.month())).toList());
    if (!late.isEmpty()) {
      lines.add(say("recommend.late", ShownFigures.listed(late)));
    }
    List<String> bare = codes(states.stream().filter(MeasureState::lacksEvidence).toList());
    if (!bare.isEmpty()) {
      lines.add(say("recommend.evidence", ShownFigures.listed(bare)));
    }
    List<String> silent = silent();
    if (!silent.isEmpty()) {
      lines.add(say("recommend.silent", ShownFigures.listed(silent)));
    }
    if (lines.isEmpty()) {
      boolean done = states.stream().allMatch(each -> each.isDone() || each.isCancelled());
      lines.add(say(done ? "recommend.done" : "recommend.onward"));
    }
    return lines;
  }

  private static List<String> codes(List<MeasureState> some) {
    return some.stream().map(each -> each.measure().code().value()).collect(Collectors.toList());
  }

  /** The units that have measures to report on and did not for this period. */
  private List<String> silent() {
    return followUp.shares().stream()
        .filter(share -> !share.measures().isEmpty())
        .map(UnitShare::unit)
        .filter(
            unit ->
                followUp.history().of(followUp.period()).stream()
                    .noneMatch(said -> said.unit().isAlike(unit.code())))
        .map(Unit::name)
        .toList();
  }

  private @Nullable ChartPart chart() {
    List<ReportingPeriod> periods = followUp.periods();
    if (periods.size() < 2) {
      return null;
    }
    List<String> categories = new ArrayList<>();
    List<@Nullable BigDecimal> means = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (ReportingPeriod each : periods) {
      BigDecimal mean = MeasureState.mean(followUp.states(each)).orElse(null);
      categories.add(each.name());
      means.add(mean);
      told.add(
          mean == null
              ? say("chart.unknown", each.name())
              : say("chart.item", each.name(), mean.toPlainString()));
    }
    Map<String, List<@Nullable BigDecimal>> columns = new LinkedHashMap<>();
    columns.put(say("percent"), means);
    return new ChartPart(
        say("chart.title"),
        say("chart.description", ShownFigures.listed(told)),
        categories,
        columns,
        null,
        0);
  }

  private static String say(String key, Object... arguments) {
    return Messages.thai("report.followup." + key, arguments);
  }
}
