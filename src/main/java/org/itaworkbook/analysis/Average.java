package org.itaworkbook.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.itaworkbook.scores.ScoreKey;

/**
 * How a figure is made of scores: a mean of scores, a mean of means, or a weighted sum. The same
 * tree gives the shares, of which the exact value is made, and the live formula, so the two cannot
 * drift apart.
 */
public sealed interface Average {

  /** The scores that it is made of, in order. */
  List<ScoreKey> scores();

  /**
   * How much each score counts, in the order of the scores; the shares add up to 1, but for a
   * figure that is itself a share of the total.
   */
  Map<ScoreKey, BigFraction> shares();

  /**
   * The same as a formula of a spreadsheet, not rounded and without the equals sign.
   *
   * @param mean writes the mean of the scores it is given
   */
  String formula(Function<List<ScoreKey>, String> mean);

  /** The mean of scores that count alike. */
  record OfScores(List<ScoreKey> scores) implements Average, Serializable {

    public OfScores {
      scores = List.copyOf(scores);
    }

    // Written out, as FigureCode says.
    @Override
    public int hashCode() {
      return scores.hashCode();
    }

    @Override
    public Map<ScoreKey, BigFraction> shares() {
      Map<ScoreKey, BigFraction> shares = new LinkedHashMap<>();
      BigFraction share = new BigFraction(1, scores.size());
      scores.forEach(score -> shares.put(score, share));
      return shares;
    }

    @Override
    public String formula(Function<List<ScoreKey>, String> mean) {
      return mean.apply(scores);
    }
  }

  /** The mean of averages that count alike, however many scores each has. */
  record OfAverages(List<Average> averages) implements Average, Serializable {

    public OfAverages {
      averages = List.copyOf(averages);
    }

    // Written out, as FigureCode says.
    @Override
    public int hashCode() {
      return averages.hashCode();
    }

    @Override
    public List<ScoreKey> scores() {
      return averages.stream().flatMap(average -> average.scores().stream()).toList();
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

  /** A weighted sum; the weights add up to 1, but for a share of the total. */
  record Weighted(Map<Average, BigDecimal> terms) implements Average, Serializable {

    public Weighted {
      terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    @Override
    public List<ScoreKey> scores() {
      return terms.keySet().stream().flatMap(average -> average.scores().stream()).toList();
    }

    @Override
    public Map<ScoreKey, BigFraction> shares() {
      Map<ScoreKey, BigFraction> shares = new LinkedHashMap<>();
      terms.forEach(
          (average, weight) -> {
            BigFraction factor = Exact.of(weight);
            average.shares().forEach((key, share) -> shares.put(key, share.multiply(factor)));
          });
      return shares;
    }

    @Override
    public String formula(Function<List<ScoreKey>, String> mean) {
      return terms.entrySet().stream()
          .map(
              term ->
                  term.getValue().stripTrailingZeros().toPlainString()
                      + "*"
                      + factor(term.getKey(), mean))
          .collect(Collectors.joining("+"));
    }

    private static String factor(Average average, Function<List<ScoreKey>, String> mean) {
      String formula = average.formula(mean);
      return average instanceof Weighted ? "(" + formula + ")" : formula;
    }
  }
}
