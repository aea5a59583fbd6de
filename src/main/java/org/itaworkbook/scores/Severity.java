package org.itaworkbook.scores;

/** How much a finding matters. */
public enum Severity {
  /** Withholds every figure that needs the score. */
  ERROR,
  /** The figures stand, but a person should look. */
  WARNING,
  /** Worth knowing. */
  INFO
}
