package org.itaworkbook.json.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.overview.summary.FigureSummary;
import org.itaworkbook.overview.summary.GroupKind;
import org.itaworkbook.overview.summary.GroupSummary;
import org.itaworkbook.overview.summary.LevelCount;
import org.itaworkbook.overview.summary.Movement;
import org.itaworkbook.overview.summary.OverviewYear;
import org.itaworkbook.overview.summary.QuestionSummary;
import org.itaworkbook.overview.summary.Share;
import org.itaworkbook.overview.summary.Spread;
import org.jspecify.annotations.Nullable;

/**
 * All agencies of one year.
 *
 * @param agencies how many count
 * @param complete how many of them have a total
 */
record YearJson(
    int fiscalYear,
    int agencies,
    int complete,
    @Nullable SpreadJson totals,
    ShareJson passed,
    List<LevelJson> levels,
    List<FigureJson> figures,
    List<QuestionJson> questions,
    List<GroupJson> groups) {

  /** Quartiles as Excel's QUARTILE.INC; null of fewer than 5. */
  record SpreadJson(
      int n,
      BigDecimal mean,
      @Nullable BigDecimal median,
      @Nullable BigDecimal lowerQuartile,
      @Nullable BigDecimal upperQuartile,
      BigDecimal least,
      BigDecimal most) {

    static @Nullable SpreadJson of(@Nullable Spread spread) {
      return spread == null ? null : known(spread);
    }

    static SpreadJson known(Spread spread) {
      return new SpreadJson(
          spread.n(),
          spread.mean(),
          spread.median(),
          spread.lowerQuartile(),
          spread.upperQuartile(),
          spread.least(),
          spread.most());
    }
  }

  /**
   * How many of some.
   *
   * @param percent null of fewer than 10
   */
  record ShareJson(int n, int of, @Nullable BigDecimal percent) {

    static ShareJson of(Share share) {
      return new ShareJson(share.n(), share.of(), share.percent());
    }
  }

  record LevelJson(String code, String name, ShareJson agencies) {

    static LevelJson of(LevelCount count, Locale locale) {
      return new LevelJson(
          count.level().code(), count.level().name().in(locale), ShareJson.of(count.agencies()));
    }
  }

  /** How a figure moved since the year before, of the agencies of which both are known. */
  record MovementJson(int fiscalYear, int n, BigDecimal mean, int rose, int fell) {

    static @Nullable MovementJson of(@Nullable Movement movement) {
      return movement == null
          ? null
          : new MovementJson(
              movement.before().buddhistEra(),
              movement.n(),
              movement.mean(),
              movement.rose(),
              movement.fell());
    }
  }

  record FigureJson(String code, String name, SpreadJson spread, @Nullable MovementJson movement) {

    static FigureJson of(FigureSummary summary, Locale locale) {
      return new FigureJson(
          summary.figure().value(),
          summary.name().in(locale),
          SpreadJson.known(summary.spread()),
          MovementJson.of(summary.movement()));
    }
  }

  /**
   * A question in one part.
   *
   * @param part the part's figure
   * @param lowestIn in how many agencies no score of the part is lower
   */
  record QuestionJson(
      String code,
      String part,
      String wording,
      SpreadJson spread,
      ShareJson below,
      @Nullable MovementJson movement,
      int lowestIn,
      String advice) {

    static QuestionJson of(QuestionSummary summary, Locale locale) {
      return new QuestionJson(
          summary.question().code().toString(),
          summary.part().figure().value(),
          summary.question().wording(),
          SpreadJson.known(summary.spread()),
          ShareJson.of(summary.below()),
          MovementJson.of(summary.movement()),
          summary.lowestIn(),
          summary.advice().in(locale));
    }
  }

  /**
   * The agencies of a group; null what is withheld because it would tell of few.
   *
   * @param name null for those of which nothing is said
   */
  record GroupJson(
      GroupKind kind,
      @Nullable String name,
      int agencies,
      int complete,
      @Nullable SpreadJson totals,
      @Nullable ShareJson passed,
      List<String> best,
      List<String> worst) {

    static GroupJson of(GroupSummary summary) {
      Share passed = summary.passed();
      return new GroupJson(
          summary.kind(),
          summary.name(),
          summary.agencies(),
          summary.complete(),
          SpreadJson.of(summary.totals()),
          passed == null ? null : ShareJson.of(passed),
          codes(summary.best()),
          codes(summary.worst()));
    }
  }

  static YearJson of(OverviewYear year, Locale locale) {
    return new YearJson(
        year.framework().fiscalYear().buddhistEra(),
        year.agencies(),
        year.complete(),
        SpreadJson.of(year.totals()),
        ShareJson.of(year.passed()),
        year.levels().stream().map(each -> LevelJson.of(each, locale)).toList(),
        year.figures().stream().map(each -> FigureJson.of(each, locale)).toList(),
        year.questions().stream().map(each -> QuestionJson.of(each, locale)).toList(),
        year.groups().stream().map(GroupJson::of).toList());
  }

  private static List<String> codes(List<FigureCode> figures) {
    return figures.stream().map(FigureCode::value).toList();
  }
}
