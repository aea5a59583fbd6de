package org.itaworkbook.overview.summary;

import java.io.Serializable;
import java.util.List;
import org.itaworkbook.framework.Framework;
import org.jspecify.annotations.Nullable;

/**
 * All agencies of one year.
 *
 * @param agencies how many count
 * @param complete how many of them have a total
 * @param totals null where none has one
 * @param passed whose total is not below the year's threshold
 * @param levels in the order of the year's ladder, highest first
 * @param figures total, parts, instruments and indicators that any agency has
 * @param questions part by part, those low in the most agencies first; none where no scores are
 *     known
 * @param groups by kind, then by name, those without a name last; a kind of which nothing is said
 *     is absent
 */
public record OverviewYear(
    Framework framework,
    int agencies,
    int complete,
    @Nullable Spread totals,
    Share passed,
    List<LevelCount> levels,
    List<FigureSummary> figures,
    List<QuestionSummary> questions,
    List<GroupSummary> groups)
    implements Serializable {

  public OverviewYear {
    levels = List.copyOf(levels);
    figures = List.copyOf(figures);
    questions = List.copyOf(questions);
    groups = List.copyOf(groups);
  }
}
