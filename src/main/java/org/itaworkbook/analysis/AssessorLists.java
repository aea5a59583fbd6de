package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;

/**
 * The assessor's lists of the lowest questions, held against scores. A list holds where no question
 * beside it is lower than one on it; where scores are equal any of them may be listed.
 */
final class AssessorLists {

  /** What a score may be. */
  private record Within(BigDecimal low, BigDecimal high) {}

  /** A score that is listed though another that is not is lower. */
  record Contradiction(ScoreKey named, ScoreKey other) {}

  private record Listed(List<ScoreKey> named, List<ScoreKey> others) {}

  private final Map<ScoreKey, BigDecimal> values;
  private final List<Listed> lists = new ArrayList<>();

  AssessorLists(Scores scores) {
    this.values = scores.values();
    for (Instrument instrument : scores.framework().instruments()) {
      for (Part part : instrument.parts()) {
        add(instrument, part, scores.assessorLowest());
      }
    }
  }

  private void add(
      Instrument instrument, Part part, Map<FigureCode, List<QuestionCode>> assessorLowest) {
    List<QuestionCode> named = assessorLowest.getOrDefault(part.figure(), List.of());
    List<ScoreKey> others = new ArrayList<>();
    for (Question question : instrument.questions()) {
      ScoreKey key = new ScoreKey(question.code(), part.id());
      if (!named.contains(question.code()) && values.containsKey(key)) {
        others.add(key);
      }
    }
    List<ScoreKey> known =
        named.stream()
            .filter(code -> instrument.questions().stream().anyMatch(q -> q.code().equals(code)))
            .map(code -> new ScoreKey(code, part.id()))
            .filter(values::containsKey)
            .toList();
    if (!known.isEmpty()) {
      lists.add(new Listed(known, others));
    }
  }

  /** How many pairs of a question that is listed and one that is not stand the wrong way round. */
  int contradictions(List<Slip> mended) {
    Map<ScoreKey, Within> changed = changed(mended);
    int contradictions = 0;
    for (Listed list : lists) {
      for (ScoreKey named : list.named()) {
        for (ScoreKey other : list.others()) {
          contradictions += isAbove(named, other, changed) ? 1 : 0;
        }
      }
    }
    return contradictions;
  }

  /**
   * Of each list that does not hold the highest score on it, and the lowest beside it.
   *
   * @param named is above {@code other}
   */
  List<Contradiction> contradictions() {
    List<Contradiction> found = new ArrayList<>();
    for (Listed list : lists) {
      ScoreKey named = Collections.max(list.named(), Comparator.comparing(this::typed));
      list.others().stream()
          .min(Comparator.comparing(this::typed))
          .filter(other -> typed(named).compareTo(typed(other)) > 0)
          .ifPresent(other -> found.add(new Contradiction(named, other)));
    }
    return found;
  }

  private BigDecimal typed(ScoreKey key) {
    return Rounding.figure(values.getOrDefault(key, BigDecimal.ZERO));
  }

  /** How many pairs of listed questions are not ascending. */
  int descents(List<Slip> mended) {
    Map<ScoreKey, Within> changed = changed(mended);
    int descents = 0;
    for (Listed list : lists) {
      List<ScoreKey> named = list.named();
      for (int i = 0; i < named.size(); i++) {
        for (int j = i + 1; j < named.size(); j++) {
          descents += isAbove(named.get(i), named.get(j), changed) ? 1 : 0;
        }
      }
    }
    return descents;
  }

  private static Map<ScoreKey, Within> changed(List<Slip> mended) {
    Map<ScoreKey, Within> changed = new HashMap<>();
    mended.forEach(slip -> changed.put(slip.score(), new Within(slip.low(), slip.high())));
    return changed;
  }

  /** Whether one score is above another, whatever they are in their intervals. */
  private boolean isAbove(ScoreKey one, ScoreKey other, Map<ScoreKey, Within> changed) {
    return within(one, changed).low().compareTo(within(other, changed).high()) > 0;
  }

  private Within within(ScoreKey key, Map<ScoreKey, Within> changed) {
    Within own = changed.get(key);
    return own == null ? new Within(typed(key), typed(key)) : own;
  }
}
