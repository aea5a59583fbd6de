package org.itaworkbook.json.results;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.json.base.JsonNumbers;
import org.itaworkbook.scores.Published;
import org.jspecify.annotations.Nullable;

/** What was published: indicators by number, instruments and parts by code. */
record PublishedJson(
    Map<String, BigDecimal> indicators,
    Map<String, BigDecimal> instruments,
    @Nullable BigDecimal total,
    @Nullable String level) {

  static PublishedJson of(Published published, Framework framework) {
    Map<FigureCode, BigDecimal> figures = published.figures();
    Map<String, BigDecimal> indicators = new LinkedHashMap<>();
    for (Indicator indicator : framework.indicators()) {
      BigDecimal figure = figures.get(FigureCode.indicator(indicator.number()));
      if (figure != null) {
        indicators.put(String.valueOf(indicator.number()), JsonNumbers.figure(figure));
      }
    }
    Map<String, BigDecimal> instruments = new LinkedHashMap<>();
    for (FigureCode code : framework.publishedInstrumentFigures().keySet()) {
      BigDecimal figure = figures.get(code);
      if (figure != null) {
        instruments.put(code.value(), JsonNumbers.figure(figure));
      }
    }
    return new PublishedJson(
        indicators,
        instruments,
        JsonNumbers.figureOrNull(figures.get(FigureCode.TOTAL)),
        published.level());
  }
}
