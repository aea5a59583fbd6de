package org.itaworkbook.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.cli.terminal.Columns;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.responses.scored.Scored;

/** One of several agencies whose answers were scored together. */
public record AgencyLine(String agency, Scored scored, Analysis analysis) {

  /** The agencies beside each other: the figures of each part, and how many answered. */
  public static List<String> table(List<AgencyLine> all, Console console) {
    Columns columns = new Columns(2);
    for (AgencyLine each : all) {
      List<String> row = new ArrayList<>();
      row.add(each.agency());
      for (Map.Entry<FigureCode, Long> part : each.scored().respondents().entrySet()) {
        row.add(part.getKey().value());
        row.add(Figures.figure(each.analysis().figures().get(part.getKey())));
        row.add("n " + part.getValue());
      }
      columns.row(row.toArray(String[]::new));
    }
    List<String> lines = new ArrayList<>();
    lines.add(console.say("score.agencies", Integer.toString(all.size())));
    lines.addAll(columns.lines());
    return lines;
  }
}
