package org.itaworkbook.framework;

import java.io.Serializable;

/**
 * How an indicator is averaged where it has sub-indicators.
 *
 * @param rule what is averaged
 * @param assumed whether the rule was carried over from another year rather than published
 */
public record Averaging(Rule rule, boolean assumed) implements Serializable {

  /** What the mean of an indicator is taken over. */
  public enum Rule {
    /** All of its questions alike. */
    QUESTIONS,
    /** Its sub-indicators, each the mean of its questions. */
    SUB_INDICATORS
  }
}
