package org.itaworkbook.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.mail.settings.MailSettingException;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mail.smtp.SmtpSender;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends in the background for as long as the program runs: what is put into the outbox now, what
 * comes due, and what other engines left behind.
 */
public final class BackgroundSender implements AutoCloseable {

  /** How the time between two rounds is spent. */
  @FunctionalInterface
  interface Rest {

    /**
     * @param wakeable whether a nudge ends it
     */
    void take(Duration longest, boolean wakeable) throws InterruptedException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundSender.class);

  /** How often it looks for what others have put in, and tries anew after a failure. */
  static final Duration LOOK = Duration.ofSeconds(10);

  private final Supplier<SendingRound> rounds;
  private final Runnable stop;
  private final Rest rest;
  private final Semaphore nudges = new Semaphore(0);
  private final Semaphore hurries = new Semaphore(0);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private int refusals;

  /**
   * @param rest null for the one that a clock on the wall gives
   */
  BackgroundSender(Supplier<SendingRound> rounds, Runnable stop, @Nullable Rest rest) {
    this.rounds = rounds;
    this.stop = stop;
    this.rest = rest == null ? this::rest : rest;
  }

  /**
   * Starts sending.
   *
   * @throws MailSettingException if the settings do not allow it
   */
  public static BackgroundSender open(Outbox outbox, MailSettings settings, Clock clock) {
    MessageSender messages = new MessageSender(outbox, settings, clock);
    BackgroundSender sender = new BackgroundSender(messages::round, messages::stop, null);
    sender.start();
    return sender;
  }

  void start() {
    Thread thread = new Thread(this::work, "mail-sender");
    thread.setDaemon(true);
    thread.start();
  }

  /** Something was put in. A server that is left alone stays so. */
  public void nudge() {
    nudges.release();
  }

  /** A person wants what is due tried now, even at a server that is left alone. */
  public void hurry() {
    hurries.release();
    nudges.release();
  }

  private void work() {
    try {
      while (closing.getCount() > 0) {
        Duration pause = pause();
        rest.take(pause == null ? LOOK : pause, pause == null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
  }

  /** Makes a round; how long the server is to be left alone after it, null where it took mail. */
  private @Nullable Duration pause() {
    try {
      boolean asked = hurries.drainPermits() > 0;
      SendingRound round = rounds.get();
      if (round.handled() > 0) {
        refusals = 0;
      }
      if (round.stopped() == null) {
        return null;
      }
      LOG.warn("Sending waits: {}", round.stopped().en());
      // A person who asks again does not make the server be left alone for longer.
      refusals = asked ? Math.max(refusals, 1) : refusals + 1;
      return RetryPauses.afterRefusals(refusals);
    } catch (Throwable e) {
      // Whatever it is, the next round may go well: the database back, memory free again.
      LOG.warn("Sending failed", e);
      return null;
    }
  }

  private void rest(Duration longest, boolean wakeable) throws InterruptedException {
    Semaphore awaited = wakeable ? nudges : hurries;
    if (awaited.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS) && !wakeable) {
      awaited.release();
    }
    nudges.drainPermits();
  }

  /** Finishes the message at hand and ends. */
  @Override
  public void close() {
    closing.countDown();
    stop.run();
    hurry();
    try {
      if (!ended.await(SmtpSender.Patience.DEFAULT.answer().toSeconds(), TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
