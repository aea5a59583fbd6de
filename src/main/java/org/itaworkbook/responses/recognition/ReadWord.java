package org.itaworkbook.responses.recognition;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A spelling among answers, and what it was read as. Never one that few persons used.
 *
 * @param set the id of the choices that its questions offer
 * @param count how many answers are so spelled
 * @param place of the choice as the form shows it, from 1; 0 where it is none
 * @param word the choice's usual word; null where it is none
 */
public record ReadWord(
    String set, String spelling, long count, Kind kind, int place, @Nullable String word)
    implements Serializable {

  /** What a spelling can be. */
  public enum Kind {
    CHOICE,
    /** Near to the word of a choice, or a code that was taken for its place. */
    TAKEN_FOR,
    UNKNOWN,
    /** A number that may mean two things. */
    AMBIGUOUS,
    UNREADABLE
  }
}
