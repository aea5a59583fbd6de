package org.itaworkbook.mail.outbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.itaworkbook.mail.audit.AuditRows;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.people.AuditEntry;
import org.itaworkbook.people.AuditSearch;

/**
 * What was written down of who did what. Acts that change the outbox are written by it, in the same
 * transaction. Thread-safe.
 */
public final class Audit {

  private final Tables tables;

  Audit(Tables tables) {
    this.tables = tables;
  }

  /** Writes down what has changed nothing in the outbox. */
  public void write(Actor by, Act act) {
    tables.inTransaction(
        connection -> {
          AuditRows.insert(connection, tables.now(), by, act);
          return act;
        });
  }

  /**
   * What was written down, the newest first.
   *
   * @param before the number that all have less than; {@link Long#MAX_VALUE} for any
   * @param most rows of them
   */
  public List<AuditEntry> list(AuditSearch search, long before, int most) {
    return tables.inTransaction(connection -> AuditRows.list(connection, search, before, most));
  }

  /** How many rows those are. */
  public long count(AuditSearch search) {
    return tables.inTransaction(connection -> AuditRows.count(connection, search));
  }

  /** How much was written down of what; nothing of what never was. */
  public Map<Act.Kind, Integer> counts() {
    return tables.inTransaction(AuditRows::counts);
  }

  /**
   * Deletes what was written down before then.
   *
   * @return how many rows
   */
  public int forget(Instant before) {
    int deleted =
        tables.inOwnersTransaction(
            connection -> AuditRows.delete(connection, before.atOffset(ZoneOffset.UTC)));
    if (deleted > 0) {
      tables.database().erased();
    }
    return deleted;
  }
}
