package org.itaworkbook.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.http.handlers.Readiness;
import org.itaworkbook.http.metrics.PrometheusText;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.mail.outbox.LetterCounts;
import org.itaworkbook.mail.outbox.OutboxException;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.mailing.OutboxFigures;
import org.itaworkbook.people.Act;

/**
 * How many letters there are in each state; nothing where no outbox is open or it is away, which is
 * not waited for.
 */
record LetterFigures(Mailing mailing, Readiness readiness, Clock clock) {

  void write(PrometheusText text) {
    boolean ready = readiness.isReady();
    text.gauge("ita_ready", "1 where /ready says so", ready ? 1 : 0);
    Optional<OutboxFigures> counts = Optional.empty();
    try {
      counts = ready ? mailing.figures() : counts;
    } catch (OutboxException away) {
      // There are no figures then, which the next line tells.
    }
    text.gauge(
        "ita_outbox_open", "1 where the outbox is open and answers", counts.isPresent() ? 1 : 0);
    counts.ifPresent(found -> write(text, found));
  }

  private void write(PrometheusText text, OutboxFigures figures) {
    text.gauge("ita_sending_paused", "1 where no letter may leave", figures.paused() ? 1 : 0);
    text.figure("ita_audit_rows", "gauge", "Acts that are written down, by what was done");
    for (Act.Kind kind : Act.Kind.values()) {
      text.value(
          "ita_audit_rows",
          Map.of("act", kind.name().toLowerCase(Locale.ROOT)),
          figures.acts().getOrDefault(kind, 0));
    }
    LetterCounts counts = figures.letters();
    text.figure("ita_letters", "gauge", "Letters in the outbox, by state");
    for (DeliveryState state : DeliveryState.values()) {
      text.value(
          "ita_letters",
          Map.of("state", state.name().toLowerCase(Locale.ROOT)),
          counts.byState().getOrDefault(state, 0));
    }
    Instant oldest = counts.oldestWaiting();
    text.gauge(
        "ita_letters_oldest_waiting_seconds",
        "Since the oldest letter that waits was put in",
        oldest == null ? 0 : Math.max(0, Duration.between(oldest, clock.instant()).toSeconds()));
  }
}
