package org.itaworkbook.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends in the background for as long as the program runs: what is put into the outbox now, what
 * comes due, and what other engines left behind.
 */
public final class PostOffice implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);

  /** How often it looks for what others have put in, and tries anew after a failure. */
  private static final Duration LOOK = Duration.ofSeconds(10);

  private final Postman postman;
  private final Semaphore nudges = new Semaphore(0);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean closing;

  private PostOffice(Postman postman) {
    this.postman = postman;
  }

  /**
   * Starts sending.
   *
   * @throws MailSettingException if the settings do not allow it
   */
  public static PostOffice open(Outbox outbox, MailSettings settings, Clock clock) {
    PostOffice office = new PostOffice(new Postman(outbox, settings, clock));
    Thread thread = new Thread(office::work, "post");
    thread.setDaemon(true);
    thread.start();
    return office;
  }

  /** Something was put in. */
  public void nudge() {
    nudges.release();
  }

  private void work() {
    try {
      while (!closing) {
        try {
          postman.deliverDue();
        } catch (RuntimeException e) {
          // What is due is tried again like everything else, once the database is back.
          LOG.warn("The post could not go out", e);
        }
        if (nudges.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
          nudges.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
  }

  /** Finishes the message at hand and ends. */
  @Override
  public void close() {
    closing = true;
    postman.stop();
    nudge();
    try {
      if (!ended.await(SmtpSender.Patience.DEFAULT.answer().toSeconds(), TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
