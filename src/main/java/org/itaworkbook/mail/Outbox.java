package org.itaworkbook.mail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.framework.Messages;
import org.itaworkbook.framework.Text;
import org.itaworkbook.units.Delivery;
import org.itaworkbook.units.DeliveryState;
import org.jspecify.annotations.Nullable;

/**
 * The messages that are to be sent and what became of them. A message is in the database before
 * anything is sent; its content is erased once it is delivered or settled. Several processes may
 * use one outbox. Thread-safe.
 */
public final class Outbox implements AutoCloseable {

  private static final String COLUMNS =
      "id, agency, round_id, unit_code, unit_name, address, recipient, letter, subject, state,"
          + " attempts, created_at, next_attempt_at, reason_th, reason_en, settled_at";

  private final OutboxDatabase database;
  private final Clock clock;

  private Outbox(OutboxDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Opens the outbox and makes it where there is none.
   *
   * @throws MailSettingException if the database cannot be opened
   */
  public static Outbox open(OutboxLocation location, Clock clock) {
    return new Outbox(OutboxDatabase.open(location), clock);
  }

  /**
   * Puts messages in, all or none. One whose key is there already is left out.
   *
   * @param entries made one after another as they are put in, since together they may be large
   * @return the ids of those that were put in, in their order
   */
  public List<Long> put(Iterator<OutboxEntry> entries) {
    return inTransaction(
        connection -> {
          List<Long> ids = new ArrayList<>();
          while (entries.hasNext()) {
            insert(connection, entries.next()).ifPresent(ids::add);
          }
          return ids;
        });
  }

  private Optional<Long> insert(Connection connection, OutboxEntry entry) throws SQLException {
    String sql =
        "INSERT INTO ita_message (message_key, agency, round_id, unit_code, unit_name, address,"
            + " recipient, letter, subject, state, attempts, created_at, next_attempt_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', 0, ?, ?) ON CONFLICT DO NOTHING";
    try (PreparedStatement insert = connection.prepareStatement(sql, new String[] {"id"})) {
      OffsetDateTime now = now();
      Sql.set(
          insert,
          entry.key(),
          entry.agency(),
          entry.round(),
          entry.unit().value(),
          entry.unitName(),
          entry.address().toString(),
          entry.recipient().toString(),
          entry.letter().name(),
          entry.subject(),
          now,
          now);
      if (insert.executeUpdate() == 0) {
        return Optional.empty();
      }
      try (ResultSet keys = insert.getGeneratedKeys()) {
        keys.next();
        long id = keys.getLong(1);
        Sql.update(
            connection,
            "INSERT INTO ita_message_content (message_id, content) VALUES (?, ?)",
            id,
            entry.content());
        return Optional.of(id);
      }
    }
  }

  /** All messages, the newest first. */
  public List<Delivery> list() {
    return query("SELECT " + COLUMNS + " FROM ita_message ORDER BY id DESC");
  }

  /** The messages of one assessment, the newest first. */
  public List<Delivery> ofRound(String round) {
    return query(
        "SELECT " + COLUMNS + " FROM ita_message WHERE round_id = ? ORDER BY id DESC", round);
  }

  public Optional<Delivery> find(long id) {
    return query("SELECT " + COLUMNS + " FROM ita_message WHERE id = ?", id).stream().findFirst();
  }

  /** The messages of one assessment by their keys. */
  public Map<String, Delivery> byKey(String round) {
    return inTransaction(
        connection -> {
          Map<String, Delivery> found = new HashMap<>();
          Sql.list(
              connection,
              "SELECT message_key, " + COLUMNS + " FROM ita_message WHERE round_id = ?",
              row -> found.put(row.getString("message_key"), DeliveryRows.read(row)),
              round);
          return found;
        });
  }

  private List<Delivery> query(String sql, Object... arguments) {
    return inTransaction(connection -> Sql.list(connection, sql, DeliveryRows::read, arguments));
  }

  /**
   * Queues a message anew that failed, or whose fate is unknown.
   *
   * @return whether there was such a message
   */
  public boolean retry(long id) {
    return inTransaction(
        connection ->
            Sql.update(
                    connection,
                    "UPDATE ita_message SET state = 'QUEUED', attempts = 0, next_attempt_at = ?,"
                        + " reason_th = NULL, reason_en = NULL, lease_owner = NULL,"
                        + " lease_until = NULL, settled_at = NULL"
                        + " WHERE id = ? AND state IN ('FAILED', 'UNKNOWN')",
                    now(),
                    id)
                == 1);
  }

  /**
   * Says for a person what became of a message, and erases its content.
   *
   * @param delivered whether the unit has it; otherwise it need not be sent
   * @return whether there was such a message that was not settled yet
   */
  public boolean settle(long id, boolean delivered) {
    return inTransaction(
        connection -> {
          Text reason =
              Messages.text(
                  "delivery.reason." + (delivered ? "settledDelivered" : "settledDropped"));
          boolean there =
              Sql.update(
                      connection,
                      "UPDATE ita_message SET state = ?, reason_th = ?, reason_en = ?,"
                          + " settled_at = ?, lease_owner = NULL, lease_until = NULL"
                          + " WHERE id = ? AND state IN ('QUEUED', 'FAILED', 'UNKNOWN')",
                      (delivered ? DeliveryState.DELIVERED : DeliveryState.DROPPED).name(),
                      reason.th(),
                      reason.en(),
                      now(),
                      id)
                  == 1;
          if (there) {
            erase(connection, id);
          }
          return there;
        });
  }

  /** Holds a message that is due for a worker; empty where none is. */
  Optional<Lease> lease(String owner, Duration length) {
    return inTransaction(connection -> lease(connection, owner, length));
  }

  private Optional<Lease> lease(Connection connection, String owner, Duration length)
      throws SQLException {
    List<Long> due =
        Sql.list(
            connection,
            "SELECT id FROM ita_message WHERE state = 'QUEUED' AND next_attempt_at <= ?"
                + " ORDER BY next_attempt_at, id FETCH FIRST 1 ROW ONLY FOR UPDATE SKIP LOCKED",
            row -> row.getLong(1),
            now());
    if (due.isEmpty()) {
      return Optional.empty();
    }
    long id = due.get(0);
    Sql.update(
        connection,
        "UPDATE ita_message SET state = 'SENDING', attempts = attempts + 1, lease_owner = ?,"
            + " lease_until = ? WHERE id = ?",
        owner,
        now().plus(length),
        id);
    return Sql.list(
            connection,
            "SELECT m.recipient, m.attempts, c.content FROM ita_message m"
                + " JOIN ita_message_content c ON c.message_id = m.id WHERE m.id = ?",
            row ->
                new Lease(
                    id,
                    owner,
                    DeliveryRows.address(row.getString(1)),
                    row.getInt(2),
                    row.getBytes(3)),
            id)
        .stream()
        .findFirst();
  }

  /**
   * Writes down what came of a lease. A worker whose lease ran out still knows the truth, unless a
   * person has settled the message meanwhile.
   *
   * @param next when to try again; null unless the message goes back into the queue
   */
  void close(Lease lease, DeliveryState state, @Nullable Text reason, @Nullable Instant next) {
    inTransaction(
        connection -> {
          OffsetDateTime now = now();
          int changed =
              Sql.update(
                  connection,
                  "UPDATE ita_message SET state = ?, reason_th = ?, reason_en = ?,"
                      + " next_attempt_at = ?, settled_at = ?, lease_owner = NULL,"
                      + " lease_until = NULL"
                      + " WHERE id = ? AND lease_owner = ? AND state IN ('SENDING', 'UNKNOWN')",
                  state.name(),
                  reason == null ? null : reason.th(),
                  reason == null ? null : reason.en(),
                  next == null ? now : next.atOffset(ZoneOffset.UTC),
                  state.isFinal() ? now : null,
                  lease.id(),
                  lease.owner());
          if (changed == 1 && state.isFinal()) {
            erase(connection, lease.id());
          }
          return changed;
        });
  }

  /**
   * Marks what dead workers held: they may have handed it over.
   *
   * @return how many
   */
  int expire() {
    Text reason = Messages.text("delivery.reason.died");
    return inTransaction(
        connection ->
            Sql.update(
                connection,
                "UPDATE ita_message SET state = 'UNKNOWN', reason_th = ?, reason_en = ?"
                    + " WHERE state = 'SENDING' AND lease_until < ?",
                reason.th(),
                reason.en(),
                now()));
  }

  /** How many messages are kept whole. */
  int contents() {
    return inTransaction(
        connection ->
            Sql.list(connection, "SELECT COUNT(*) FROM ita_message_content", row -> row.getInt(1))
                .get(0));
  }

  private static void erase(Connection connection, long id) throws SQLException {
    Sql.update(connection, "DELETE FROM ita_message_content WHERE message_id = ?", id);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private <T> T inTransaction(Sql.Work<T> work) {
    return Sql.inTransaction(database.source(), work);
  }

  @Override
  public void close() {
    database.close();
  }
}
