package org.itaworkbook.signin;

/** Somebody came back from the provider, but not signed in; its message says why, for the log. */
public final class RefusedSignInException extends Exception {

  private static final long serialVersionUID = 1L;

  RefusedSignInException(String message) {
    super(message);
  }
}
