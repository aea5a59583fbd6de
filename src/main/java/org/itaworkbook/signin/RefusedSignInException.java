package org.itaworkbook.signin;

/** Somebody came back from the provider, but not signed in; its message says why, for the log. */
public final class RefusedSignInException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What somebody can do about it. */
  public enum Reason {
    /** He took too long, or did not set out from here: he may try again. */
    LATE,
    /** He gave up, or the provider does not let him in. */
    DENIED,
    /** What the provider says cannot be believed. */
    UNSOUND
  }

  private final Reason reason;

  RefusedSignInException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
