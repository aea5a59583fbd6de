package org.itaworkbook.json.results;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.itaworkbook.analysis.IndicatorResult;
import org.itaworkbook.framework.IndicatorGroup;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.json.base.JsonNumbers;
import org.itaworkbook.json.base.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * An indicator.
 *
 * @param parts left out where its instrument has one part
 */
record IndicatorResultJson(
    int number,
    String name,
    String instrument,
    @Nullable BigDecimal score,
    @LeftOut @Nullable Map<String, @Nullable BigDecimal> parts,
    @Nullable IndicatorGroup group) {

  static IndicatorResultJson of(IndicatorResult result, Locale locale) {
    Instrument instrument = result.instrument();
    return new IndicatorResultJson(
        result.indicator().number(),
        result.indicator().name().in(locale),
        instrument.code().value(),
        JsonNumbers.figureOrNull(result.score()),
        instrument.parts().size() > 1 ? PartFigures.of(instrument, result.parts()) : null,
        result.group());
  }
}
