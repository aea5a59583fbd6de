package org.itaworkbook.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Level;
import org.itaworkbook.scores.ScoreKey;

/**
 * What stands between the agency and the next higher level.
 *
 * @param blockers the figures that are short
 * @param cheapest the scores whose raising helps most, best first
 */
public record NextLevel(Level level, List<Blocker> blockers, List<Raise> cheapest)
    implements Serializable {

  public NextLevel {
    blockers = List.copyOf(blockers);
    cheapest = List.copyOf(cheapest);
  }

  /**
   * A figure that is short.
   *
   * @param score as published, 2 decimals
   * @param questionPoints the least sum of steps of 0.01, over the questions of the figure, after
   *     which the rounded figure passes
   */
  public record Blocker(
      FigureCode figure,
      BigDecimal score,
      BigDecimal required,
      BigDecimal shortfall,
      BigDecimal questionPoints)
      implements Serializable {}

  /**
   * A score that could be raised.
   *
   * @param figure the blocked figure that it raises
   * @param gain points of the figure for each point of the score, 4 decimals
   * @param headroom how far it is below 100
   */
  public record Raise(ScoreKey score, FigureCode figure, BigDecimal gain, BigDecimal headroom)
      implements Serializable {}
}
