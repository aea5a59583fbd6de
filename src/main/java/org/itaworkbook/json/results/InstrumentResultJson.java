package org.itaworkbook.json.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.json.base.JsonNumbers;
import org.jspecify.annotations.Nullable;

/** An instrument or a part of one; the score is null while it is withheld. */
record InstrumentResultJson(String code, String name, @Nullable BigDecimal score) {

  static List<InstrumentResultJson> all(Analysis analysis, Locale locale) {
    return analysis.scores().framework().instrumentFigures().entrySet().stream()
        .map(
            named ->
                new InstrumentResultJson(
                    named.getKey().value(),
                    named.getValue().in(locale),
                    JsonNumbers.figureOrNull(analysis.figures().get(named.getKey()))))
        .toList();
  }
}
