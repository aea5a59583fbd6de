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
  /** Whatever it holds, work on it was given up after the time that a piece of work may take. */
  TAKES_TOO_LONG,
  TAKES_TOO_MUCH_MEMORY,
  EXTERNAL_ENTITY,
  NO_ITA_TABLE,
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
