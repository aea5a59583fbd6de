package org.itaworkbook.analysis;

/** What is to be done about a question. */
public enum Triage {
  /** Every score is at or above the threshold. */
  MAINTAIN,
  /** A score is below the threshold. */
  IMPROVE
}
