package org.itaworkbook.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.mail.outbox.OutboxException;
import org.itaworkbook.mail.settings.MailSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what is kept for no longer, for as long as the program runs. Whoever sends letters does
 * so at each round; this is for a server that sends none and writes down all the same who did what.
 */
public final class DailyErasure implements AutoCloseable {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Logger LOG = LoggerFactory.getLogger(DailyErasure.class);

  private final Supplier<Optional<Outbox>> open;
  private final MailSettings settings;
  private final Clock clock;
  private final ScheduledExecutorService timer;

  private DailyErasure(Supplier<Optional<Outbox>> open, MailSettings settings, Clock clock) {
    this.open = open;
    this.settings = settings;
    this.clock = clock;
    timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "erasure");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Starts it; the first time is a day from now.
   *
   * @param open the outbox where it is open by then; another may have its file for itself
   */
  public static DailyErasure start(
      Supplier<Optional<Outbox>> open, MailSettings settings, Clock clock) {
    return start(open, settings, clock, DAY);
  }

  static DailyErasure start(
      Supplier<Optional<Outbox>> open, MailSettings settings, Clock clock, Duration each) {
    DailyErasure erasure = new DailyErasure(open, settings, clock);
    erasure.timer.scheduleWithFixedDelay(
        erasure::erase, each.toMillis(), each.toMillis(), TimeUnit.MILLISECONDS);
    return erasure;
  }

  /** The next time may go well, whatever it is: the database back, memory free again. */
  private void erase() {
    try {
      open.get().ifPresent(outbox -> erase(outbox, settings, clock));
    } catch (OutboxException away) {
      LOG.warn("What is kept no longer could not be deleted: {}", away.getMessage());
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.warn("What is kept no longer could not be deleted", e);
    }
  }

  /** Deletes what is kept for no longer now. */
  public static void erase(Outbox outbox, MailSettings settings, Clock clock) {
    outbox.forget(clock.instant().minus(settings.retention()));
    outbox.audit().forget(clock.instant().minus(settings.auditKept()));
  }

  /** Ends it; what is being deleted is finished or left as it was. */
  @Override
  public void close() {
    timer.shutdown();
  }
}
