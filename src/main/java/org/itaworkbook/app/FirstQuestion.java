package org.itaworkbook.app;

import java.time.Duration;
import org.itaworkbook.signin.SignIn;
import org.jspecify.annotations.Nullable;

/**
 * What the provider of the sign-in is asked while the server starts, before anybody else has to: of
 * many who call as soon as the server listens only a few may wait for that.
 */
final class FirstQuestion {

  /** So long after it was asked the server starts without its answer. */
  private static final Duration MOST = Duration.ofMillis(300);

  private final @Nullable Thread asking;
  private final long asked = System.nanoTime();

  private FirstQuestion(@Nullable SignIn signIn) {
    if (signIn == null) {
      asking = null;
      return;
    }
    asking = new Thread(signIn::attempt, "provider");
    asking.setDaemon(true);
    asking.start();
  }

  /**
   * Asks, and returns at once.
   *
   * @param signIn null where nobody signs in
   */
  static FirstQuestion to(@Nullable SignIn signIn) {
    return new FirstQuestion(signIn);
  }

  /** Waits for the answer, but no longer than the start may be later for it. */
  void await() throws InterruptedException {
    long left = MOST.toMillis() - Duration.ofNanos(System.nanoTime() - asked).toMillis();
    if (asking != null && left > 0) {
      asking.join(left);
    }
  }
}
