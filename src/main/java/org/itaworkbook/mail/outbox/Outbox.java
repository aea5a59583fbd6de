package org.itaworkbook.mail.outbox;

import java.sql.Connection;
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
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.mail.audit.AuditRows;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.store.Database;
import org.itaworkbook.store.DatabaseException;
import org.itaworkbook.store.DatabaseHeldException;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.store.DatabaseSettingException;
import org.itaworkbook.store.Schema;
import org.itaworkbook.store.Sql;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * The messages that are to be sent and what became of them. A message is in the database before
 * anything is sent; its content is erased once it is delivered or settled, and from a file of H2
 * cleared away before long. Several processes may use one outbox in PostgreSQL. Thread-safe.
 */
public final class Outbox implements AutoCloseable {

  /** What stands in the database for it. */
  static final Schema SCHEMA =
      new Schema(
          "outbox",
          List.of(
              Schema.script(Outbox.class, "1-outbox.sql"),
              Schema.script(Outbox.class, "2-letters.sql")),
          "ita_schema_history");

  private final Database database;
  private final Tables tables;
  private final Audit audit;
  private final Sending sending;

  private Outbox(Database database, Clock clock) {
    this.database = database;
    tables = new Tables(database, clock);
    audit = new Audit(tables);
    sending = new Sending(tables);
  }

  /**
   * Opens the outbox and makes it where there is none.
   *
   * @throws OutboxException if the database takes no connection just now, or another process has
   *     its file
   * @throws DatabaseSettingException if it cannot be opened for another reason
   */
  public static Outbox open(DatabaseLocation location, Clock clock) {
    try {
      Outbox outbox =
          new Outbox(
              Database.open(location, SCHEMA, AuditRows.schema(location), Sending.SCHEMA), clock);
      outbox.noticeRestoring();
      return outbox;
    } catch (DatabaseException e) {
      throw new OutboxException(e);
    } catch (DatabaseHeldException e) {
      throw new OutboxException(e);
    }
  }

  /**
   * What a copy holds may have left after it was made, so nothing leaves until a person says so.
   */
  private void noticeRestoring() {
    if (database.wasRestored()) {
      sending.pause(Sending.Pause.RESTORED, Actor.COMMAND);
      database.restoringIsKnown();
    }
  }

  /** Puts messages in for the program itself, as many as there are. */
  public List<Long> put(Iterator<OutboxEntry> entries) {
    return put(entries, 0, Actor.COMMAND, Act.of(Act.Kind.SEND, DeliveryState.QUEUED.name()));
  }

  /**
   * Puts messages in, all or none. One whose key is there already is left out; what was to be sent
   * before in the same correspondence is dropped. Who did it is written down with them.
   *
   * @param entries made one after another as they are put in, since together they may be large
   * @param mostADay how many may be put in within 24 hours; 0 for any number
   * @param act what it is, but for the messages' numbers
   * @return the ids of those that were put in, in their order
   * @throws DailyCapException if it were more
   * @throws PersonCapException if it were more than one person may
   */
  public List<Long> put(Iterator<OutboxEntry> entries, int mostADay, Actor by, Act act) {
    return inTransaction(
        connection -> {
          List<Long> ids = new ArrayList<>();
          while (entries.hasNext()) {
            NewMessage.insert(connection, entries.next(), now()).ifPresent(ids::add);
          }
          dropSuperseded(connection);
          if (mostADay > 0 || by.isNamed()) {
            Sending.hold(connection);
          }
          DailyCap.demand(connection, mostADay, now());
          PersonCap.demand(connection, by, ids.size(), now());
          AuditRows.insert(connection, now(), by, act.withMessages(ids));
          return ids;
        });
  }

  /** All messages, the newest first. */
  public List<Delivery> list() {
    return query("SELECT * FROM ita_message ORDER BY id DESC");
  }

  public Optional<Delivery> find(long id) {
    return query("SELECT * FROM ita_message WHERE id = ?", id).stream().findFirst();
  }

  /** The newest letter of each correspondence of one assessment. */
  public Map<Correspondence, LatestDelivery> latest(String round) {
    return inTransaction(
        connection -> {
          Leases.expire(connection, now());
          Map<Correspondence, LatestDelivery> latest = new HashMap<>();
          Sql.list(
                  connection,
                  "SELECT * FROM ita_message WHERE round_id = ? ORDER BY id",
                  row -> new LatestDelivery(DeliveryRows.read(row), row.getString("letter_key")),
                  round)
              .forEach(each -> latest.put(Correspondence.of(each.delivery()), each));
          return latest;
        });
  }

  /**
   * Whether a message is due.
   *
   * @param only whom it must be to; null for anybody
   */
  public boolean isDue(@Nullable MailAddress only) {
    return inTransaction(
        connection ->
            Sending.paused(connection).isEmpty() && Leases.isDue(connection, now(), only));
  }

  /** How many messages wait to be sent. */
  public int waiting() {
    return count("SELECT COUNT(*) FROM ita_message WHERE state = 'QUEUED'");
  }

  /** What a dead worker holds is told as unknown, whether anybody is sending or not. */
  private List<Delivery> query(String sql, Object... arguments) {
    return inTransaction(
        connection -> {
          Leases.expire(connection, now());
          return Sql.list(connection, sql, DeliveryRows::read, arguments);
        });
  }

  /**
   * Queues a message anew that failed, or whose fate is unknown, and one that waits for its next
   * attempt, which is then due at once and keeps the count of its attempts. Where a newer one has
   * taken its place it is dropped.
   *
   * @return whether there was such a message
   */
  public boolean retry(long id, Actor by) {
    return requeue(by, "id = ? AND state IN ('FAILED', 'UNKNOWN', 'QUEUED')", id) == 1;
  }

  /**
   * Queues all messages anew that failed; none whose fate is unknown.
   *
   * @return how many
   */
  public int retryFailed(Actor by) {
    return requeue(by, "state = ?", DeliveryState.FAILED.name());
  }

  private int requeue(Actor by, String which, Object argument) {
    return inTransaction(
        connection -> {
          int queued = Decisions.requeue(connection, by, now(), which, argument);
          dropSuperseded(connection);
          return queued;
        });
  }

  /**
   * Says for a person what became of a message, and erases its content.
   *
   * @param delivered whether the unit has it; otherwise it need not be sent
   * @return whether there was such a message that was not settled yet
   */
  public boolean settle(long id, boolean delivered, Actor by) {
    boolean settled =
        inTransaction(
            connection -> {
              boolean there = Decisions.settle(connection, by, now(), id, delivered);
              if (there) {
                erase(connection, id);
              }
              return there;
            });
    clearAway();
    return settled;
  }

  /**
   * Holds a message that is due for a worker; empty where none is, or none may leave.
   *
   * @param only whom it must be to; null for anybody
   */
  public Optional<Lease> lease(String owner, Duration length, @Nullable MailAddress only) {
    return inTransaction(
        connection ->
            Sending.paused(connection).isPresent()
                ? Optional.empty()
                : Leases.take(connection, owner, now(), now().plus(length), only));
  }

  /** Holds a message on; does nothing where the worker holds it no more. */
  public void extend(Lease lease, Duration length) {
    inTransaction(
        connection -> {
          Leases.extend(connection, lease, now().plus(length));
          return lease;
        });
  }

  /**
   * Writes down what came of a lease. A worker whose lease ran out still knows the truth, unless a
   * person has settled the message meanwhile.
   *
   * @param attempts how many are counted so far
   * @param next when to try again; null unless the message goes back into the queue
   */
  public void close(
      Lease lease,
      DeliveryState state,
      @Nullable Text reason,
      int attempts,
      @Nullable Instant next) {
    inTransaction(
        connection -> {
          OffsetDateTime now = now();
          boolean closed =
              Leases.close(
                  connection,
                  lease,
                  state,
                  reason,
                  attempts,
                  next == null ? now : next.atOffset(ZoneOffset.UTC),
                  state.isFinal() ? now : null);
          if (closed && state.isFinal()) {
            erase(connection, lease.id());
          } else if (closed) {
            dropSuperseded(connection);
          }
          return closed;
        });
  }

  /**
   * Marks what dead workers held, and drops what a newer letter took the place of.
   *
   * @return how many were marked
   */
  public int tidy() {
    return inTransaction(
        connection -> {
          int expired = Leases.expire(connection, now());
          dropSuperseded(connection);
          return expired;
        });
  }

  /** How many messages there are in which state. */
  public LetterCounts counts() {
    return inTransaction(LetterCounts.COUNT);
  }

  /** How many messages are kept whole. */
  public int contents() {
    return count("SELECT COUNT(*) FROM ita_message_content");
  }

  private int count(String sql) {
    return inTransaction(connection -> Sql.list(connection, sql, row -> row.getInt(1)).get(0));
  }

  private void erase(Connection connection, long id) throws SQLException {
    Sql.update(connection, "DELETE FROM ita_message_content WHERE message_id = ?", id);
    database.erased();
  }

  private void dropSuperseded(Connection connection) throws SQLException {
    if (Superseding.drop(connection, now()) > 0) {
      database.erased();
    }
  }

  /**
   * Deletes all that is known of messages to which nothing happened since then; those that wait to
   * be sent are kept.
   *
   * @return how many
   */
  public int forget(Instant before) {
    return deleted(connection -> Forgetting.before(connection, before.atOffset(ZoneOffset.UTC)));
  }

  /**
   * Deletes all that is known of an address, what waits to be sent included. That it was done is
   * written down, but not of which address.
   *
   * @return how many messages
   */
  public int forget(MailAddress address, Actor by) {
    return deleted(
        connection -> {
          int deleted = Forgetting.address(connection, address);
          AuditRows.insert(
              connection, now(), by, Act.ofLetters(Act.Kind.ERASE, "", deleted, "ERASED"));
          return deleted;
        });
  }

  /** Whether letters may leave, and how fast. */
  public Sending sending() {
    return sending;
  }

  /** What was written down of who did what. */
  public Audit audit() {
    return audit;
  }

  private int deleted(Sql.Work<Integer> work) {
    int deleted = inTransaction(work);
    if (deleted > 0) {
      database.erased();
    }
    return deleted;
  }

  /**
   * Clears away what was erased from the database's file; does nothing where nothing was, or while
   * others are at work, since it need only be gone before long.
   */
  public void clearAway() {
    try {
      database.clearAway();
    } catch (DatabaseException e) {
      throw new OutboxException(e);
    }
  }

  /** A copy of the outbox's file and its password, as a zip; empty for PostgreSQL. */
  public Optional<byte[]> copy() {
    try {
      return database.copy();
    } catch (DatabaseException e) {
      throw new OutboxException(e);
    }
  }

  private OffsetDateTime now() {
    return tables.now();
  }

  private <T> T inTransaction(Sql.Work<T> work) {
    return tables.inTransaction(work);
  }

  @Override
  public void close() {
    database.close();
  }
}
