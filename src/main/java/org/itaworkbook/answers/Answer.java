package org.itaworkbook.answers;

import java.math.BigDecimal;
import java.util.List;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Level;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What stands first wherever a result is shown.
 *
 * @param total half up to 2 decimals; null while a score is missing
 * @param change the total less last year's; null where either is unknown
 * @param level null while the total is unknown
 * @param below how many questions are below the threshold
 * @param unknown how many it is not known of
 * @param missing how many scores there are not
 * @param doubt which scores are probably mistyped, or stand far from all others, to be looked up
 *     before anything is worked on; null where none is
 * @param caveat what is to be said of a draft of a year; null where the year stands
 * @param actions every one, first things first
 */
public record Answer(
    @Nullable BigDecimal total,
    @Nullable BigDecimal change,
    @Nullable Level level,
    PublishedResult published,
    NextStep next,
    int questions,
    int below,
    int unknown,
    int missing,
    @Nullable Text doubt,
    @Nullable Text caveat,
    List<Action> actions) {

  /** How many actions stand on a first page. */
  private static final int FIRST = 5;

  public Answer {
    actions = List.copyOf(actions);
  }

  public static Answer of(Analysis analysis) {
    Sentences sentences = new Sentences(analysis);
    List<Action> actions = Actions.of(analysis);
    return new Answer(
        analysis.figures().get(FigureCode.TOTAL),
        analysis.change(),
        analysis.level() == null ? null : analysis.level().level(),
        sentences.published(),
        sentences.next(SmallestChange.of(analysis), actions),
        analysis.questions().size(),
        (int) analysis.questions().stream().filter(each -> each.triage() == Triage.IMPROVE).count(),
        (int) analysis.questions().stream().filter(each -> each.triage() == null).count(),
        analysis.questions().stream().mapToInt(QuestionResult::missing).sum(),
        sentences.doubt(),
        analysis.scores().framework().caveat().orElse(null),
        actions);
  }

  /** The actions that a person should see first. */
  public List<Action> first() {
    return actions.subList(0, Math.min(FIRST, actions.size()));
  }

  /** How many more there are. */
  public int more() {
    return actions.size() - first().size();
  }
}
