package org.itaworkbook.letters;

import java.util.List;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.units.UnitShare;

/** The kinds of letters that a unit gets. */
public enum LetterKind {
  /** Its share of the analysis. */
  SHARE,
  /** A reminder that its answer is missing, or part of it. */
  REMINDER;

  /** The measures that it asks a unit to report on; a reminder only of what is missing. */
  public List<Measure> asked(UnitShare share) {
    return this == REMINDER ? share.unanswered() : share.measures();
  }
}
