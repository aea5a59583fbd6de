package org.itaworkbook.mail;

import java.time.Duration;
import java.util.List;

/** How long to wait before something is tried again that may go better later. */
final class RetryPauses {

  /** Between the attempts at one message, about a day in all; after the last there is none. */
  private static final List<Duration> OF_MESSAGE =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(8));

  /**
   * How long a server that takes no mail at all is left alone, time after time. A wrong password
   * that is tried too often would lock the account.
   */
  private static final List<Duration> OF_SERVER =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1));

  private RetryPauses() {}

  /** Whether a message that was tried so often is tried again. */
  static boolean isAnotherAttempt(int attempts) {
    return attempts <= OF_MESSAGE.size();
  }

  /**
   * The pause behind an attempt at a message.
   *
   * @param attempts this one included, from 1
   */
  static Duration afterAttempt(int attempts) {
    return OF_MESSAGE.get(attempts - 1);
  }

  /**
   * The pause behind a round in which the server took nothing.
   *
   * @param refusals how many such rounds there were one after another, from 1
   */
  static Duration afterRefusals(int refusals) {
    return OF_SERVER.get(Math.min(refusals, OF_SERVER.size()) - 1);
  }
}
