package org.itaworkbook.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.cli.terminal.Columns;
import org.itaworkbook.cli.terminal.CommandHints;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.overview.summary.FigureSummary;
import org.itaworkbook.overview.summary.LevelCount;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.overview.summary.OverviewFinding;
import org.itaworkbook.overview.summary.OverviewYear;
import org.itaworkbook.overview.summary.Share;
import org.itaworkbook.overview.summary.Spread;
import org.jspecify.annotations.Nullable;

/**
 * What many agencies' results mean together, on a terminal: the counts of each year, the findings.
 */
public record OverviewReport(Overview overview, Console console) {

  /** So many findings are shown; more are counted. */
  private static final int MOST_FINDINGS = 100;

  /** All of it. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(console.say("overview.files", overview.files(), overview.unread()));
    overview.years().forEach(each -> year(each, lines));
    findings(lines);
    return lines;
  }

  private void year(OverviewYear year, List<String> lines) {
    lines.add("");
    lines.add(
        console.say(
            "overview.year",
            year.framework().fiscalYear().toString(),
            year.agencies(),
            year.complete()));
    if (year.totals() == null) {
      return;
    }
    Columns levels = new Columns(2);
    levels.row(console.say("overview.passed"), count(year.passed()), percent(year.passed()));
    for (LevelCount each : year.levels()) {
      levels.row(
          console.say(each.level().name()), count(each.agencies()), percent(each.agencies()));
    }
    lines.addAll(levels.lines());
    Columns figures = new Columns(2);
    figures.row(
        console.say("figure"),
        console.say("overview.mean"),
        console.say("overview.median"),
        console.say("overview.quartiles"),
        console.say("overview.least"),
        console.say("overview.change"));
    for (FigureSummary each : year.figures()) {
      Spread spread = each.spread();
      figures.row(
          console.say(each.name()),
          Figures.figure(spread.mean()),
          Figures.figure(spread.median()),
          Figures.figure(spread.lowerQuartile()) + " - " + Figures.figure(spread.upperQuartile()),
          Figures.figure(spread.least()),
          each.movement() == null ? "-" : Figures.change(each.movement().mean()));
    }
    lines.addAll(figures.lines());
  }

  private static String count(Share share) {
    return Integer.toString(share.n());
  }

  private static String percent(@Nullable Share share) {
    return share == null || share.percent() == null ? "" : share.percent() + " %";
  }

  private void findings(List<String> lines) {
    lines.add("");
    List<OverviewFinding> all = overview.findings();
    if (all.isEmpty()) {
      lines.add(console.say("findings.none"));
      return;
    }
    lines.add(console.say("findings", all.size()));
    Columns columns = new Columns(2);
    for (OverviewFinding each : all.subList(0, Math.min(MOST_FINDINGS, all.size()))) {
      columns.row(console.say("severity." + each.severity()), console.say(CommandHints.with(each)));
    }
    lines.addAll(columns.lines());
    if (all.size() > MOST_FINDINGS) {
      lines.add("  " + console.say("overview.more", all.size() - MOST_FINDINGS));
    }
  }
}
