package org.itaworkbook.overview.summary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.overview.agencies.AgencyIdentity;
import org.itaworkbook.overview.results.Result;
import org.jspecify.annotations.Nullable;

/**
 * Where an agency stands in a year.
 *
 * @param rank among all agencies of the year; null where the result is not complete
 * @param rankInType among those of its type; null where the result is not complete or says no type
 * @param change of the total; null where one of the two years is not known
 * @param below the questions of which a score is below the year's threshold, in order
 * @param bounds the most that the standard error of a part's mean, and of the total, can be, 2
 *     decimals rounded up; only where it is known how many answered
 */
public record Standing(
    AgencyIdentity agency,
    Result result,
    @Nullable Rank rank,
    @Nullable Rank rankInType,
    @Nullable Change change,
    List<QuestionCode> below,
    Map<FigureCode, BigDecimal> bounds)
    implements Serializable {

  public Standing {
    below = List.copyOf(below);
    bounds = Collections.unmodifiableMap(new LinkedHashMap<>(bounds));
  }
}
