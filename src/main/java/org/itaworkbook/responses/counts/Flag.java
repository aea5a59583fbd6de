package org.itaworkbook.responses.counts;

/** What is doubtful about a row that counts. */
public enum Flag {
  /** The very answers of an earlier row of the same minute. */
  IDENTICAL_ANSWERS,
  /** One choice throughout. */
  STRAIGHT_LINE,
  /** Less than two seconds a question. */
  TOO_FAST
}
