package org.itaworkbook.analysis;

import java.io.Serializable;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that was not said because a score it needs is missing or faulty.
 *
 * @param figure which of its kind, for {@code FIGURE} and {@code LOWEST}; null for all others
 */
public record Withheld(Kind kind, @Nullable FigureCode figure, Text reason)
    implements Serializable {

  /** What was not said. */
  public enum Kind {
    /** A figure. */
    FIGURE,
    /** The lowest questions of a part, by the part's figure. */
    LOWEST,
    LEVEL,
    /** From last year's total. */
    CHANGE,
    /** Between the two parts of an instrument. */
    GAP,
    NEXT_LEVEL,
    /** Of what was published. */
    EXPLANATIONS;

    private boolean hasFigure() {
      return this == FIGURE || this == LOWEST;
    }
  }

  public Withheld {
    if (kind.hasFigure() != (figure != null)) {
      throw new IllegalArgumentException(kind + " with figure " + figure);
    }
  }

  /** What people call it. */
  public Text name(Framework framework) {
    Wording wording = new Wording(framework);
    if (figure == null) {
      return Messages.text("analysis.withheld." + kind);
    }
    return kind == Kind.LOWEST
        ? Messages.text("analysis.withheld.lowest", wording.figure(figure))
        : wording.figure(figure);
  }
}
