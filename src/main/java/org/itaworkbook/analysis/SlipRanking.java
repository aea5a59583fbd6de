package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.itaworkbook.analysis.Reconciliation.Explanation;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;

/**
 * Which of several explanations is the likeliest: one of fewer slips; then one whose mended scores
 * give the assessor's lists of the lowest questions; then one that a usual slip of the hand
 * explains; then one that brings the scores nearer to their instrument's others.
 */
final class SlipRanking {

  /** Of so many explanations nobody reads the last. */
  private static final int MOST = 100;

  private static final Comparator<Ranked> LIKELIHOOD =
      Comparator.<Ranked>comparingInt(each -> each.slips().size())
          .thenComparingInt(Ranked::contradictions)
          .thenComparingInt(Ranked::weight);

  private record Ranked(
      List<Slip> slips, int contradictions, int weight, int descents, BigDecimal farness) {}

  private final Scores scores;
  private final AssessorLists lists;
  private final ToIntFunction<List<Slip>> weight;
  private final Map<String, BigDecimal> middles = new HashMap<>();

  /**
   * @param weight how unlikely it is that all of some slips were made
   */
  SlipRanking(Scores scores, ToIntFunction<List<Slip>> weight) {
    this.scores = scores;
    this.lists = new AssessorLists(scores);
    this.weight = weight;
  }

  /** The explanations that some sets of slips are, best first; the scores' order decides last. */
  List<Explanation> explanations(List<List<Slip>> found, List<FigureCode> mends) {
    List<Ranked> all = new ArrayList<>(found.stream().map(this::ranked).toList());
    all.sort(
        LIKELIHOOD
            .thenComparingInt(Ranked::descents)
            .thenComparing(Ranked::farness)
            .thenComparing(each -> each.slips().get(0).score())
            .thenComparing(each -> each.slips().get(each.slips().size() - 1).score()));
    List<Explanation> explanations = new ArrayList<>();
    int rank = 1;
    for (int i = 0; i < Math.min(MOST, all.size()); i++) {
      if (i > 0 && LIKELIHOOD.compare(all.get(i - 1), all.get(i)) != 0) {
        rank = i + 1;
      }
      explanations.add(new Explanation(all.get(i).slips(), mends, rank));
    }
    return explanations;
  }

  private Ranked ranked(List<Slip> slips) {
    return new Ranked(
        slips,
        lists.contradictions(slips),
        weight.applyAsInt(slips),
        lists.descents(slips),
        farness(slips));
  }

  /** How much farther from their instrument's others the mended scores are than the typed ones. */
  private BigDecimal farness(List<Slip> slips) {
    BigDecimal farness = BigDecimal.ZERO;
    for (Slip slip : slips) {
      BigDecimal middle = middle(slip.score());
      farness = farness.add(off(slip.to(), middle)).subtract(off(slip.from(), middle));
    }
    return farness;
  }

  private static BigDecimal off(BigDecimal score, BigDecimal middle) {
    return score.subtract(middle).abs();
  }

  /** The median of a score's column: of all of its instrument and part. */
  private BigDecimal middle(ScoreKey key) {
    InstrumentCode instrument = instrument(key);
    return middles.computeIfAbsent(
        instrument + " " + key.part(),
        column -> {
          List<BigDecimal> all = new ArrayList<>();
          scores
              .values()
              .forEach(
                  (each, value) -> {
                    if (each.part().equals(key.part()) && instrument(each).equals(instrument)) {
                      all.add(value);
                    }
                  });
          all.sort(Comparator.naturalOrder());
          return all.get(all.size() / 2);
        });
  }

  private InstrumentCode instrument(ScoreKey key) {
    return scores.framework().instrumentOf(key.question()).code();
  }
}
