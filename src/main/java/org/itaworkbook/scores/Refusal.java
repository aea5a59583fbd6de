package org.itaworkbook.scores;

/** Why an input gets no answer but a sentence. */
public enum Refusal {
  EMPTY,
  NOT_A_WORKBOOK,
  /** A workbook, but for something in it that the format does not know. */
  UNKNOWN_CONTENT,
  TRUNCATED,
  ENCRYPTED,
  STRICT_OOXML,
  BINARY_WORKBOOK,
  OPEN_DOCUMENT,
  PDF,
  OLD_EXCEL,
  TOO_LARGE,
  INFLATES_TOO_FAR,
  TOO_MANY_CELLS,
  /** Whatever it holds, work on it was given up after the time that a piece of work may take. */
  TAKES_TOO_LONG,
  TAKES_TOO_MUCH_MEMORY,
  EXTERNAL_ENTITY,
  NO_ITA_TABLE,
  /** A text, or a file of values between commas, that holds no table of scores. */
  NO_TABLE_IN_TEXT,
  /** Answers of persons, a row each, instead of scores. */
  ANSWERS_NOT_SCORES,
  /** Files with answers that are too large, or of too many rows. */
  ANSWERS_TOO_LARGE,
  /** An .xls, or a file with a password, given as answers of persons. */
  OLD_WORKBOOK,
  /** A file of SPSS. */
  STATISTICS_FILE,
  /** Given as answers of persons, but no table. */
  NO_TABLE_OF_ANSWERS,
  /** A table of answers in which no question of the year was found. */
  NO_QUESTION_FOUND,
  /** What is said of files with answers names a question, a meaning or a part that there is not. */
  UNKNOWN_MEANING,
  /** Answers of several agencies where one is to be scored. */
  SEVERAL_AGENCIES,
  /** The workbook that counted scores are to be filled into is of another year or agency. */
  OTHER_WORKBOOK,
  CELL_TOO_LONG,
  OPEN_QUOTE,
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
  /** The name of an agency or a unit that no letter could bear. */
  LONG_NAME,
  /** As an earlier report: anything but a document of Word. */
  NOT_A_DOCUMENT,
  DOCUMENT_TRUNCATED,
  DOCUMENT_ENCRYPTED,
  DOCUMENT_STRICT,
  DOCUMENT_WITH_MACROS,
  OLD_WORD,
  OPEN_DOCUMENT_TEXT,
  DOCUMENT_TOO_LARGE,
  DOCUMENT_ENTITY,
  /** A document that says nowhere what is to be written where. */
  NO_MARKS,
  /** The same, but it was a report: the program that saved it dropped the marks. */
  MARKS_LOST,
  /** The report of another agency, year or round. */
  OTHER_REPORT,
  /** A report of the result, given as one of what became of the measures. */
  NOT_A_FOLLOW_UP,
  /** The other way round. */
  NOT_A_YEARLY_REPORT,
  /** A period on which no unit has reported. */
  NO_SUCH_PERIOD,
  INVALID_JSON,
  /** Scores that came as JSON, some of which cannot be filled into a template. */
  NOT_FILLED,
  /** It could be read; what went wrong while it was written nobody foresaw. */
  NOT_ANNOTATED
}
