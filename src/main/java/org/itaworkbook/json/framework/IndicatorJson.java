package org.itaworkbook.json.framework;

import java.util.List;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.json.base.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * An indicator.
 *
 * @param questions left out where it has sub-indicators
 * @param subIndicators left out where it has none
 */
record IndicatorJson(
    int number,
    TextJson name,
    TextJson advice,
    @LeftOut @Nullable List<QuestionJson> questions,
    @LeftOut @Nullable List<Sub> subIndicators) {

  record Sub(String number, TextJson name, List<QuestionJson> questions) {

    static Sub of(SubIndicator sub) {
      return new Sub(sub.number(), TextJson.of(sub.name()), QuestionJson.all(sub.questions()));
    }
  }

  static IndicatorJson of(Indicator indicator) {
    List<SubIndicator> subs = indicator.subIndicators();
    return new IndicatorJson(
        indicator.number(),
        TextJson.of(indicator.name()),
        TextJson.of(indicator.advice()),
        subs.isEmpty() ? QuestionJson.all(indicator.questions()) : null,
        subs.isEmpty() ? null : subs.stream().map(Sub::of).toList());
  }
}
