package org.itaworkbook.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.Question;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param scores the known scores, as typed
 * @param previous last year's, as far as known
 * @param gap the first part less the second, exact; null unless there are two parts and both known
 * @param triage null while unknown
 * @param advice the shortfall and what to do; null unless the triage is IMPROVE
 */
public record QuestionResult(
    Question question,
    Instrument instrument,
    Indicator indicator,
    Map<PartId, BigDecimal> scores,
    Map<PartId, BigDecimal> previous,
    @Nullable BigDecimal gap,
    @Nullable Triage triage,
    @Nullable Text advice)
    implements Serializable {

  public QuestionResult {
    scores = Collections.unmodifiableMap(new TreeMap<>(scores));
    previous = Collections.unmodifiableMap(new TreeMap<>(previous));
  }

  /** How many of its scores there are not. */
  public int missing() {
    return instrument.parts().size() - scores.size();
  }
}
