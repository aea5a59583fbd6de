package org.itaworkbook.units;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;

/** A question in a unit's share, with the figures that the unit is told. */
public record ShareLine(QuestionResult result) implements Serializable {

  public String code() {
    return result.question().code().toString();
  }

  public boolean isLow() {
    return result.triage() == Triage.IMPROVE;
  }

  /** Whether nobody can say yet, because a score is missing. */
  public boolean isUnknown() {
    return result.triage() == null;
  }

  /** The score that decides the triage, the lower of two; empty while any is unknown. */
  public Optional<BigDecimal> deciding() {
    return lowest(result.scores());
  }

  /** The deciding score less last year's, to 2 decimals; empty where either is unknown. */
  public Optional<BigDecimal> change() {
    return deciding()
        .flatMap(
            now -> lowest(result.previous()).map(before -> Rounding.figure(now.subtract(before))));
  }

  /** The first part less the second, to 2 decimals; empty unless there are two, both known. */
  public Optional<BigDecimal> gap() {
    return Optional.ofNullable(result.gap()).map(Rounding::figure);
  }

  private Optional<BigDecimal> lowest(Map<PartId, BigDecimal> scores) {
    List<PartId> parts = result.instrument().parts().stream().map(Part::id).toList();
    Collection<BigDecimal> known = scores.values();
    return scores.keySet().containsAll(parts)
        ? Optional.of(Rounding.figure(Collections.min(known)))
        : Optional.empty();
  }
}
