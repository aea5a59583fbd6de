package org.itaworkbook.framework;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * The points that one answer can get, ascending.
 *
 * @param assumed whether the scale was inferred from figures rather than published
 */
public record AnswerScale(List<BigDecimal> points, boolean assumed) implements Serializable {

  public AnswerScale {
    points = List.copyOf(points);
    if (points.size() < 2) {
      throw new IllegalArgumentException("an answer scale has at least two points, not " + points);
    }
  }
}
