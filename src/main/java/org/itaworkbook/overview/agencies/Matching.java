package org.itaworkbook.overview.agencies;

/** How it was found out whose result a file holds; the first that fits. */
public enum Matching {
  /** The file says the code. */
  CODE,
  /** The file says the name, letter by letter, as the register does. */
  NAME,
  /** The name or a former one of the register, spelt otherwise. */
  OTHER_SPELLING,
  /** There is no register, or it does not hold the agency: the name as the file says it. */
  AS_STATED
}
