package org.itaworkbook.json.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Extremes;
import org.itaworkbook.framework.Instrument;
import org.jspecify.annotations.Nullable;

/** The numbers of an instrument's best and worst indicators. */
record ExtremesJson(List<Integer> best, List<Integer> worst) {

  /** By the instruments' codes; null where an indicator is withheld. */
  static Map<String, @Nullable ExtremesJson> all(Analysis analysis) {
    Map<String, @Nullable ExtremesJson> all = new LinkedHashMap<>();
    for (Instrument instrument : analysis.scores().framework().instruments()) {
      Extremes extremes = analysis.extremes().get(instrument.code());
      all.put(
          instrument.code().value(),
          extremes == null ? null : new ExtremesJson(extremes.best(), extremes.worst()));
    }
    return all;
  }
}
