package org.itaworkbook.cli.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.IndicatorResult;
import org.itaworkbook.analysis.NextLevel;
import org.itaworkbook.analysis.PartGap;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.cli.terminal.Columns;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.jspecify.annotations.Nullable;

/** The tables of a result. */
record ResultTables(Analysis analysis, Console console) {

  private static final int RAISES_SHOWN = 5;

  private Framework framework() {
    return analysis.scores().framework();
  }

  List<String> indicators() {
    Columns columns = new Columns(2);
    columns.row(
        console.say("number"),
        console.say("score"),
        console.say("parts"),
        console.say("group"),
        console.say("indicator"));
    for (IndicatorResult each : analysis.indicators()) {
      columns.row(
          Integer.toString(each.indicator().number()),
          Figures.figure(each.score()),
          each.parts().isEmpty()
              ? ""
              : String.join(" / ", Figures.scores(each.instrument().parts(), each.parts())),
          each.group() == null ? "-" : console.say(framework().plan(each.group()).name()),
          console.say(each.indicator().name()));
    }
    return columns.lines();
  }

  List<String> questions(Instrument instrument) {
    boolean parted = instrument.parts().size() > 1;
    List<String> head = new ArrayList<>();
    head.add(console.say("code"));
    for (Part part : instrument.parts()) {
      head.add(parted ? console.say(part.name()) : console.say("score"));
    }
    if (parted) {
      head.add(console.say("difference"));
    }
    head.add(console.say("triage"));
    head.add(console.say("question"));
    Columns columns = new Columns(2).row(head.toArray(String[]::new));
    for (QuestionResult each : analysis.questions()) {
      if (each.instrument().code().equals(instrument.code())) {
        columns.row(question(each, parted).toArray(String[]::new));
      }
    }
    return columns.lines();
  }

  private List<String> question(QuestionResult result, boolean parted) {
    List<String> cells = new ArrayList<>();
    cells.add(result.question().code().toString());
    cells.addAll(Figures.scores(result.instrument().parts(), result.scores()));
    if (parted) {
      cells.add(Figures.figure(result.gap()));
    }
    cells.add(result.triage() == null ? "-" : console.say("triage." + result.triage()));
    cells.add(result.question().wording());
    return cells;
  }

  List<String> gap() {
    PartGap gap = analysis.gap();
    if (gap == null) {
      return List.of();
    }
    Columns columns = new Columns(2);
    columns.row(console.say("gap.mean"), Figures.figure(gap.mean()));
    columns.row(console.say("gap.variance"), plain(gap.variance()));
    columns.row(console.say("gap.deviation"), plain(gap.standardDeviation()));
    if (gap.confidence95() != null) {
      columns.row(
          console.say("gap.confidence"),
          Figures.figure(gap.confidence95().low())
              + " - "
              + Figures.figure(gap.confidence95().high()));
    }
    if (gap.pairedT() != null) {
      columns.row(
          console.say("gap.paired"),
          console.say(
              "gap.paired.value",
              plain(gap.pairedT().t()),
              gap.pairedT().df(),
              gap.pairedT().p().toString()));
    }
    if (gap.wilcoxon() != null) {
      columns.row(
          console.say("gap.wilcoxon"),
          console.say(
              "gap.wilcoxon.value", plain(gap.wilcoxon().w()), gap.wilcoxon().p().toString()));
    }
    columns.row(console.say("gap.pearson"), plain(gap.pearson()));
    return columns.lines();
  }

  private static String plain(@Nullable BigDecimal value) {
    return value == null ? "-" : value.toPlainString();
  }

  List<String> nextLevel() {
    NextLevel next = analysis.nextLevel();
    if (next == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (NextLevel.Blocker each : next.blockers()) {
      lines.add(
          "  "
              + console.say(
                  "next.blocker",
                  Figures.name(each.figure(), framework(), console),
                  Figures.figure(each.score()),
                  Figures.figure(each.required()),
                  Figures.figure(each.shortfall()),
                  Figures.figure(each.questionPoints())));
    }
    next.cheapest().stream()
        .limit(RAISES_SHOWN)
        .map(
            raise ->
                console.say(
                    "next.raise",
                    Figures.name(raise.score(), framework(), console),
                    plain(raise.gain()),
                    Figures.name(raise.figure(), framework(), console),
                    Figures.figure(raise.headroom())))
        .forEach(line -> lines.add("    " + line));
    return lines;
  }
}
