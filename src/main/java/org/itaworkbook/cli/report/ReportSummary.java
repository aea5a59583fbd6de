package org.itaworkbook.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.report.filling.FilledPart;
import org.itaworkbook.report.filling.PartState;
import org.itaworkbook.report.filling.ReportOutcome;

/**
 * What a person reads after a report was written: whose words it holds, what changed, what is to be
 * looked at.
 *
 * @param again whether an earlier report was brought up to date
 */
public record ReportSummary(ReportOutcome outcome, boolean again, Console console) {

  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        console.say(
            "report.parts",
            count(PartState.OURS) + count(PartState.NEW),
            count(PartState.STAFF),
            count(PartState.ABSENT),
            outcome.proposalsLeft()));
    if (again) {
      List<String> changed =
          outcome.parts().stream().filter(FilledPart::changed).map(FilledPart::name).toList();
      lines.add(
          changed.isEmpty()
              ? console.say("report.unchanged")
              : console.say("report.changed", changed.size(), String.join(", ", changed)));
    }
    lines.addAll(Figures.findings(outcome.findings(), console));
    return lines;
  }

  private long count(PartState state) {
    return outcome.parts().stream().filter(each -> each.state() == state).count();
  }

  public int exitCode() {
    return Figures.exitCode(outcome.findings());
  }
}
