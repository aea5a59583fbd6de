package org.itaworkbook.overview.summary;

import java.io.Serializable;
import java.math.BigDecimal;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A question in one part among all agencies.
 *
 * @param below of how many agencies the score is below the year's threshold
 * @param movement null where the year before is not gathered or asks something else
 * @param lowestIn in how many agencies no score of the part is lower
 * @param advice what the year says to do about a low score
 */
public record QuestionSummary(
    Question question,
    Part part,
    Spread spread,
    Share below,
    @Nullable Movement movement,
    int lowestIn,
    Text advice)
    implements Serializable {

  /**
   * Whether it is low in most agencies, so that something common is amiss; else it is their own.
   */
  public boolean isLowInMost() {
    return 2 * below.n() > below.of();
  }

  /** How far the middle half of agencies lies apart; null of few. */
  public @Nullable BigDecimal middleHalf() {
    BigDecimal lower = spread.lowerQuartile();
    BigDecimal upper = spread.upperQuartile();
    return lower == null || upper == null ? null : upper.subtract(lower);
  }
}
