package org.itaworkbook.json.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.json.base.JsonNumbers;
import org.jspecify.annotations.Nullable;

/** A sub-indicator. */
record SubIndicatorResultJson(String number, String name, @Nullable BigDecimal score) {

  static List<SubIndicatorResultJson> all(Analysis analysis, Locale locale) {
    return analysis.scores().framework().indicators().stream()
        .flatMap(indicator -> indicator.subIndicators().stream())
        .map(
            sub ->
                new SubIndicatorResultJson(
                    sub.number(),
                    sub.name().in(locale),
                    JsonNumbers.figureOrNull(
                        analysis.figures().get(FigureCode.subIndicator(sub.number())))))
        .toList();
  }
}
