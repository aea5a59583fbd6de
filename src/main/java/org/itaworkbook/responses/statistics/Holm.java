package org.itaworkbook.responses.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Holm's step-down correction of several tests. */
public final class Holm {

  private Holm() {}

  /** The adjusted probabilities, in the order of those given. */
  public static List<Double> adjusted(List<Double> probabilities) {
    List<Integer> order =
        IntStream.range(0, probabilities.size())
            .boxed()
            .sorted(Comparator.comparing(probabilities::get))
            .toList();
    List<Double> adjusted = new ArrayList<>(Collections.nCopies(probabilities.size(), 1.0));
    double highest = 0;
    for (int i = 0; i < order.size(); i++) {
      int at = order.get(i);
      highest = Math.max(highest, Math.min(1, probabilities.get(at) * (order.size() - i)));
      adjusted.set(at, highest);
    }
    return adjusted;
  }
}
