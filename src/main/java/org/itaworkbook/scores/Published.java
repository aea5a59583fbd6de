package org.itaworkbook.scores;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.itaworkbook.framework.FigureCode;
import org.jspecify.annotations.Nullable;

/**
 * What the assessor published, as far as the workbook holds it.
 *
 * @param level the word, as written
 */
public record Published(Map<FigureCode, BigDecimal> figures, @Nullable String level)
    implements Serializable {

  public static final Published NOTHING = new Published(Map.of(), null);

  public Published {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /** Whether the workbook holds nothing of it. */
  public boolean isNothing() {
    return figures.isEmpty() && level == null;
  }
}
