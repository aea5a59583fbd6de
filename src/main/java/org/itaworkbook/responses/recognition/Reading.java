package org.itaworkbook.responses.recognition;

/**
 * What an answer was read as.
 *
 * @param state one of {@code State}
 * @param how by which a finding may have to tell it
 */
record Reading(int state, How how) {

  enum How {
    WORD,
    /** A slip of the pen away from a word. */
    SPELLING,
    /** A code with letters, taken as the place of the choice. */
    CODE,
    NUMBER,
    OTHER
  }
}
