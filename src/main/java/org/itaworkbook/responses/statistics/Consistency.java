package org.itaworkbook.responses.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well some questions go together, from the persons who answered all of them.
 *
 * @param covariances of each two questions; on the diagonal the variances
 */
public record Consistency(List<List<Double>> covariances) {

  /** A variance below it comes from the way that machines calculate. */
  private static final double NOTHING = 1e-12;

  public Consistency {
    covariances = covariances.stream().map(List::copyOf).toList();
  }

  /** Cronbach's alpha; null where nothing varies, or of fewer than two questions. */
  public @Nullable Double alpha() {
    int k = covariances.size();
    double single = 0;
    double total = 0;
    for (int i = 0; i < k; i++) {
      single += covariances.get(i).get(i);
      total += row(i);
    }
    return k < 2 || total < NOTHING ? null : k / (k - 1.0) * (1 - single / total);
  }

  private double row(int question) {
    return covariances.get(question).stream().mapToDouble(each -> each).sum();
  }

  /**
   * How each question goes with the sum of the others, -1 to 1; null where one of them is still.
   */
  public List<@Nullable Double> itemRest() {
    List<@Nullable Double> all = new ArrayList<>();
    for (int i = 0; i < covariances.size(); i++) {
      double own = covariances.get(i).get(i);
      double with = row(i) - own;
      double rest = -with;
      for (int j = 0; j < covariances.size(); j++) {
        rest += j == i ? 0 : row(j);
      }
      all.add(own < NOTHING || rest < NOTHING ? null : with / Math.sqrt(own * rest));
    }
    return all;
  }
}
