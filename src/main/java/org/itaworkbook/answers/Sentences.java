package org.itaworkbook.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Averages;
import org.itaworkbook.analysis.Ladder;
import org.itaworkbook.analysis.NextLevel;
import org.itaworkbook.analysis.Reconciliation;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.analysis.Slip;
import org.itaworkbook.analysis.Withheld;
import org.itaworkbook.analysis.Wording;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Level;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.Published;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/** The answer in sentences. */
final class Sentences {

  private static final int MOST_SHORT = 3;
  private static final int MOST_RISES = 3;
  private static final int MOST_SLIPS = 4;
  private static final int MOST_CODES = 5;
  private static final Set<FindingCode> LOOKED_UP =
      Set.of(FindingCode.NOT_THE_LOWEST, FindingCode.FAR_FROM_OTHERS);

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
            : !known ? Messages.text("answer.published.unknown") : compared(found),
        otherLevel(found.levelDifference()));
  }

  private @Nullable Text otherLevel(Reconciliation.@Nullable LevelDifference differs) {
    return differs == null
        ? null
        : Messages.text("answer.published.level", level(differs.published().strip()));
  }

  /** A level by its name where the word that was typed is one; as it was typed, else. */
  private Text level(String typed) {
    return analysis.scores().framework().levels().stream()
        .map(Level::name)
        .filter(each -> each.th().equals(typed))
        .findFirst()
        .orElseGet(() -> Wording.plain(typed));
  }

  /**
   * Which scores the likeliest explanation takes for mistyped, else what else is to be looked up;
   * null where there is none.
   */
  @Nullable Text doubt() {
    List<Reconciliation.Explanation> likeliest = likeliest();
    if (likeliest.isEmpty()) {
      return toLookUp();
    }
    List<Slip> slips = likeliest.get(0).slips();
    return Messages.text(
        likeliest.size() == 1 ? "answer.doubt" : "answer.doubt.oneOf",
        slips.size(),
        all(slips.stream().map(this::slip).toList(), MOST_SLIPS, "answer.next.risesMore"));
  }

  private List<Reconciliation.Explanation> likeliest() {
    return analysis.reconciliation().explanations().stream()
        .filter(each -> each.rank() == 1)
        .toList();
  }

  /** What else tells that a score may be mistyped or stand in the row of another. */
  private @Nullable Text toLookUp() {
    List<Finding> far =
        analysis.findings().stream().filter(each -> LOOKED_UP.contains(each.code())).toList();
    if (far.isEmpty()) {
      return null;
    }
    Finding first = far.get(0);
    Text said =
        first.place() == null
            ? first.message()
            : Messages.text("answer.doubt.far", first.place(), first.message());
    return far.size() == 1 ? said : Messages.text("answer.doubt.more", said, far.size() - 1);
  }

  private Text slip(Slip slip) {
    Place place = analysis.scores().places().scores().get(slip.score());
    Text score = wording.score(slip.score());
    return Messages.text(
        "answer.doubt.slip",
        place == null ? score : Messages.text("answer.doubt.at", place, score),
        figure(slip.from()),
        figure(slip.to()));
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

  NextStep next(List<Rise> rises, List<Action> actions) {
    NextLevel next = analysis.nextLevel();
    if (next == null) {
      return new NextStep(
          null,
          List.of(),
          analysis.level() == null ? unknown() : Messages.text("answer.next.highest"),
          null);
    }
    List<Text> shortfalls = new ArrayList<>();
    for (NextLevel.Blocker each : next.blockers()) {
      shortfalls.add(lacking(each.figure(), each.shortfall()));
    }
    Text missing = all(shortfalls, MOST_SHORT, "answer.next.shortMore");
    Text level = next.level().name();
    return new NextStep(
        next.level(),
        rises,
        rises.isEmpty() || rises.stream().anyMatch(each -> isDoubted(each.score()))
            ? Messages.text("answer.next.only", missing, level)
            : Messages.text(
                "answer.next",
                missing,
                level,
                all(rises.stream().map(this::rise).toList(), MOST_RISES, "answer.next.risesMore")),
        actions.isEmpty() || actions.stream().anyMatch(this::isDoubted)
            ? null
            : byActions(next.level(), actions));
  }

  /** Nothing is promised of a score that is probably mistyped. */
  private boolean isDoubted(Action action) {
    return action.rises().stream().anyMatch(each -> isDoubted(each.score()));
  }

  private boolean isDoubted(ScoreKey score) {
    return likeliest().stream()
        .limit(1)
        .flatMap(each -> each.slips().stream())
        .anyMatch(each -> each.score().equals(score));
  }

  /** Which scores the level waits for. */
  private Text unknown() {
    return analysis.withheld().stream()
        .filter(each -> each.kind() == Withheld.Kind.LEVEL)
        .findFirst()
        .map(each -> Messages.text("answer.next.waits", each.reason()))
        .orElseGet(() -> Messages.text("answer.next.unknown"));
  }

  /** Each action is tried on the figures themselves, so that what is promised holds. */
  private Text byActions(Level level, List<Action> actions) {
    Map<ScoreKey, BigDecimal> values = new HashMap<>(analysis.scores().values());
    for (int done = 1; done <= actions.size(); done++) {
      actions.get(done - 1).rises().forEach(each -> values.put(each.score(), each.to()));
      if (lacking(level, values).isEmpty()) {
        List<Text> codes =
            actions.subList(0, done).stream()
                .map(each -> Wording.plain(each.question().question().code().toString()))
                .toList();
        return done == 1
            ? Messages.text("answer.next.byFirst", codes.get(0), level.name())
            : Messages.text("answer.next.byActions", done, codes(codes), level.name());
      }
    }
    return Messages.text(
        "answer.next.notByActions",
        actions.size(),
        all(lacking(level, values), MOST_SHORT, "answer.next.shortMore"),
        level.name());
  }

  /** All of a few, from the first to the last of many. */
  private static Text codes(List<Text> codes) {
    return codes.size() <= MOST_CODES
        ? Wording.together(codes)
        : Messages.text("answer.next.codes", codes.get(0), codes.get(codes.size() - 1));
  }

  /** What figures of such scores lack for a level, each in words. */
  private List<Text> lacking(Level level, Map<ScoreKey, BigDecimal> values) {
    Averages averages = Averages.of(analysis.scores().framework());
    List<Text> lacking = new ArrayList<>();
    for (Ladder.Demand demand : new Ladder(analysis.scores().framework()).demands(level)) {
      BigDecimal missing =
          averages
              .published(demand.figure(), values)
              .map(figure -> demand.required().subtract(figure))
              .orElse(BigDecimal.ZERO);
      if (missing.signum() > 0) {
        lacking.add(lacking(demand.figure(), missing));
      }
    }
    return lacking;
  }

  private Text lacking(FigureCode code, BigDecimal missing) {
    return code.equals(FigureCode.TOTAL)
        ? Messages.text("answer.next.shortTotal", figure(missing))
        : Messages.text("answer.next.short", figure(missing), wording.figure(code));
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
