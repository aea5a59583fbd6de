package org.itaworkbook.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.IndicatorGroup;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.PartId;
import org.jspecify.annotations.Nullable;

/**
 * One indicator.
 *
 * @param score rounded to 2 decimals; null where a score is missing
 * @param parts its mean in each part, rounded; empty where its instrument has one part
 * @param group null while it cannot be told
 */
public record IndicatorResult(
    Indicator indicator,
    Instrument instrument,
    @Nullable BigDecimal score,
    Map<PartId, BigDecimal> parts,
    @Nullable IndicatorGroup group)
    implements Serializable {

  public IndicatorResult {
    parts = Collections.unmodifiableMap(new TreeMap<>(parts));
  }
}
