package org.itaworkbook.mail.outbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.itaworkbook.store.Database;
import org.itaworkbook.store.DatabaseException;
import org.itaworkbook.store.Sql;

/** The tables of an outbox: work on them fails with its own exception. Thread-safe. */
record Tables(Database database, Clock clock) {

  OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  <T> T inTransaction(Sql.Work<T> work) {
    try {
      return database.inTransaction(work);
    } catch (DatabaseException e) {
      throw new OutboxException(e);
    }
  }

  /** As the owner of the tables, who alone may delete rows that are kept. */
  <T> T inOwnersTransaction(Sql.Work<T> work) {
    try {
      return database.inOwnersTransaction(work);
    } catch (DatabaseException e) {
      throw new OutboxException(e);
    }
  }
}
