package org.itaworkbook.responses.recognition;

/** What bare numbers from 0 to 5, or 1 to 6, say of a question that asks the other way round. */
public enum Codes {
  /** Which choice it is, in the order shown. */
  ORDER,
  /** How good it is: turned already, so that more is better. */
  BETTER
}
