package org.itaworkbook.signin;

/** The provider does not answer, or not as OpenID Connect has it. */
public final class ProviderAwayException extends Exception {

  private static final long serialVersionUID = 1L;

  ProviderAwayException(String message) {
    super(message);
  }

  ProviderAwayException(Exception cause) {
    super(cause);
  }
}
