package org.itaworkbook.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.UnderstoodTable;

/** What was understood of a workbook, what was found in it, and the whole result as tables. */
record AnalysisReport(Analysis analysis, Console console) {

  List<String> lines() {
    Summary summary = new Summary(analysis, console);
    ResultTables tables = new ResultTables(analysis, console);
    List<String> lines = new ArrayList<>();
    lines.add(console.say("understood", analysis.scores().understood().size()));
    lines.addAll(understood());
    lines.addAll(summary.findings());
    lines.add("");
    lines.addAll(summary.verdict());
    lines.addAll(titled(console.say("indicators"), tables.indicators()));
    for (Instrument instrument : analysis.scores().framework().instruments()) {
      lines.addAll(
          titled(console.say("questions", instrument.name()), tables.questions(instrument)));
    }
    lines.addAll(titled(console.say("lowest"), lowest()));
    lines.addAll(titled(console.say("gap"), tables.gap()));
    lines.addAll(titled(console.say("next", nextName()), tables.nextLevel()));
    lines.addAll(summary.reconciliation());
    lines.addAll(titled(console.say("withheld"), withheld()));
    return lines;
  }

  private String nextName() {
    return analysis.nextLevel() == null ? "" : console.say(analysis.nextLevel().level().name());
  }

  private static List<String> titled(String title, List<String> section) {
    if (section.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("", title));
    lines.addAll(section);
    return lines;
  }

  private List<String> understood() {
    Columns columns = new Columns(2);
    for (UnderstoodTable table : analysis.scores().understood()) {
      String letters =
          table.columns().entrySet().stream()
              .map(column -> column.getKey() + "=" + column.getValue())
              .collect(Collectors.joining(" "));
      columns.row(
          table.sheet(),
          table.header(),
          console.say("understood.questions", table.questions()),
          letters);
    }
    return columns.lines();
  }

  private List<String> lowest() {
    Columns columns = new Columns(2);
    for (Part part : analysis.scores().framework().parts()) {
      List<QuestionCode> codes = analysis.lowest().getOrDefault(part.figure(), List.of());
      if (!codes.isEmpty()) {
        columns.row(
            console.say(part.name()),
            codes.stream().map(QuestionCode::toString).collect(Collectors.joining(" ")));
      }
    }
    return columns.lines();
  }

  private List<String> withheld() {
    Columns columns = new Columns(2);
    analysis
        .withheld()
        .forEach(
            each ->
                columns.row(
                    console.say(each.name(analysis.scores().framework())),
                    console.say(each.reason())));
    return columns.lines();
  }
}
