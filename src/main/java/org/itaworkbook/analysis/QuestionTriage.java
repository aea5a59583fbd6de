package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.jspecify.annotations.Nullable;

/** What is to be done about each question. */
final class QuestionTriage {

  private final Scores scores;
  private final Framework framework;
  private final Advice advice;

  QuestionTriage(Scores scores) {
    this.scores = scores;
    this.framework = scores.framework();
    this.advice = new Advice(framework);
  }

  List<QuestionResult> results() {
    List<QuestionResult> results = new ArrayList<>();
    for (Instrument instrument : framework.instruments()) {
      for (Indicator indicator : instrument.indicators()) {
        for (Question question : indicator.questions()) {
          results.add(result(instrument, indicator, question));
        }
      }
    }
    return results;
  }

  private QuestionResult result(Instrument instrument, Indicator indicator, Question question) {
    Map<PartId, BigDecimal> known = known(scores.values(), instrument, question);
    Triage triage = Triage.of(known.values(), instrument.parts().size(), framework.threshold());
    return new QuestionResult(
        question,
        instrument,
        indicator,
        known,
        known(scores.previous(), instrument, question),
        gap(known, instrument),
        triage,
        triage == Triage.IMPROVE ? advice.on(question, indicator, instrument, known) : null);
  }

  private static @Nullable BigDecimal gap(Map<PartId, BigDecimal> known, Instrument instrument) {
    if (instrument.parts().size() != 2) {
      return null;
    }
    BigDecimal first = known.get(instrument.parts().get(0).id());
    BigDecimal second = known.get(instrument.parts().get(1).id());
    return first == null || second == null ? null : first.subtract(second);
  }

  private static Map<PartId, BigDecimal> known(
      Map<ScoreKey, BigDecimal> values, Instrument instrument, Question question) {
    Map<PartId, BigDecimal> known = new LinkedHashMap<>();
    for (Part part : instrument.parts()) {
      BigDecimal value = values.get(new ScoreKey(question.code(), part.id()));
      if (value != null) {
        known.put(part.id(), value);
      }
    }
    return known;
  }
}
