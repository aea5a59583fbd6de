package org.itaworkbook.json.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.itaworkbook.answers.Action;
import org.itaworkbook.answers.Answer;
import org.itaworkbook.answers.NextStep;
import org.itaworkbook.answers.PublishedResult;
import org.itaworkbook.json.base.JsonNumbers;
import org.itaworkbook.scores.Owner;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What stands first: the level, what was published, what the next level takes, what to do.
 *
 * @param doubt which scores are probably mistyped; null where none is
 * @param caveat what is to be said of a draft of a year; null where the year stands
 * @param first how many of the actions stand on a first page
 */
record AnswerJson(
    @Nullable BigDecimal total,
    @Nullable BigDecimal change,
    @Nullable LevelNameJson level,
    Published published,
    Next next,
    int questions,
    int below,
    int unknown,
    int missing,
    @Nullable String doubt,
    @Nullable String caveat,
    int first,
    List<Do> actions) {

  record Published(
      @Nullable BigDecimal total,
      @Nullable String level,
      @Nullable Boolean agrees,
      String message,
      @Nullable String otherLevel) {

    static Published of(PublishedResult result, Locale locale) {
      return new Published(
          JsonNumbers.figureOrNull(result.total()),
          result.level(),
          result.agrees(),
          result.said().in(locale),
          in(result.otherLevel(), locale));
    }
  }

  /**
   * What the next level takes.
   *
   * @param byActions how far the actions lead; null where there is none, or no next level
   */
  record Next(
      @Nullable LevelNameJson level,
      List<RiseJson> changes,
      String message,
      @Nullable String byActions) {

    static Next of(NextStep step, Locale locale) {
      return new Next(
          LevelNameJson.of(step.level(), locale),
          step.rises().stream().map(RiseJson::of).toList(),
          step.said().in(locale),
          in(step.byActions(), locale));
    }
  }

  record Unit(String name, @Nullable String person) {

    static Unit of(Owner owner) {
      return new Unit(owner.unit(), owner.person());
    }
  }

  /**
   * One action.
   *
   * @param own whether it is a matter of publishing documents
   * @param gain points of the total, 4 decimals
   * @param lastMonth after which it is late, as {@code 2026-09}; null where it is not known, or the
   *     measure is done or given up
   */
  record Do(
      String question,
      List<RiseJson> changes,
      boolean own,
      BigDecimal gain,
      String what,
      List<Unit> units,
      @Nullable String measure,
      @Nullable String period,
      @Nullable String until,
      @Nullable String lastMonth,
      @Nullable String status) {

    static Do of(Action action, Locale locale) {
      return new Do(
          action.question().question().code().toString(),
          action.rises().stream().map(RiseJson::of).toList(),
          action.own(),
          JsonNumbers.statistic(action.gain()),
          action.what().in(locale),
          action.owners().stream().map(Unit::of).toList(),
          action.measure() == null ? null : action.measure().value(),
          in(action.period(), locale),
          in(action.until(), locale),
          action.isOpen() ? Objects.toString(action.last(), null) : null,
          action.status());
    }
  }

  private static @Nullable String in(@Nullable Text text, Locale locale) {
    return text == null ? null : text.in(locale);
  }

  static AnswerJson of(Answer answer, Locale locale) {
    return new AnswerJson(
        JsonNumbers.figureOrNull(answer.total()),
        JsonNumbers.figureOrNull(answer.change()),
        LevelNameJson.of(answer.level(), locale),
        Published.of(answer.published(), locale),
        Next.of(answer.next(), locale),
        answer.questions(),
        answer.below(),
        answer.unknown(),
        answer.missing(),
        in(answer.doubt(), locale),
        in(answer.caveat(), locale),
        answer.first().size(),
        answer.actions().stream().map(each -> Do.of(each, locale)).toList());
  }
}
