package org.itaworkbook.cli.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.answers.Answer;
import org.itaworkbook.cli.terminal.Columns;
import org.itaworkbook.cli.terminal.Console;

/**
 * What a person reads after an annotation: the verdict, what to improve, what is wrong.
 *
 * @param month the one that it is now
 */
public record AnnotationReport(Analysis analysis, Console console, YearMonth month) {

  public List<String> lines() {
    Summary summary = new Summary(analysis, console);
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.addAll(summary.verdict());
    lines.addAll(new FirstActions(Answer.of(analysis), console, month).lines());
    lines.add("");
    lines.addAll(improve());
    lines.addAll(summary.reconciliation());
    lines.addAll(summary.findings());
    return lines;
  }

  private List<String> improve() {
    List<QuestionResult> low =
        analysis.questions().stream()
            .filter(question -> question.triage() == Triage.IMPROVE)
            .toList();
    long unknown =
        analysis.questions().stream().filter(question -> question.triage() == null).count();
    if (low.isEmpty()) {
      return List.of(
          unknown == 0 ? console.say("improve.none") : console.say("improve.unknown", unknown));
    }
    Columns columns = new Columns(2);
    for (QuestionResult each : low) {
      columns.row(
          each.question().code().toString(),
          Figures.namedScores(each.instrument().parts(), each.scores(), console),
          each.question().wording());
    }
    List<String> lines = new ArrayList<>();
    lines.add(console.say("improve", low.size()));
    lines.addAll(columns.lines());
    if (unknown > 0) {
      lines.add(console.say("improve.unknown", unknown));
    }
    return lines;
  }
}
