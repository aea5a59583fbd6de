package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.InstrumentCode;

/** The best and the worst indicators of each instrument, by their published figures. */
final class BestAndWorst {

  private BestAndWorst() {}

  static Map<InstrumentCode, Extremes> of(Framework framework, List<IndicatorResult> indicators) {
    Map<InstrumentCode, Extremes> extremes = new LinkedHashMap<>();
    for (Instrument instrument : framework.instruments()) {
      Map<Integer, BigDecimal> scores = new LinkedHashMap<>();
      for (IndicatorResult result : indicators) {
        BigDecimal score = result.score();
        if (result.instrument().code().equals(instrument.code()) && score != null) {
          scores.put(result.indicator().number(), score);
        }
      }
      if (scores.size() == instrument.indicators().size()) {
        extremes.put(
            instrument.code(),
            new Extremes(
                at(Collections.max(scores.values()), scores),
                at(Collections.min(scores.values()), scores)));
      }
    }
    return extremes;
  }

  private static List<Integer> at(BigDecimal score, Map<Integer, BigDecimal> scores) {
    List<Integer> numbers = new ArrayList<>();
    scores.forEach(
        (number, each) -> {
          if (each.compareTo(score) == 0) {
            numbers.add(number);
          }
        });
    return numbers;
  }
}
