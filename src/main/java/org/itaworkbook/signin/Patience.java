package org.itaworkbook.signin;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Lets few requests wait for the provider at once, so that the others never do, however slow it is.
 * Thread-safe.
 */
final class Patience {

  static final int MOST_WAITING = 4;

  private final Semaphore places = new Semaphore(MOST_WAITING);

  /** What may wait for the provider. */
  @FunctionalInterface
  interface Asking<T> {
    T ask() throws ProviderAwayException, IOException, com.nimbusds.oauth2.sdk.ParseException;
  }

  /**
   * Waits for an answer.
   *
   * @throws ProviderAwayException if there is none, or if there is no place to wait
   */
  <T> T patiently(Asking<T> asking) throws ProviderAwayException {
    if (!places.tryAcquire()) {
      throw new ProviderAwayException("too many wait for it");
    }
    try {
      return asking.ask();
    } catch (IOException | com.nimbusds.oauth2.sdk.ParseException e) {
      throw new ProviderAwayException(e);
    } finally {
      places.release();
    }
  }
}
