package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;

/**
 * Scores far from all others of their column, which may be mistyped. Told only where no published
 * figure is made of the score, since that would show it, and only of a few: many are no slips. Far
 * is beyond the outer fence of Tukey, "Exploratory Data Analysis" (1977): three times the distance
 * of the quartiles beyond a quartile, and never less than 25 points.
 */
final class LoneScores {

  private static final int LEAST_SCORES = 5;
  private static final int MOST_TOLD = 2;
  private static final BigDecimal QUARTILES = BigDecimal.valueOf(3);
  private static final BigDecimal LEAST_FENCE = BigDecimal.valueOf(25);

  private LoneScores() {}

  static List<Finding> findings(Scores scores, ExactFigures figures) {
    Wording wording = new Wording(scores.framework());
    List<Finding> findings = new ArrayList<>();
    for (Instrument instrument : scores.framework().instruments()) {
      for (Part part : instrument.parts()) {
        Map<ScoreKey, BigDecimal> column = column(instrument, part, scores);
        far(column)
            .forEach(
                (key, value) -> {
                  if (!isPublished(key, scores, figures)) {
                    findings.add(finding(scores, wording, key, value, column));
                  }
                });
      }
    }
    return findings;
  }

  private static Map<ScoreKey, BigDecimal> column(Instrument instrument, Part part, Scores scores) {
    Map<ScoreKey, BigDecimal> column = new TreeMap<>();
    for (Question question : instrument.questions()) {
      scores
          .value(question.code(), part.id())
          .ifPresent(value -> column.put(new ScoreKey(question.code(), part.id()), value));
    }
    return column;
  }

  private static Map<ScoreKey, BigDecimal> far(Map<ScoreKey, BigDecimal> column) {
    Map<ScoreKey, BigDecimal> far = new TreeMap<>();
    if (column.size() >= LEAST_SCORES) {
      List<BigDecimal> sorted = sorted(column);
      BigDecimal low = sorted.get(sorted.size() / 4);
      BigDecimal high = sorted.get(sorted.size() - 1 - sorted.size() / 4);
      BigDecimal fence = high.subtract(low).multiply(QUARTILES).max(LEAST_FENCE);
      column.forEach(
          (key, value) -> {
            if (value.compareTo(low.subtract(fence)) < 0 || value.compareTo(high.add(fence)) > 0) {
              far.put(key, value);
            }
          });
    }
    return far.size() > MOST_TOLD ? Map.of() : far;
  }

  private static boolean isPublished(ScoreKey key, Scores scores, ExactFigures figures) {
    return scores.published().figures().keySet().stream()
        .anyMatch(figure -> figures.shares(figure).containsKey(key) && figures.knows(figure));
  }

  private static Finding finding(
      Scores scores,
      Wording wording,
      ScoreKey key,
      BigDecimal value,
      Map<ScoreKey, BigDecimal> column) {
    List<BigDecimal> others = new ArrayList<>(sorted(column));
    others.removeAll(far(column).values());
    FigureCode part = part(scores, key).figure();
    return Finding.of(
        FindingCode.FAR_FROM_OTHERS,
        scores.places().scores().get(key),
        wording.score(key),
        value.toPlainString(),
        wording.figure(part),
        others.get(0).toPlainString(),
        others.get(others.size() - 1).toPlainString());
  }

  private static Part part(Scores scores, ScoreKey key) {
    return scores.framework().instrumentOf(key.question()).parts().stream()
        .filter(each -> each.id().equals(key.part()))
        .findFirst()
        .orElseThrow();
  }

  private static List<BigDecimal> sorted(Map<ScoreKey, BigDecimal> column) {
    return column.values().stream().sorted(Comparator.naturalOrder()).toList();
  }
}
