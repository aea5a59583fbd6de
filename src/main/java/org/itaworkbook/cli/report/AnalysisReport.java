package org.itaworkbook.cli.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.answers.Answer;
import org.itaworkbook.cli.terminal.Columns;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.ColumnMeaning;
import org.itaworkbook.scores.ColumnMeaning.Kind;
import org.itaworkbook.scores.UnderstoodTable;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/**
 * What was understood of a workbook, what was found in it, and the whole result as tables.
 *
 * @param month the one that it is now
 */
public record AnalysisReport(Analysis analysis, Console console, YearMonth month) {

  /** The part of an instrument that has no others; its scores are just scores. */
  private static final PartId ONLY_PART = new PartId("score");

  /** Columns that say nothing of what was read: the engine's own, and staff's notes. */
  private static final Set<Kind> UNTOLD =
      EnumSet.of(
          Kind.INDICATOR,
          Kind.SUB_INDICATOR,
          Kind.GAP,
          Kind.MAINTAIN,
          Kind.IMPROVE,
          Kind.ADVICE,
          Kind.NOTE);

  public List<String> lines() {
    Summary summary = new Summary(analysis, console);
    ResultTables tables = new ResultTables(analysis, console);
    List<String> lines = new ArrayList<>();
    lines.add(console.say("understood", analysis.scores().understood().size()));
    lines.addAll(understood());
    lines.addAll(summary.findings());
    lines.add("");
    lines.addAll(summary.verdict());
    lines.addAll(new FirstActions(Answer.of(analysis), console, month).lines());
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
              .filter(column -> !UNTOLD.contains(column.getValue().kind()))
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

  /** Such as its code, EIT Survey or last year's EIT Survey. */
  private String use(ColumnMeaning column) {
    PartId part = column.part();
    if (part == null || part.equals(ONLY_PART)) {
      return console.say(Messages.text("workbook.header." + column.kind().key()));
    }
    return console.say(
        column.kind() == Kind.PREVIOUS
            ? Messages.text("workbook.header.previousPart", name(part))
            : name(part));
  }

  private Text name(PartId id) {
    return analysis.scores().framework().parts().stream()
        .filter(part -> part.id().equals(id))
        .map(Part::name)
        .findFirst()
        .orElseGet(() -> new Text(id.value(), id.value()));
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
