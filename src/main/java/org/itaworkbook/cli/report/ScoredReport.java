package org.itaworkbook.cli.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.cli.terminal.Columns;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.scored.PartTest;
import org.itaworkbook.responses.scored.QuestionScore;
import org.itaworkbook.responses.scored.ReadTable;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.text.Messages;

/** What a person reads after answers were scored: what was understood first, then what it gives. */
public record ScoredReport(Scored scored, Analysis analysis, Console console) {

  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.addAll(understood());
    lines.add("");
    lines.addAll(rows());
    lines.add("");
    lines.addAll(parts());
    lines.add("");
    lines.addAll(questions());
    lines.addAll(tests());
    lines.addAll(Figures.findings(scored.findings(), console));
    return lines;
  }

  private List<String> understood() {
    Columns columns = new Columns(2);
    for (ReadTable table : scored.tables()) {
      long answers = table.columns().stream().filter(each -> isQuestion(each.is())).count();
      columns.row(
          table.sheet().isEmpty() ? table.file() : table.file() + ": " + table.sheet(),
          console.say("score.kind." + table.kind()),
          table.part() == null ? "-" : table.part(),
          answers == 0 ? "-" : console.say("score.columns", answers),
          console.say("score.rows", table.rows()));
    }
    List<String> lines = new ArrayList<>();
    lines.add(console.say("score.understood"));
    lines.addAll(columns.lines());
    return lines;
  }

  private boolean isQuestion(String column) {
    return scored.framework().questions().stream()
        .anyMatch(each -> each.code().toString().equals(column));
  }

  private List<String> rows() {
    List<String> lines = new ArrayList<>();
    lines.add(
        console.say("score.read", Long.toString(scored.read()), Long.toString(scored.counted())));
    for (Map.Entry<LeftOut, Long> each : scored.leftOut().entrySet()) {
      List<String> rows = scored.rows().getOrDefault(each.getKey(), List.of());
      String count =
          console.say(
              "score.leftOut",
              console.say(Messages.text("leftout." + each.getKey().name())),
              Long.toString(each.getValue()));
      // Counts tell how many rows were left out, not which.
      String which =
          rows.isEmpty()
              ? ""
              : " " + console.say("score.leftOut.rows", listed(rows, each.getValue()));
      lines.add("  " + count + which);
    }
    return lines;
  }

  /** The rows whose numbers are kept, and how many more there are. */
  private String listed(List<String> rows, long all) {
    String listed = String.join(", ", rows);
    return all > rows.size()
        ? console.say("score.leftOut.more", listed, Long.toString(all - rows.size()))
        : listed;
  }

  private List<String> parts() {
    Columns columns = new Columns(2);
    Map<FigureCode, BigDecimal> all = new Analyzer().analyze(scored.scoresOfAllRows()).figures();
    for (Map.Entry<FigureCode, Long> each : scored.respondents().entrySet()) {
      BigDecimal figure = analysis.figures().get(each.getKey());
      BigDecimal other = all.get(each.getKey());
      columns.row(
          Figures.name(each.getKey(), scored.framework(), console),
          Figures.figure(figure),
          console.say("score.persons", Long.toString(each.getValue())),
          other == null || figure == null || other.compareTo(figure) == 0
              ? ""
              : console.say("score.withLeftOut", Figures.figure(other)));
    }
    List<String> lines = new ArrayList<>();
    lines.add(console.say("score.parts"));
    lines.addAll(columns.lines());
    return lines;
  }

  private List<String> questions() {
    Columns columns = new Columns(2);
    for (QuestionScore each : scored.questions()) {
      columns.row(
          each.question().code().toString(),
          console.say(each.part().name()),
          Figures.figure(each.score()),
          "n " + each.n(),
          each.counts().stream()
              .map(count -> count.points() + ":" + count.persons())
              .collect(Collectors.joining(" ")),
          each.withLeftOut() == null
              ? ""
              : console.say("score.withLeftOut", Figures.figure(each.withLeftOut())));
    }
    return columns.lines();
  }

  private List<String> tests() {
    if (scored.tests().isEmpty()) {
      return List.of();
    }
    Columns columns = new Columns(2);
    for (PartTest each : scored.tests()) {
      columns.row(
          each.code() == null ? "" : each.code().toString(),
          String.format(Locale.ROOT, "%+.2f", each.difference()),
          each.holm() == null ? "-" : String.format(Locale.ROOT, "p %.4f", each.holm()),
          String.format(Locale.ROOT, "delta %+.3f", each.cliffsDelta()),
          console.say("score.verdict." + each.verdict()));
    }
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(console.say("score.tests"));
    lines.addAll(columns.lines());
    lines.add("  " + console.say("score.tests.caution"));
    return lines;
  }
}
