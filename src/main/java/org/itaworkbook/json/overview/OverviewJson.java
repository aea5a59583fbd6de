package org.itaworkbook.json.overview;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Level;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.json.base.JsonDocument;
import org.itaworkbook.overview.agencies.AgencyIdentity;
import org.itaworkbook.overview.agencies.Matching;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.ResultColumns;
import org.itaworkbook.overview.summary.Change;
import org.itaworkbook.overview.summary.FirstHelp;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.overview.summary.OverviewCode;
import org.itaworkbook.overview.summary.OverviewFinding;
import org.itaworkbook.overview.summary.PlaceRange;
import org.itaworkbook.overview.summary.QuestionCost;
import org.itaworkbook.overview.summary.Rank;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.overview.summary.Trend;
import org.itaworkbook.overview.summary.YearComparison;
import org.itaworkbook.scores.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What many agencies' results mean together, for programs. Figures have two decimals; what is not
 * known, or would tell of few, is null.
 *
 * @param files how many results were read
 * @param unread how many files could not be read
 * @param agencies every agency and year that counts
 * @param help who is to be helped first, of the latest year
 */
public record OverviewJson(
    int files,
    int unread,
    boolean registered,
    List<YearJson> years,
    List<StandingJson> agencies,
    List<TrendJson> trends,
    List<HelpJson> help,
    List<ComparisonJson> comparisons,
    List<ForFilesJson> findings)
    implements JsonDocument {

  /** Whose result it is, and how that was found out. */
  record AgencyJson(
      String key,
      @Nullable String code,
      String name,
      @Nullable String type,
      @Nullable String affiliation,
      @Nullable String province,
      @Nullable String group,
      Matching matching) {

    static AgencyJson of(AgencyIdentity agency) {
      return new AgencyJson(
          agency.key().value(),
          agency.code(),
          agency.name(),
          agency.type(),
          agency.affiliation(),
          agency.province(),
          agency.group(),
          agency.matching());
    }
  }

  /** From the best to the worst place, both among them. */
  record RangeJson(int from, int to) {

    static @Nullable RangeJson of(@Nullable PlaceRange range) {
      return range == null ? null : new RangeJson(range.from(), range.to());
    }
  }

  /**
   * A place.
   *
   * @param range the places that chance leaves open; null where that is not known
   */
  record RankJson(int place, int of, boolean tied, @Nullable RangeJson range) {

    static @Nullable RankJson of(@Nullable Rank rank) {
      return rank == null
          ? null
          : new RankJson(rank.place(), rank.of(), rank.tied(), RangeJson.of(rank.range()));
    }
  }

  /**
   * By how much the total moved.
   *
   * @param stated whether the year before is known only from this year's file
   * @param bound the most that the standard error of the change can be
   */
  record ChangeJson(BigDecimal points, int fiscalYear, boolean stated, @Nullable BigDecimal bound) {

    static @Nullable ChangeJson of(@Nullable Change change) {
      return change == null
          ? null
          : new ChangeJson(
              change.points(), change.before().buddhistEra(), change.stated(), change.bound());
    }
  }

  /**
   * Where an agency stands in a year.
   *
   * @param below the questions of which a score is below the threshold
   * @param bounds the most that the standard error of a figure can be
   */
  record StandingJson(
      AgencyJson agency,
      int fiscalYear,
      String file,
      @Nullable String level,
      @Nullable RankJson rank,
      @Nullable RankJson rankInType,
      Map<String, BigDecimal> figures,
      @Nullable ChangeJson change,
      List<String> below,
      Map<String, BigDecimal> bounds) {

    static StandingJson of(Standing standing, Locale locale) {
      Result result = standing.result();
      Map<String, BigDecimal> figures = new LinkedHashMap<>();
      for (FigureCode code : ResultColumns.of(result.framework()).figures()) {
        result.figure(code).ifPresent(figure -> figures.put(code.value(), figure));
      }
      Map<String, BigDecimal> bounds = new LinkedHashMap<>();
      standing.bounds().forEach((code, bound) -> bounds.put(code.value(), bound));
      return new StandingJson(
          AgencyJson.of(standing.agency()),
          result.year().buddhistEra(),
          result.source().toString(),
          result.reached().map(Level::name).map(name -> name.in(locale)).orElse(null),
          RankJson.of(standing.rank()),
          RankJson.of(standing.rankInType()),
          figures,
          ChangeJson.of(standing.change()),
          codes(standing.below()),
          bounds);
    }
  }

  /** An agency through the years; its totals stand in the list of agencies. */
  record TrendJson(
      String key, List<Integer> fiscalYears, Trend.Direction direction, List<String> notes) {

    static TrendJson of(Trend trend, Locale locale) {
      return new TrendJson(
          trend.agency().key().value(),
          trend.standings().keySet().stream().map(year -> year.buddhistEra()).toList(),
          trend.direction(),
          trend.notes().stream().map(each -> each.in(locale)).toList());
    }
  }

  /** What a question takes from the total. */
  record CostJson(String question, BigDecimal points) {

    static CostJson of(QuestionCost cost) {
      return new CostJson(cost.question().code().toString(), cost.points());
    }
  }

  record HelpJson(String key, BigDecimal shortfall, List<CostJson> dearest) {

    static HelpJson of(FirstHelp help) {
      return new HelpJson(
          help.standing().agency().key().value(),
          help.shortfall(),
          help.dearest().stream().map(CostJson::of).toList());
    }
  }

  /**
   * What of two years can be compared.
   *
   * @param others the indicators that cannot
   * @param otherQuestions those that the earlier year does not ask
   */
  record ComparisonJson(
      int fiscalYear,
      int before,
      boolean sameLevels,
      List<String> figures,
      List<String> others,
      List<String> otherQuestions) {

    static ComparisonJson of(YearComparison comparison) {
      return new ComparisonJson(
          comparison.year().buddhistEra(),
          comparison.before().buddhistEra(),
          comparison.sameLevels(),
          comparison.figures().stream().map(FigureCode::value).toList(),
          comparison.others().stream().map(FigureCode::value).toList(),
          codes(comparison.otherQuestions().stream().map(each -> each.code()).toList()));
    }
  }

  /** A finding among files. */
  record ForFilesJson(OverviewCode code, Severity severity, List<String> files, String message) {

    static ForFilesJson of(OverviewFinding finding, Locale locale) {
      return new ForFilesJson(
          finding.code(), finding.severity(), finding.files(), finding.message().in(locale));
    }
  }

  /**
   * @param locale of the names and messages: English, or else Thai
   */
  public static OverviewJson of(Overview overview, Locale locale) {
    return new OverviewJson(
        overview.files(),
        overview.unread(),
        overview.registered(),
        overview.years().stream().map(each -> YearJson.of(each, locale)).toList(),
        overview.standings().stream().map(each -> StandingJson.of(each, locale)).toList(),
        overview.trends().stream().map(each -> TrendJson.of(each, locale)).toList(),
        overview.help().stream().map(HelpJson::of).toList(),
        overview.comparisons().stream().map(ComparisonJson::of).toList(),
        overview.findings().stream().map(each -> ForFilesJson.of(each, locale)).toList());
  }

  private static List<String> codes(List<QuestionCode> questions) {
    return questions.stream().map(QuestionCode::toString).toList();
  }
}
