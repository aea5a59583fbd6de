package org.itaworkbook.json.results;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.json.base.Bare;
import org.itaworkbook.json.base.JsonNumbers;
import org.itaworkbook.json.base.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * A question.
 *
 * @param scores by part, null where one is missing
 * @param gap left out unless its instrument has two parts
 * @param previous last year's scores by part; null where none is known
 * @param advice left out where there is nothing to improve
 */
record QuestionResultJson(
    String code,
    String text,
    String instrument,
    int indicator,
    Map<String, @Nullable BigDecimal> scores,
    @LeftOut @Nullable Gap gap,
    @Nullable Triage triage,
    @Nullable Map<String, @Nullable BigDecimal> previous,
    @LeftOut @Nullable String advice) {

  /** The first part less the second; null while one is missing. */
  @Bare
  record Gap(@Nullable BigDecimal value) {}

  static QuestionResultJson of(QuestionResult result, Locale locale) {
    Instrument instrument = result.instrument();
    return new QuestionResultJson(
        result.question().code().toString(),
        result.question().wording(),
        instrument.code().value(),
        result.indicator().number(),
        PartFigures.of(instrument, result.scores()),
        instrument.parts().size() == 2 ? new Gap(JsonNumbers.figureOrNull(result.gap())) : null,
        result.triage(),
        result.previous().isEmpty() ? null : PartFigures.of(instrument, result.previous()),
        result.advice() == null ? null : result.advice().in(locale));
  }
}
