package org.itaworkbook.framework;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A rung of the year's ladder of results.
 *
 * @param code such as {@code GOOD}
 * @param minimumTotal the least total, compared after rounding to 2 decimals
 * @param minimumEach the least figure of every part of every instrument; null where there is none
 * @param minimums the least of single figures: indicators, instruments or parts
 */
public record Level(
    String code,
    Text name,
    BigDecimal minimumTotal,
    @Nullable BigDecimal minimumEach,
    Map<FigureCode, BigDecimal> minimums)
    implements Serializable {

  public Level {
    minimums = Collections.unmodifiableMap(new LinkedHashMap<>(minimums));
  }

  /** A level that demands nothing of single figures. */
  public Level(String code, Text name, BigDecimal minimumTotal, @Nullable BigDecimal minimumEach) {
    this(code, name, minimumTotal, minimumEach, Map.of());
  }

  /** Whether it demands something beside the total. */
  public boolean asksMoreThanTotal() {
    return minimumEach != null || !minimums.isEmpty();
  }
}
