package org.itaworkbook.responses.scored;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itaworkbook.analysis.Averages;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.responses.counts.PartLayout;
import org.itaworkbook.responses.statistics.Distribution;
import org.itaworkbook.scores.SampledMean;
import org.itaworkbook.scores.ScoreKey;
import org.jspecify.annotations.Nullable;

/**
 * The standard error of a part's mean. A part is the mean of its questions' means, so each person
 * gives one figure, the mean of all that person's answers, and persons, not answers, are what was
 * drawn. Of those who left a question out no such figure is known: the error is that of the mean of
 * the others, who are fewer, so that it is rather too large than too small.
 */
final class PartErrors {

  /** Where fewer than one in so many answered everything, they do not stand for the others. */
  private static final int LEAST_SHARE = 3;

  private PartErrors() {}

  /**
   * Empty where the part's questions do not all count alike, where one is withheld, or where fewer
   * than ten persons, or than a third of them, answered every question.
   */
  static Optional<SampledMean> of(
      Framework framework,
      PartLayout layout,
      PartScorer scorer,
      List<QuestionScore> questions,
      @Nullable Long population) {
    Map<ScoreKey, BigDecimal> scores = new TreeMap<>();
    for (QuestionScore each : questions) {
      if (each.part().equals(layout.part()) && each.score() != null) {
        scores.put(new ScoreKey(each.question().code(), each.part().id()), each.score());
      }
    }
    Distribution totals = scorer.totals();
    boolean few =
        totals.n() < PartScorer.SMALLEST_DISTRIBUTION
            || totals.n() * LEAST_SHARE < scorer.persons();
    Double error = totals.standardError(population);
    if (few || error == null || !countAlike(framework, layout, scores)) {
      return Optional.empty();
    }
    BigDecimal ofMean = BigDecimal.valueOf(error / layout.questions().size());
    return Averages.of(framework)
        .published(layout.part().figure(), scores)
        .map(mean -> new SampledMean(mean, ofMean));
  }

  private static boolean countAlike(
      Framework framework, PartLayout layout, Map<ScoreKey, BigDecimal> scores) {
    Averages averages = Averages.of(framework);
    return scores.keySet().stream()
            .map(each -> averages.share(layout.part().figure(), each))
            .map(share -> share == null ? "" : share.quotient())
            .distinct()
            .count()
        == 1;
  }
}
