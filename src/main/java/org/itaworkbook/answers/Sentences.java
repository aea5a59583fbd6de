package org.itaworkbook.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.NextLevel;
import org.itaworkbook.analysis.Reconciliation;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.analysis.Wording;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.scores.Published;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/** The answer in sentences. */
final class Sentences {

  private static final int MOST_SHORT = 3;
  private static final int MOST_RISES = 3;

  private final Analysis analysis;
  private final Wording wording;

  Sentences(Analysis analysis) {
    this.analysis = analysis;
    this.wording = new Wording(analysis.scores().framework());
  }

  PublishedResult published() {
    Published published = analysis.scores().published();
    BigDecimal total = published.figures().get(FigureCode.TOTAL);
    boolean nothing = published.figures().isEmpty() && published.level() == null;
    Reconciliation found = analysis.reconciliation();
    boolean known =
        !nothing && (analysis.figures().containsKey(FigureCode.TOTAL) || !found.agrees());
    return new PublishedResult(
        total,
        published.level(),
        known ? found.agrees() : null,
        nothing
            ? Messages.text("answer.published.none")
            : !known ? Messages.text("answer.published.unknown") : compared(found));
  }

  private static Text compared(Reconciliation found) {
    if (found.agrees()) {
      return Messages.text("answer.published.agrees");
    }
    int others = found.differences().size() + (found.levelDifference() == null ? 0 : 1);
    for (Reconciliation.Difference each : found.differences()) {
      if (each.figure().equals(FigureCode.TOTAL)) {
        return Messages.text(
            "answer.published.differs", figure(each.published()), figure(each.computed()));
      }
    }
    return Messages.text("answer.published.othersDiffer", others);
  }

  NextStep next(List<Rise> rises) {
    NextLevel next = analysis.nextLevel();
    if (next == null) {
      return new NextStep(
          null,
          List.of(),
          Messages.text(analysis.level() == null ? "answer.next.unknown" : "answer.next.highest"));
    }
    List<Text> shortfalls = new ArrayList<>();
    for (NextLevel.Blocker each : next.blockers()) {
      shortfalls.add(
          each.figure().equals(FigureCode.TOTAL)
              ? Messages.text("answer.next.shortTotal", figure(each.shortfall()))
              : Messages.text(
                  "answer.next.short", figure(each.shortfall()), wording.figure(each.figure())));
    }
    Text missing = all(shortfalls, MOST_SHORT, "answer.next.shortMore");
    Text level = next.level().name();
    return new NextStep(
        next.level(),
        rises,
        rises.isEmpty()
            ? Messages.text("answer.next.only", missing, level)
            : Messages.text(
                "answer.next",
                missing,
                level,
                all(rises.stream().map(this::rise).toList(), MOST_RISES, "answer.next.risesMore")));
  }

  private Text rise(Rise rise) {
    return Messages.text(
        "answer.next.rise", wording.score(rise.score()), figure(rise.from()), figure(rise.to()));
  }

  /** Items as a sentence joins them; the first few of many, and how many more. */
  private static Text all(List<Text> items, int most, String more) {
    if (items.size() > most) {
      return Messages.text(more, Wording.list(items.subList(0, most)), items.size() - most);
    }
    return Wording.together(items);
  }

  private static String figure(BigDecimal value) {
    return Rounding.figure(value).toPlainString();
  }
}
