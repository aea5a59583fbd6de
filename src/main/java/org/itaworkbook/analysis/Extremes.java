package org.itaworkbook.analysis;

import java.io.Serializable;
import java.util.List;

/** The numbers of an instrument's best and worst indicators; several where they are level. */
public record Extremes(List<Integer> best, List<Integer> worst) implements Serializable {

  public Extremes {
    best = List.copyOf(best);
    worst = List.copyOf(worst);
  }
}
