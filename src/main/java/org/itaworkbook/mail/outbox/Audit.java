package org.itaworkbook.mail.outbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.itaworkbook.mail.audit.AuditRows;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.people.AuditEntry;
import org.jspecify.annotations.Nullable;

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
   * @param from the first moment of which it is wanted
   * @param to the moment before which it ends
   * @param person a part of somebody's id or name, however cased; null for anybody
   */
  public List<AuditEntry> list(Instant from, Instant to, @Nullable String person) {
    return tables.inTransaction(connection -> AuditRows.list(connection, from, to, person));
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
