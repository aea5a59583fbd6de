package org.itaworkbook.mail.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.mail.audit.AuditRows;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.store.Schema;
import org.itaworkbook.store.Sql;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whether letters may leave, and how fast: what all engines of one outbox have in common, so it is
 * held in its database. Thread-safe.
 */
public final class Sending {

  static final Schema SCHEMA =
      new Schema("sending", List.of(Schema.script(Sending.class, "1-sending.sql")), null);

  /** A turn further away than that was taken by a clock that was wrong. */
  private static final Duration FARTHEST = Duration.ofHours(1);

  private final Tables tables;

  Sending(Tables tables) {
    this.tables = tables;
  }

  /** Why none may leave; a word, once written, never changes. */
  public enum Pause {
    /** A person said so. */
    ASKED,
    /** The outbox is a copy that was put back: what it holds may have left after it was made. */
    RESTORED;

    /** The same for people. */
    public Text text() {
      return Messages.text("delivery.paused." + name());
    }
  }

  /**
   * Lets no other transaction past here until this one ends, so that what is counted from here on
   * is not changed by another that has counted too. The last lock that a transaction takes: who
   * holds it waits for nobody.
   */
  static void hold(Connection connection) throws SQLException {
    Sql.list(connection, "SELECT id FROM ita_sending FOR UPDATE", row -> row.getInt(1));
  }

  /** Why none may leave now; empty where they may. */
  public Optional<Pause> paused() {
    return tables.inTransaction(Sending::paused);
  }

  static Optional<Pause> paused(Connection connection) throws SQLException {
    return Sql.list(
            connection,
            "SELECT paused_why FROM ita_sending WHERE paused_at IS NOT NULL",
            row -> Pause.valueOf(row.getString(1)))
        .stream()
        .findFirst();
  }

  /** Lets none leave from now on; changes nothing where that is so already. */
  public void pause(Pause why, Actor by) {
    tables.inTransaction(
        connection -> {
          int paused =
              Sql.update(
                  connection,
                  """
                  UPDATE ita_sending SET paused_at = ?, paused_why = ? WHERE paused_at IS NULL
                  """,
                  tables.now(),
                  why.name());
          if (paused > 0) {
            AuditRows.insert(connection, tables.now(), by, Act.of(Act.Kind.PAUSE, why.name()));
          }
          return paused;
        });
  }

  /**
   * Lets letters leave again. What waited in a copy that was put back may have left after the copy
   * was made: nobody here knows, so it is told as unknown, for a person to settle or retry.
   *
   * @return how many are told as unknown
   */
  public int resume(Actor by) {
    return tables.inTransaction(
        connection -> {
          Optional<Pause> why = paused(connection);
          int unknown = why.filter(Pause.RESTORED::equals).isPresent() ? doubt(connection) : 0;
          Sql.update(connection, "UPDATE ita_sending SET paused_at = NULL, paused_why = NULL");
          if (why.isPresent()) {
            Act act = Act.ofLetters(Act.Kind.RESUME, "", unknown, why.get().name());
            AuditRows.insert(connection, tables.now(), by, act);
          }
          return unknown;
        });
  }

  private static int doubt(Connection connection) throws SQLException {
    Text reason = Messages.text("delivery.reason.restored");
    return Sql.update(
        connection,
        """
        UPDATE ita_message SET state = 'UNKNOWN', reason_th = ?, reason_en = ?
        WHERE state = 'QUEUED' AND created_at <= (SELECT paused_at FROM ita_sending)
        """,
        reason.th(),
        reason.en());
  }

  /**
   * Takes the next turn to send, evenly over all engines that share the outbox.
   *
   * @param perMinute turns a minute, above 0
   * @return how long to wait for it
   */
  public Duration turn(int perMinute) {
    return tables.inTransaction(connection -> turn(connection, tables.now(), perMinute));
  }

  private static Duration turn(Connection connection, OffsetDateTime now, int perMinute)
      throws SQLException {
    @Nullable Instant next =
        Sql.list(
                connection,
                "SELECT next_turn FROM ita_sending FOR UPDATE",
                row -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
            .get(0)
            .map(OffsetDateTime::toInstant)
            .orElse(null);
    OffsetDateTime turn =
        next == null
                || next.isBefore(now.toInstant())
                || next.isAfter(now.toInstant().plus(FARTHEST))
            ? now
            : next.atOffset(now.getOffset());
    Sql.update(
        connection,
        "UPDATE ita_sending SET next_turn = ?",
        turn.plus(Duration.ofMinutes(1).dividedBy(perMinute)));
    return Duration.between(now, turn);
  }
}
