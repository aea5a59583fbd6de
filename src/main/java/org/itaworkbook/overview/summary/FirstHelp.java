package org.itaworkbook.overview.summary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * An agency that is to be helped before those after it.
 *
 * @param shortfall of the total to the year's threshold, 2 decimals; 0 where only a part is below
 * @param dearest the three questions that take most from the total; fewer where fewer take
 *     anything, none where scores are not known
 */
public record FirstHelp(Standing standing, BigDecimal shortfall, List<QuestionCost> dearest)
    implements Serializable {

  public FirstHelp {
    dearest = List.copyOf(dearest);
  }
}
