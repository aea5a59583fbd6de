package org.itaworkbook.overview.results;

import java.io.Serializable;
import org.itaworkbook.framework.FigureCode;

/**
 * A figure that keeps an agency from the next higher level.
 *
 * @param score in hundredths
 * @param required the least of the next level, in hundredths
 */
public record Blocker(FigureCode figure, int score, int required) implements Serializable {

  /** How much is missing, in hundredths. */
  public int shortfall() {
    return required - score;
  }
}
