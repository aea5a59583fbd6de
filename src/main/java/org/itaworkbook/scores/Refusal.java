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
  UNKNOWN_YEAR,
  UNKNOWN_TEMPLATE,
  UNIT_TEMPLATE,
  INVALID_JSON,
  /** It could be read; what went wrong while it was written nobody foresaw. */
  NOT_ANNOTATED
}
