package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.itaworkbook.scores.ScoreKey;

/**
 * How a figure is made of scores: a mean of scores, a mean of means, or a weighted sum. The same
 * tree gives the exact value and the live formula, so the two cannot drift apart.
 */
public sealed interface Average {

  /** How much each score counts, in the order of the scores; the shares add up to 1. */
  Map<ScoreKey, BigFraction> shares();

  /**
   * The same as a formula of a spreadsheet, not rounded and without the equals sign.
   *
   * @param mean writes the mean of the scores it is given
   */
  String formula(Function<List<ScoreKey>, String> mean);

  /** The mean of scores that count alike. */
  record OfScores(List<ScoreKey> scores) implements Average {

    public OfScores {
      scores = List.copyOf(scores);
    }

    @Override
    public Map<ScoreKey, BigFraction> shares() {
      Map<ScoreKey, BigFraction> shares = new LinkedHashMap<>();
      scores.forEach(score -> shares.put(score, new BigFraction(1, scores.size())));
      return shares;
    }

    @Override
    public String formula(Function<List<ScoreKey>, String> mean) {
      return mean.apply(scores);
    }
  }

  /** The mean of averages that count alike, however many scores each has. */
  record OfAverages(List<Average> averages) implements Average {

    public OfAverages {
      averages = List.copyOf(averages);
    }

    @Override
    public Map<ScoreKey, BigFraction> shares() {
      Map<ScoreKey, BigFraction> shares = new LinkedHashMap<>();
      for (Average average : averages) {
        average.shares().forEach((key, share) -> shares.put(key, share.divide(averages.size())));
      }
      return shares;
    }

    @Override
    public String formula(Function<List<ScoreKey>, String> mean) {
      return averages.stream()
          .map(average -> average.formula(mean))
          .collect(Collectors.joining(",", "AVERAGE(", ")"));
    }
  }

  /** A weighted sum; the weights add up to 1. */
  record Weighted(Map<Average, BigDecimal> terms) implements Average {

    public Weighted {
      terms = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    @Override
    public Map<ScoreKey, BigFraction> shares() {
      Map<ScoreKey, BigFraction> shares = new LinkedHashMap<>();
      terms.forEach(
          (average, weight) -> {
            BigFraction factor =
                new BigFraction(
                    weight.unscaledValue(),
                    java.math.BigInteger.TEN.pow(Math.max(0, weight.scale())));
            average.shares().forEach((key, share) -> shares.put(key, share.multiply(factor)));
          });
      return shares;
    }

    @Override
    public String formula(Function<List<ScoreKey>, String> mean) {
      return terms.entrySet().stream()
          .map(term -> term.getValue().toPlainString() + "*" + term.getKey().formula(mean))
          .collect(Collectors.joining("+"));
    }
  }
}
