package org.itaworkbook.overview.summary;

import java.io.Serializable;
import java.util.List;
import org.itaworkbook.framework.FigureCode;
import org.jspecify.annotations.Nullable;

/**
 * The agencies of a group in a year. What would tell of few agencies is withheld, and so is what
 * would give it back by subtraction from the whole.
 *
 * @param name null for those of which nothing is said
 * @param agencies how many there are
 * @param complete how many of them have a total
 * @param totals null where fewer than {@link Spread#LEAST} have one, and where this group alone
 *     would tell what another keeps back
 * @param passed whose total is not below the year's threshold; null where fewer than {@link
 *     Share#LEAST} have one, and where this group alone would tell what another keeps back
 * @param best the indicators with the highest mean; none where the totals are withheld
 * @param worst those with the lowest
 */
public record GroupSummary(
    GroupKind kind,
    @Nullable String name,
    int agencies,
    int complete,
    @Nullable Spread totals,
    @Nullable Share passed,
    List<FigureCode> best,
    List<FigureCode> worst)
    implements Serializable {

  public GroupSummary {
    best = List.copyOf(best);
    worst = List.copyOf(worst);
  }
}
