package org.itaworkbook.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.LevelResult;
import org.itaworkbook.analysis.Reconciliation;
import org.itaworkbook.analysis.Slip;
import org.itaworkbook.answers.Answer;
import org.itaworkbook.cli.terminal.Columns;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.text.Text;

/** What both reports say: whose result it is, the verdict, what does not add up, the findings. */
record Summary(Analysis analysis, Console console) {

  private Framework framework() {
    return analysis.scores().framework();
  }

  /** The agency, the total, the level and why, and the figures of the instruments. */
  List<String> verdict() {
    String agency = analysis.scores().agency().name();
    LevelResult level = analysis.level();
    Answer answer = Answer.of(analysis);
    Columns head = new Columns(0);
    head.row(
        console.say("agency"), Objects.requireNonNullElse(agency, console.say("agency.unknown")));
    head.row(console.say("year"), framework().fiscalYear().toString());
    head.row(console.say("total"), total());
    head.row(console.say("level"), level(answer));
    if (level != null) {
      head.row(console.say("reason"), console.say(level.reason()));
    }
    head.row(console.say("compared"), console.say(answer.published().said()));
    head.row(console.say("nextStep"), console.say(answer.next().said()));
    if (answer.next().byActions() != null) {
      head.row("", console.say(answer.next().byActions()));
    }
    List<String> lines = new ArrayList<>();
    if (answer.doubt() != null) {
      lines.add(console.say(answer.doubt()));
    }
    lines.addAll(head.lines());
    lines.add("");
    Columns figures = new Columns(2).row(console.say("instrument"), console.say("score"));
    framework()
        .instrumentFigures()
        .forEach(
            (code, name) ->
                figures.row(console.say(name), Figures.figure(analysis.figure(code).orElse(null))));
    lines.addAll(figures.lines());
    return lines;
  }

  /** With the published one beside it where that is another. */
  private String level(Answer answer) {
    String level =
        answer.level() == null ? console.say("level.unknown") : console.say(answer.level().name());
    Text other = answer.published().otherLevel();
    return other == null ? level : level + " · " + console.say(other);
  }

  private String total() {
    String total = Figures.figure(analysis.figure(FigureCode.TOTAL).orElse(null));
    return analysis.change() == null
        ? total
        : console.say(
            "total.change",
            total,
            Figures.figure(analysis.scores().previousTotal()),
            Figures.change(analysis.change()));
  }

  /** Where the published figures differ, with the first explanation; empty where they agree. */
  List<String> reconciliation() {
    Reconciliation found = analysis.reconciliation();
    if (found.agrees()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(console.say("reconciliation"));
    Columns columns =
        new Columns(2)
            .row(console.say("figure"), console.say("computed"), console.say("published"));
    for (Reconciliation.Difference each : found.differences()) {
      columns.row(
          Figures.name(each.figure(), framework(), console),
          Figures.figure(each.computed()),
          Figures.figure(each.published()));
    }
    lines.addAll(columns.lines());
    if (found.levelDifference() != null) {
      lines.add(
          "  "
              + console.say(
                  "reconciliation.level",
                  found.levelDifference().computed().name(),
                  found.levelDifference().published()));
    }
    found.explanations().stream().limit(1).forEach(first -> explain(first.slips(), lines));
    return lines;
  }

  private void explain(List<Slip> slips, List<String> lines) {
    if (slips.size() > 1) {
      lines.add("  " + console.say("reconciliation.together", slips.size()));
    }
    String key = "reconciliation." + (slips.size() > 1 ? "slip" : "explanation");
    for (Slip slip : slips) {
      lines.add(
          (slips.size() > 1 ? "    " : "  ")
              + console.say(
                  key,
                  Figures.name(slip.score(), framework(), console),
                  Figures.figure(slip.from()),
                  Figures.figure(slip.to()),
                  Figures.figure(slip.low()),
                  Figures.figure(slip.high())));
    }
  }

  /** The findings, worst first. */
  List<String> findings() {
    return Figures.findings(analysis.findings(), console);
  }
}
