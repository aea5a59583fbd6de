package org.itaworkbook.json.results;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.json.base.JsonNumbers;
import org.jspecify.annotations.Nullable;

/** Figures by the ids of an instrument's parts, null where one is withheld. */
final class PartFigures {

  private PartFigures() {}

  static Map<String, @Nullable BigDecimal> of(
      Instrument instrument, Map<PartId, BigDecimal> figures) {
    Map<String, @Nullable BigDecimal> written = new LinkedHashMap<>();
    for (Part part : instrument.parts()) {
      written.put(part.id().value(), JsonNumbers.figureOrNull(figures.get(part.id())));
    }
    return written;
  }
}
