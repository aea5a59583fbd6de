package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;

/** The five lowest questions of each part whose scores are all known; ties by their number. */
final class LowestQuestions {

  private static final int HOW_MANY = 5;

  private record Scored(QuestionCode code, BigDecimal score) {}

  private LowestQuestions() {}

  static Map<FigureCode, List<QuestionCode>> of(Scores scores) {
    Map<FigureCode, List<QuestionCode>> lowest = new LinkedHashMap<>();
    for (Instrument instrument : scores.framework().instruments()) {
      List<Question> questions = instrument.questions();
      for (Part part : instrument.parts()) {
        List<Scored> scored = new ArrayList<>();
        for (Question question : questions) {
          BigDecimal score = scores.values().get(new ScoreKey(question.code(), part.id()));
          if (score != null) {
            scored.add(new Scored(question.code(), Rounding.figure(score)));
          }
        }
        if (scored.size() == questions.size()) {
          lowest.put(part.figure(), lowest(scored));
        }
      }
    }
    return lowest;
  }

  private static List<QuestionCode> lowest(List<Scored> scored) {
    return scored.stream()
        .sorted(Comparator.comparing(Scored::score).thenComparing(Scored::code))
        .limit(HOW_MANY)
        .map(Scored::code)
        .toList();
  }
}
