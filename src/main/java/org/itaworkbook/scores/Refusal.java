package org.itaworkbook.scores;

/** Why an input gets no answer but a sentence. */
public enum Refusal {
  EMPTY,
  NOT_A_WORKBOOK,
  TRUNCATED,
  ENCRYPTED,
  STRICT_OOXML,
  BINARY_WORKBOOK,
  OPEN_DOCUMENT,
  OLD_EXCEL,
  TOO_LARGE,
  INFLATES_TOO_FAR,
  TOO_MANY_CELLS,
  EXTERNAL_ENTITY,
  NO_ITA_TABLE,
  /** Answers of persons, a row each, instead of scores. */
  ANSWERS_NOT_SCORES,
  UNKNOWN_YEAR,
  UNKNOWN_TEMPLATE,
  UNIT_TEMPLATE,
  /** What a unit answers in, given as the centre's workbook. */
  UNIT_WORKBOOK,
  /** What was given as last year's is of the template's own year. */
  SAME_YEAR,
  LATER_YEAR,
  /** A template that holds what it holds, such as the example. */
  NOT_TO_FILL,
  INVALID_JSON,
  /** It could be read; what went wrong while it was written nobody foresaw. */
  NOT_ANNOTATED
}
