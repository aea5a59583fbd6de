package org.itaworkbook.responses.recognition;

/** What a column holds. */
public enum Meaning {
  /** The answers to a question. */
  ANSWERS,
  /** What tells a person from others, such as an e-mail address. */
  PERSON,
  NAME,
  /** When it was answered or sent. */
  WHEN,
  START,
  /** Whether somebody has approved the row. */
  STATUS,
  /** Empty where the row was never sent. */
  SUBMITTED,
  PART,
  UNIT,
  AGENCY,
  /** The question that a row answers, in a table with a row an answer. */
  QUESTION,
  ANSWER,
  COUNT,
  QUESTION2,
  ANSWER2,
  WEIGHT,
  FREE_TEXT,
  PERSONAL,
  IGNORED;

  /** Whether a test row may say in such a column that it is one. */
  boolean mayNameATest() {
    return this == NAME || this == PERSON || this == FREE_TEXT;
  }
}
