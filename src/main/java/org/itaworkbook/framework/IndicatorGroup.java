package org.itaworkbook.framework;

/** What the report does with an indicator: three groups, each with a measure of its own. */
public enum IndicatorGroup {
  /** No question to improve, but not all at 100. */
  MAINTAIN,
  /** Holds a question to improve. */
  IMPROVE,
  /** Exactly 100. */
  EXCELLENT
}
