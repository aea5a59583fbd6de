package org.itaworkbook.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.cli.terminal.Columns;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.UnderstoodTable;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/** What was understood of a workbook, what was found in it, and the whole result as tables. */
public record AnalysisReport(Analysis analysis, Console console) {

  private static final String PREVIOUS = "previous";

  /** What a column may be for beside the scores of a part that has a name. */
  private static final Set<String> WORDS =
      Set.of("instrument", "number", "code", "wording", PREVIOUS, "score");

  /** Columns that say nothing of what was read: the engine's own, and staff's notes. */
  private static final Set<String> UNTOLD =
      Set.of("indicator", "sub_indicator", "gap", "maintain", "improve", "advice", "note");

  public List<String> lines() {
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
              .filter(column -> !UNTOLD.contains(column.getValue()))
              .map(column -> column.getKey() + " = " + use(column.getValue()))
              .collect(Collectors.joining(" · "));
      columns.row(
          table.sheet(),
          table.header(),
          console.say("understood.questions", table.questions()),
          letters);
    }
    return columns.lines();
  }

  /** Such as {@code code}, {@code survey} or {@code previous survey}, in words. */
  private String use(String use) {
    if (use.startsWith(PREVIOUS + " ")) {
      String part = use.substring(PREVIOUS.length() + 1);
      return WORDS.contains(part)
          ? use(PREVIOUS)
          : console.say(Messages.text("workbook.header.previousPart", part(part)));
    }
    return console.say(WORDS.contains(use) ? Messages.text("workbook.header." + use) : part(use));
  }

  private Text part(String id) {
    return analysis.scores().framework().parts().stream()
        .filter(part -> part.id().value().equals(id))
        .map(Part::name)
        .findFirst()
        .orElseGet(() -> new Text(id, id));
  }

  private List<String> lowest() {
    Columns columns = new Columns(2);
    for (Part part : analysis.scores().framework().parts()) {
      if (analysis.lowest().containsKey(part.figure())) {
        String codes =
            analysis.lowestBelowFull(part).stream()
                .map(QuestionCode::toString)
                .collect(Collectors.joining(" "));
        columns.row(
            console.say(part.name()), codes.isEmpty() ? console.say("lowest.allFull") : codes);
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
