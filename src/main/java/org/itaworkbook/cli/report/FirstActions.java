package org.itaworkbook.cli.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.answers.Action;
import org.itaworkbook.answers.Answer;
import org.itaworkbook.answers.Rise;
import org.itaworkbook.cli.terminal.Columns;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.scores.Owner;
import org.itaworkbook.text.Text;

/**
 * What to do first, who does it and by when.
 *
 * @param month the one that it is now
 */
record FirstActions(Answer answer, Console console, YearMonth month) {

  /** A table under its title; empty where there is nothing to do. */
  List<String> lines() {
    if (answer.actions().isEmpty()) {
      return List.of();
    }
    Columns columns =
        new Columns(2)
            .row(
                console.say("question"),
                console.say("rise"),
                console.say("gain"),
                console.say("unit"),
                console.say("until"));
    for (Action action : answer.first()) {
      columns.row(
          action.question().question().code().toString(),
          action.rises().stream().map(FirstActions::rise).collect(Collectors.joining(" / ")),
          gain(action.gain()),
          action.owners().isEmpty()
              ? console.say("unit.none")
              : action.owners().stream().map(Owner::unit).collect(Collectors.joining(", ")),
          until(action));
    }
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(console.say("actions", answer.first().size()));
    lines.addAll(columns.lines());
    if (answer.more() > 0) {
      lines.add("  " + console.say("actions.more", answer.more()));
    }
    return lines;
  }

  private static String rise(Rise rise) {
    return Figures.figure(rise.from()) + " → " + Figures.figure(rise.to());
  }

  /** Two decimals, as a total is published; what is less is said to be less. */
  private String gain(BigDecimal gain) {
    BigDecimal figure = Rounding.figure(gain);
    return figure.signum() == 0 ? console.say("gain.least") : "+" + figure.toPlainString();
  }

  private String until(Action action) {
    Text until = action.until();
    return until == null
        ? "-"
        : action.isLate(month) ? console.say("until.late", console.say(until)) : console.say(until);
  }
}
