package org.itaworkbook.http.handlers;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.itaworkbook.http.exchange.Allowances;
import org.itaworkbook.mail.outbox.OutboxException;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.store.DatabaseSettingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has it written down when somebody who is known may not do what he asked for. Of one person so
 * many rows are written that none of what people do is missed, but nobody can fill the database by
 * asking. While the database is away the refusal stands all the same. Thread-safe.
 */
final class Refusals {

  static final int ROWS_A_MINUTE = 60;

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final BiConsumer<Actor, Act> audit;
  private final Allowances rows;

  /**
   * @param audit writes it down
   */
  Refusals(BiConsumer<Actor, Act> audit, LongSupplier nanoTime) {
    this.audit = audit;
    rows = new Allowances(ROWS_A_MINUTE, Duration.ofMinutes(1), nanoTime);
  }

  void write(Actor by, Act act) {
    if (!by.isNamed()) {
      return;
    }
    if (rows.seconds(by.id()) > 0) {
      LOG.info("Of one person so much is refused that it is not written down: {}", act.outcome());
      return;
    }
    rows.take(by.id());
    try {
      audit.accept(by, act);
    } catch (OutboxException | DatabaseSettingException e) {
      LOG.warn("A refusal could not be written down: {}", e.getMessage());
    }
  }
}
