package org.itaworkbook.mail.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.people.AuditEntry;
import org.itaworkbook.people.AuditSearch;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.store.Schema;
import org.itaworkbook.store.Sql;

/**
 * The statements of the table; each in a transaction of its caller. A row is put in and read, and
 * deleted as a whole when its time is over; there is no statement that changes one.
 */
public final class AuditRows {

  private static final String TABLE = "ita_audit";

  private static final String FOUND =
      """
       FROM ita_audit
      WHERE made_at >= ? AND made_at < ?
        AND (LOWER(person_id) LIKE LOWER(?) ESCAPE '!'
          OR LOWER(person_name) LIKE LOWER(?) ESCAPE '!')
      """;

  private AuditRows() {}

  /** The table. PostgreSQL keeps its rows by triggers, a file by the rights of who works on it. */
  public static Schema schema(DatabaseLocation location) {
    String table = Schema.script(AuditRows.class, "1-audit.sql");
    return new Schema(
        "audit",
        location.url() == null
            ? List.of(table)
            : List.of(table, Schema.script(AuditRows.class, "2-kept-postgresql.sql")),
        null,
        Set.of(TABLE));
  }

  public static void insert(Connection connection, OffsetDateTime now, Actor by, Act act)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO ita_audit (
          made_at, how, person_id, person_name, address, kind, agency, round_id, letters, messages,
          workbook, plan, outcome)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        now,
        by.how(),
        by.id(),
        by.name(),
        by.address(),
        act.kind().name(),
        act.agency(),
        act.round(),
        act.letters(),
        MessageNumbers.text(act.messages()),
        act.workbook(),
        act.plan(),
        act.outcome());
  }

  /**
   * The newest first.
   *
   * @param before the number that all have less than; {@link Long#MAX_VALUE} for any
   * @param most rows of them
   */
  public static List<AuditEntry> list(
      Connection connection, AuditSearch search, long before, int most) throws SQLException {
    String part = part(search);
    return Sql.list(
        connection,
        "SELECT *" + FOUND + " AND id < ? ORDER BY id DESC LIMIT ?",
        AuditRows::read,
        search.from().atOffset(ZoneOffset.UTC),
        search.to().atOffset(ZoneOffset.UTC),
        part,
        part,
        before,
        most);
  }

  /** How many there are. */
  public static long count(Connection connection, AuditSearch search) throws SQLException {
    String part = part(search);
    return Sql.list(
            connection,
            "SELECT COUNT(*)" + FOUND,
            row -> row.getLong(1),
            search.from().atOffset(ZoneOffset.UTC),
            search.to().atOffset(ZoneOffset.UTC),
            part,
            part)
        .get(0);
  }

  private static String part(AuditSearch search) {
    return search.person() == null ? "%" : "%" + escaped(search.person()) + "%";
  }

  private static String escaped(String typed) {
    return typed.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private static AuditEntry read(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("id"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        new Actor(
            row.getString("how"),
            row.getString("person_id"),
            row.getString("person_name"),
            row.getString("address")),
        new Act(
            Act.Kind.valueOf(row.getString("kind")),
            row.getString("agency"),
            row.getString("round_id"),
            row.getInt("letters"),
            MessageNumbers.read(row.getString("messages")),
            row.getString("workbook"),
            row.getString("plan"),
            row.getString("outcome")));
  }

  /**
   * Deletes those whose time is over.
   *
   * @return how many
   */
  public static int delete(Connection connection, OffsetDateTime before) throws SQLException {
    return Sql.update(connection, "DELETE FROM ita_audit WHERE made_at < ?", before);
  }

  /** How many rows there are of each kind that there is. */
  public static Map<Act.Kind, Integer> counts(Connection connection) throws SQLException {
    Map<Act.Kind, Integer> counts = new TreeMap<>();
    Sql.list(
            connection,
            "SELECT kind, COUNT(*) FROM ita_audit GROUP BY kind",
            row -> Map.entry(Act.Kind.valueOf(row.getString(1)), row.getInt(2)))
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return counts;
  }
}
