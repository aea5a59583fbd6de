package org.itaworkbook.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Level;
import org.jspecify.annotations.Nullable;

/**
 * Where the calculated figures differ from the published ones, and which scores would explain all
 * of it.
 *
 * @param levelDifference null where the level agrees or was not published
 * @param explanations best first; of as few scores as possible; empty unless a figure differs
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
   * Scores that, changed together, make every published figure right.
   *
   * @param slips one or more, in the order of the year
   * @param mends the figures that differed, and the level if it did
   * @param rank 1 for the likeliest; explanations between which little decides have the same
   */
  public record Explanation(List<Slip> slips, List<FigureCode> mends, int rank)
      implements Serializable {

    public Explanation {
      slips = List.copyOf(slips);
      mends = List.copyOf(mends);
      if (slips.isEmpty()) {
        throw new IllegalArgumentException("an explanation without a slip");
      }
    }

    /** The first of the slips. */
    public Slip first() {
      return slips.get(0);
    }
  }
}
