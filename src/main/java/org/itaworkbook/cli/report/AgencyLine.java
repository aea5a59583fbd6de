package org.itaworkbook.cli.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.cli.terminal.Columns;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.framework.Part;
import org.itaworkbook.responses.scored.Scored;

/** One of several agencies whose answers were scored together. */
public record AgencyLine(String agency, Scored scored, Analysis analysis) {

  /** The agencies beside each other: the figures of each part, and how many answered. */
  public static List<String> table(List<AgencyLine> all, Console console) {
    Columns columns = new Columns(2);
    for (AgencyLine each : all) {
      List<String> row = new ArrayList<>();
      row.add(each.agency());
      for (Part part : each.scored().framework().parts()) {
        BigDecimal figure = each.analysis().figures().get(part.figure());
        if (figure != null) {
          Long n = each.scored().respondents().get(part.figure());
          row.add(part.figure().value());
          row.add(Figures.figure(figure));
          row.add(n == null ? "" : "n " + n);
        }
      }
      columns.row(row.toArray(String[]::new));
    }
    List<String> lines = new ArrayList<>();
    lines.add(console.say("score.agencies", Integer.toString(all.size())));
    lines.addAll(columns.lines());
    return lines;
  }
}
