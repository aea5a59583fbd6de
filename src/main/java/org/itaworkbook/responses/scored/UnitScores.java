package org.itaworkbook.responses.scored;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.QuestionCode;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one unit in one part.
 *
 * @param unit as the answers name it
 * @param mean of the scores, if all are there
 */
public record UnitScores(
    String unit,
    Part part,
    long persons,
    Map<QuestionCode, BigDecimal> scores,
    @Nullable BigDecimal mean)
    implements Serializable {

  public UnitScores {
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
  }
}
