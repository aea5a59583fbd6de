package org.itaworkbook.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Level;
import org.itaworkbook.scores.ScoreKey;
import org.jspecify.annotations.Nullable;

/**
 * Where the calculated figures differ from the published ones, and which single score would explain
 * all of it.
 *
 * @param levelDifference null where the level agrees or was not published
 * @param explanations best first; empty unless a figure differs and the total is known
 */
public record Reconciliation(
    List<Difference> differences,
    @Nullable LevelDifference levelDifference,
    List<Explanation> explanations)
    implements Serializable {

  public Reconciliation {
    differences = List.copyOf(differences);
    explanations = List.copyOf(explanations);
  }

  public boolean agrees() {
    return differences.isEmpty() && levelDifference == null;
  }

  public record Difference(FigureCode figure, BigDecimal computed, BigDecimal published)
      implements Serializable {}

  /**
   * A published level other than the calculated one.
   *
   * @param published the word as it was typed
   */
  public record LevelDifference(Level computed, String published) implements Serializable {}

  /**
   * One score that, changed, makes every published figure right.
   *
   * @param to the value in the interval that is nearest to what was typed
   * @param low the least value of 2 decimals that does
   * @param high the greatest
   * @param mends the figures that differed, and the level if it did
   */
  public record Explanation(
      ScoreKey score,
      BigDecimal from,
      BigDecimal to,
      BigDecimal low,
      BigDecimal high,
      List<FigureCode> mends)
      implements Serializable {

    public Explanation {
      mends = List.copyOf(mends);
    }
  }
}
