package org.itaworkbook.responses.counts;

/** Why a row does not count. */
public enum LeftOut {
  /** No question is answered. */
  EMPTY,
  /** Begun and never sent. */
  NOT_SUBMITTED,
  /** Refused by whoever looked at it. */
  NOT_APPROVED,
  /** Answered outside the period. */
  OUT_OF_PERIOD,
  /** A whole cell says that it is a test. */
  TEST_ROW,
  /** The same person answered again; the latest counts. */
  DUPLICATE_RESPONDENT,
  /** A sum, a mean, or a header that stands again. */
  NOT_A_PERSON,
  /**
   * Of a table with a row an answer or a count: what it is the answer to, or how many, is unknown.
   */
  UNREADABLE_ROWS,
  /** Answers to a question of several parts, and nothing says which. */
  PART_UNKNOWN;

  /** Whether a person may say that such rows count after all. */
  public boolean mayBeKept() {
    return switch (this) {
      case EMPTY, NOT_A_PERSON, UNREADABLE_ROWS, PART_UNKNOWN -> false;
      default -> true;
    };
  }
}
