package org.itaworkbook.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.mail.outbox.Lease;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.mail.outbox.OutboxException;
import org.itaworkbook.mail.outbox.Sending;
import org.itaworkbook.mail.settings.MailSettingException;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mail.smtp.Outcome;
import org.itaworkbook.mail.smtp.SmtpSender;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due, one message after another. It holds one message at a time, so that a process
 * that dies leaves the fate of one message unknown at most. For one thread, but for {@link #stop}.
 */
public final class MessageSender {

  /**
   * Between two attempts to write down an outcome; longer than the pool trusts a connection that
   * was just used, so that a dead one is found out.
   */
  private static final Duration BREATH = Duration.ofSeconds(1);

  private final Outbox outbox;
  private final MailSettings settings;
  private final SmtpSender sender;
  private final Clock clock;
  private final String name = UUID.randomUUID().toString();
  private volatile boolean stopping;

  /**
   * @throws MailSettingException if the settings do not allow sending
   */
  public MessageSender(Outbox outbox, MailSettings settings, Clock clock) {
    this(
        outbox,
        settings,
        new SmtpSender(settings.smtp(), settings.sender().address(), SmtpSender.Patience.DEFAULT),
        clock);
  }

  MessageSender(Outbox outbox, MailSettings settings, SmtpSender sender, Clock clock) {
    this.outbox = outbox;
    this.settings = settings;
    this.sender = sender;
    this.clock = clock;
  }

  /**
   * Sends until nothing is due, or there is no point in going on now.
   *
   * @return why it stopped early; empty when nothing is due
   */
  public Optional<Text> deliverDue() {
    return outbox
        .sending()
        .paused()
        .map(Sending.Pause::text)
        .or(() -> Optional.ofNullable(round().stopped()));
  }

  SendingRound round() {
    outbox.tidy();
    DailyErasure.erase(outbox, settings, clock);
    int handled = 0;
    try (LeaseRenewal renewal = new LeaseRenewal(outbox, settings.lease())) {
      while (!stopping) {
        awaitTurn();
        // In a test nothing leaves for a unit, whatever was queued before it.
        Optional<Lease> lease = outbox.lease(name, settings.lease(), settings.testTo());
        if (lease.isEmpty()) {
          break;
        }
        Outcome outcome = deliver(lease.get(), renewal);
        if (outcome.kind() == Outcome.Kind.NOT_NOW) {
          return new SendingRound(handled, outcome.reason());
        }
        handled++;
      }
      return new SendingRound(handled, null);
    } finally {
      sender.close();
      outbox.clearAway();
    }
  }

  private Outcome deliver(Lease lease, LeaseRenewal renewal) {
    renewal.hold(lease);
    try {
      Outcome outcome = outcome(lease);
      switch (outcome.kind()) {
        case DELIVERED -> close(lease, DeliveryState.DELIVERED, null, null);
        case REFUSED -> close(lease, DeliveryState.FAILED, outcome.reason(), null);
        case UNKNOWN -> close(lease, DeliveryState.UNKNOWN, outcome.reason(), null);
        case NOT_NOW ->
            close(lease, DeliveryState.QUEUED, outcome.reason(), lease.attempts() - 1, later(1));
        case LATER -> again(lease, outcome.reason());
      }
      return outcome;
    } finally {
      renewal.release();
    }
  }

  private Outcome outcome(Lease lease) {
    return settings.allows(lease.recipient())
        ? sender.send(lease.recipient(), lease.content())
        : Outcome.of(Outcome.Kind.REFUSED, "notAllowed", lease.recipient().domain());
  }

  private void again(Lease lease, Text reason) {
    if (!RetryPauses.isAnotherAttempt(lease.attempts())) {
      Text stop = Messages.text("delivery.reason.tooOften", lease.attempts(), reason);
      close(lease, DeliveryState.FAILED, stop, null);
    } else {
      close(lease, DeliveryState.QUEUED, reason, later(lease.attempts()));
    }
  }

  private void close(
      Lease lease, DeliveryState state, @Nullable Text reason, @Nullable Instant next) {
    close(lease, state, reason, lease.attempts(), next);
  }

  /**
   * Writes down what is known by this worker only, so it tries for as long as the lease may last: a
   * database that is started anew, or whose file another process takes over, is back in a moment.
   */
  private void close(
      Lease lease,
      DeliveryState state,
      @Nullable Text reason,
      int attempts,
      @Nullable Instant next) {
    long end = System.nanoTime() + settings.lease().toNanos();
    while (true) {
      try {
        outbox.close(lease, state, reason, attempts, next);
        return;
      } catch (OutboxException e) {
        if (System.nanoTime() - end > 0) {
          throw e;
        }
        LockSupport.parkNanos(BREATH.toNanos());
      }
    }
  }

  private Instant later(int attempts) {
    return clock.instant().plus(RetryPauses.afterAttempt(attempts));
  }

  /** Keeps to the rate, evenly, together with all engines that share the outbox. */
  private void awaitTurn() {
    if (settings.perMinute() > 0 && outbox.isDue(settings.testTo())) {
      Duration wait = outbox.sending().turn(settings.perMinute());
      long end = System.nanoTime() + wait.toNanos();
      for (long left = wait.toNanos(); left > 0 && !stopping; left = end - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
    }
  }

  /** Ends after the message at hand. */
  public void stop() {
    stopping = true;
  }
}
