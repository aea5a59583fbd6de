package org.itaworkbook.mail;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.itaworkbook.mail.outbox.Lease;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.mail.outbox.OutboxException;
import org.jspecify.annotations.Nullable;

/**
 * Renews a lease for as long as its message is being sent, however slow the server is; so a lease
 * that runs out means that its worker says nothing any more.
 */
final class LeaseRenewal implements AutoCloseable {

  /** So that one renewal may fail, or come late, without harm. */
  private static final int RENEWALS_A_LEASE = 3;

  private final Outbox outbox;
  private final Duration length;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "mail-lease");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable ScheduledFuture<?> renewals;

  /**
   * @param length of a lease, from each renewal on
   */
  LeaseRenewal(Outbox outbox, Duration length) {
    this.outbox = outbox;
    this.length = length;
  }

  void hold(Lease lease) {
    long pause = length.toMillis() / RENEWALS_A_LEASE;
    renewals =
        timer.scheduleWithFixedDelay(() -> renew(lease), pause, pause, TimeUnit.MILLISECONDS);
  }

  private void renew(Lease lease) {
    try {
      outbox.extend(lease, length);
    } catch (OutboxException e) {
      // The next renewal may find the database back; if none does, the lease runs out.
      return;
    }
  }

  void release() {
    ScheduledFuture<?> running = renewals;
    renewals = null;
    if (running != null) {
      running.cancel(false);
    }
  }

  @Override
  public void close() {
    // Not at once: interrupted while it writes, H2 would close its file.
    timer.shutdown();
  }
}
