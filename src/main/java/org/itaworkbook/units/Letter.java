package org.itaworkbook.units;

/** The kinds of letters that a unit gets. */
public enum Letter {
  /** Its share of the analysis. */
  SHARE,
  /** A reminder that its answer is missing, or part of it. */
  REMINDER
}
