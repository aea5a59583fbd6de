package org.itaworkbook.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Averages;
import org.itaworkbook.analysis.NextLevel;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.analysis.Slip;
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Owner;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/**
 * What is worth doing, first things first: documents to publish, which are in one's own hands, come
 * before what people must come to think; of both, what lifts a figure that the next level asks for
 * before the rest, and then what lifts the total most.
 */
public final class Actions {

  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private final Analysis analysis;
  private final Framework framework;
  private final Averages averages;
  private final Plan plan;
  private final Map<QuestionCode, List<Rise>> smallest = new HashMap<>();
  private final Set<ScoreKey> blocked = new HashSet<>();
  private final Map<ScoreKey, Slip> mistyped = new HashMap<>();

  private Actions(Analysis analysis) {
    this.analysis = analysis;
    this.framework = analysis.scores().framework();
    this.averages = Averages.of(framework);
    this.plan = new Plan(analysis);
    for (Rise rise : SmallestChange.of(analysis)) {
      smallest.computeIfAbsent(rise.score().question(), each -> new ArrayList<>()).add(rise);
    }
    analysis.reconciliation().explanations().stream()
        .limit(1)
        .flatMap(each -> each.slips().stream())
        .filter(Slip::only)
        .forEach(each -> mistyped.put(each.score(), each));
    NextLevel next = analysis.nextLevel();
    if (next != null) {
      next.blockers().forEach(each -> blocked.addAll(averages.figure(each.figure()).scores()));
    }
  }

  /**
   * Every question below the threshold, every document that is short of the full score, and what
   * the smallest change to the next level asks beside these.
   */
  public static List<Action> of(Analysis analysis) {
    Actions actions = new Actions(analysis);
    List<Action> all = new ArrayList<>();
    for (QuestionResult question : analysis.questions()) {
      List<Rise> rises = actions.rises(question);
      if (!rises.isEmpty()) {
        all.add(actions.action(question, rises));
      }
    }
    all.sort(
        Comparator.comparing((Action each) -> !each.own())
            .thenComparing(actions::liftsNoBlocker)
            .thenComparing(Action::gain, Comparator.reverseOrder())
            .thenComparing(each -> each.rises().get(0).from())
            .thenComparing(each -> each.question().question().code()));
    return List.copyOf(all);
  }

  private boolean liftsNoBlocker(Action action) {
    return action.rises().stream().noneMatch(each -> blocked.contains(each.score()));
  }

  /** Nobody is asked about what an agency publishes: it is looked at. */
  static boolean isPublished(QuestionResult question) {
    return question.instrument().answerScale() == null && question.instrument().hasSubIndicators();
  }

  private List<Rise> rises(QuestionResult question) {
    QuestionCode code = question.question().code();
    boolean own = isPublished(question);
    List<Rise> rises = new ArrayList<>();
    for (Part part : question.instrument().parts()) {
      BigDecimal score = question.scores().get(part.id());
      if (score != null) {
        BigDecimal goal = own ? FULL : framework.threshold();
        boolean isShort = own ? score.compareTo(FULL) < 0 : Triage.isBelow(score, goal);
        if (isShort) {
          rises.add(new Rise(new ScoreKey(code, part.id()), score, goal));
        }
      }
    }
    if (rises.isEmpty()) {
      rises.addAll(smallest.getOrDefault(code, List.of()));
    }
    rises.sort(Comparator.comparing(Rise::from));
    return rises;
  }

  /** Nobody is sent to work on a score that is surely mistyped: it is looked up first. */
  private Text what(QuestionResult question, List<Rise> rises) {
    for (Rise rise : rises) {
      Slip slip = mistyped.get(rise.score());
      if (slip != null) {
        return Messages.text(
            "answer.check", slip.from().toPlainString(), slip.to().toPlainString());
      }
    }
    Text own = question.question().advice();
    return own == null ? question.indicator().advice() : own;
  }

  private Action action(QuestionResult question, List<Rise> rises) {
    Map<ScoreKey, BigDecimal> points = new HashMap<>();
    rises.forEach(each -> points.put(each.score(), each.points()));
    Plan.Entry entry = plan.of(question.indicator().number());
    List<Owner> owners = analysis.owners().getOrDefault(question.question().code(), List.of());
    return new Action(
        question,
        rises,
        isPublished(question),
        averages.gain(FigureCode.TOTAL, points),
        what(question, rises),
        owners.isEmpty() && entry != null ? entry.owners() : owners,
        entry == null ? null : entry.code(),
        entry == null ? null : entry.period(),
        entry == null ? null : entry.until(),
        entry == null ? null : entry.last(),
        entry == null ? null : entry.status());
  }
}
