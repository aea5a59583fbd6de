package org.itaworkbook.json.results;

import java.util.List;
import java.util.Locale;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.framework.IndicatorGroup;

/** A group of indicators, by their numbers. */
record GroupJson(IndicatorGroup code, String name, List<Integer> indicators) {

  static List<GroupJson> all(Analysis analysis, Locale locale) {
    return analysis.scores().framework().plans().stream()
        .map(
            plan ->
                new GroupJson(
                    plan.group(),
                    plan.name().in(locale),
                    analysis.indicators().stream()
                        .filter(result -> result.group() == plan.group())
                        .map(result -> result.indicator().number())
                        .toList()))
        .toList();
  }
}
