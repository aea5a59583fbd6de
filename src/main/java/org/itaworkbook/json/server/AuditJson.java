package org.itaworkbook.json.server;

import java.util.List;
import org.itaworkbook.json.base.JsonDocument;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.AuditEntry;
import org.jspecify.annotations.Nullable;

/**
 * What was written down of who did what, the newest first.
 *
 * @param count of all rows, of which only the newest may be here
 */
public record AuditJson(long count, List<Row> rows) implements JsonDocument {

  /**
   * What somebody did; the time in UTC (RFC 3339).
   *
   * @param person as the provider tells him from all others; empty where nobody signed in
   */
  public record Row(
      long number,
      String time,
      String how,
      String person,
      String name,
      String address,
      Act.Kind act,
      String agency,
      @Nullable String round,
      int letters,
      List<Long> messages,
      @Nullable String workbook,
      @Nullable String plan,
      String outcome)
      implements JsonDocument {}

  public static AuditJson of(long count, List<AuditEntry> newest) {
    return new AuditJson(count, newest.stream().map(AuditJson::row).toList());
  }

  /** One of the rows. */
  public static Row row(AuditEntry entry) {
    Act act = entry.act();
    return new Row(
        entry.number(),
        entry.time().toString(),
        entry.by().how(),
        entry.by().id(),
        entry.by().name(),
        entry.by().address(),
        act.kind(),
        act.agency(),
        act.round(),
        act.letters(),
        act.messages(),
        act.workbook(),
        act.plan(),
        act.outcome());
  }
}
