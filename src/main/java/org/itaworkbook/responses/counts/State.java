package org.itaworkbook.responses.counts;

/** What a cell of a question is, in four bits: 1 to 12 for the choice shown at that place. */
public final class State {

  public static final int BLANK = 0;

  /** A number that may mean two things. */
  public static final int AMBIGUOUS = 13;

  /** "I do not know", and the like. */
  public static final int UNKNOWN = 14;

  public static final int UNREADABLE = 15;

  /** How many there are. */
  public static final int STATES = 16;

  /** In so many bits one is packed. */
  public static final int BITS = 4;

  private State() {}

  /** Whether it is one of the choices. */
  public static boolean isChoice(int state) {
    return state > BLANK && state < AMBIGUOUS;
  }
}
