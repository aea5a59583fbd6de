package org.itaworkbook.people;

/** What a request asks for; each route names its own. */
public enum Deed {
  /** What holds nothing of anybody's, and what only says that there is nothing. */
  ANYTHING,
  /** Work on a workbook that the caller sends. */
  ANALYSE,
  /** Work on the results of many agencies that the caller sends. */
  OVERVIEW,
  /** A look at letters; of which agencies is asked for each. */
  SEE_LETTERS,
  /** A look at who did what. */
  SEE_AUDIT,
  /** What has to do with letters to units; of which agency is asked once that is known. */
  MAIL
}
