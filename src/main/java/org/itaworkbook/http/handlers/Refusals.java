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
 * asking; where there were more, one row a minute says so, and where there were more within a day,
 * one row a day. While the database is away the refusal stands all the same. Thread-safe.
 */
final class Refusals {

  static final int ROWS_A_MINUTE = 60;
  static final int ROWS_A_DAY = 1_000;

  /** What stands for all those that no row is written of. */
  static final Act MORE = Act.of(Act.Kind.REFUSED, "more-refused");

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final BiConsumer<Actor, Act> audit;
  private final Allowances inMinute;
  private final Allowances inDay;
  private final Allowances moreInMinute;
  private final Allowances moreInDay;

  /**
   * @param audit writes them down
   * @param nanoTime as of {@link System#nanoTime}
   */
  Refusals(BiConsumer<Actor, Act> audit, LongSupplier nanoTime) {
    this.audit = audit;
    inMinute = new Allowances(ROWS_A_MINUTE, Duration.ofMinutes(1), nanoTime);
    inDay = new Allowances(ROWS_A_DAY, Duration.ofDays(1), nanoTime);
    moreInMinute = new Allowances(1, Duration.ofMinutes(1), nanoTime);
    moreInDay = new Allowances(1, Duration.ofDays(1), nanoTime);
  }

  void write(Actor by, Act act) {
    if (!by.isNamed()) {
      return;
    }
    String who = by.id();
    boolean soon = inMinute.tryTake(who);
    if (soon && inDay.tryTake(who)) {
      put(by, act);
      return;
    }
    LOG.info("Of one person so much is refused that it is not written down: {}", act.outcome());
    boolean told = soon ? moreInDay.tryTake(who) : moreInMinute.tryTake(who) && inDay.tryTake(who);
    if (told) {
      put(by, MORE);
    }
  }

  private void put(Actor by, Act act) {
    try {
      audit.accept(by, act);
    } catch (OutboxException | DatabaseSettingException e) {
      LOG.warn("A refusal could not be written down: {}", e.getMessage());
    }
  }
}
