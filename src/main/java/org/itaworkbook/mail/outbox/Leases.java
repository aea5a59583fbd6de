package org.itaworkbook.mail.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.store.Sql;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.MailAddress;
import org.jspecify.annotations.Nullable;

/** The statements about what workers hold; each in a transaction of its caller. */
final class Leases {

  private Leases() {}

  /**
   * Holds a message that is due for a worker; empty where none is.
   *
   * @param only whom it must be to; null for anybody
   */
  static Optional<Lease> take(
      Connection connection,
      String owner,
      OffsetDateTime now,
      OffsetDateTime until,
      @Nullable MailAddress only)
      throws SQLException {
    List<Long> due = due(connection, now, only, "FOR UPDATE SKIP LOCKED");
    if (due.isEmpty()) {
      return Optional.empty();
    }
    long id = due.get(0);
    Sql.update(
        connection,
        """
        UPDATE ita_message
        SET state = 'SENDING', attempts = attempts + 1, lease_owner = ?, lease_until = ?
        WHERE id = ?
        """,
        owner,
        until,
        id);
    return Sql.list(
            connection,
            """
            SELECT m.recipient, m.attempts, c.content
            FROM ita_message m JOIN ita_message_content c ON c.message_id = m.id
            WHERE m.id = ?
            """,
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

  /** Whether there is a message that {@link #take} would hold. */
  static boolean isDue(Connection connection, OffsetDateTime now, @Nullable MailAddress only)
      throws SQLException {
    return !due(connection, now, only, "").isEmpty();
  }

  /** The number of the message that has been due for longest. */
  private static List<Long> due(
      Connection connection, OffsetDateTime now, @Nullable MailAddress only, String lock)
      throws SQLException {
    List<Object> arguments = new ArrayList<>(List.of(now));
    if (only != null) {
      arguments.add(only.toString());
    }
    return Sql.list(
        connection,
        """
        SELECT id FROM ita_message
        WHERE state = 'QUEUED' AND next_attempt_at <= ? %s
        ORDER BY next_attempt_at, id FETCH FIRST 1 ROW ONLY %s
        """
            .formatted(only == null ? "" : "AND recipient = ?", lock),
        row -> row.getLong(1),
        arguments.toArray());
  }

  /** Holds it on; does nothing where it is not held any more. */
  static void extend(Connection connection, Lease lease, OffsetDateTime until) throws SQLException {
    Sql.update(
        connection,
        """
        UPDATE ita_message SET lease_until = ?
        WHERE id = ? AND lease_owner = ? AND state = 'SENDING'
        """,
        until,
        lease.id(),
        lease.owner());
  }

  /**
   * Writes down what came of a lease.
   *
   * @return whether it was still this worker's to say
   */
  static boolean close(
      Connection connection,
      Lease lease,
      DeliveryState state,
      @Nullable Text reason,
      int attempts,
      OffsetDateTime next,
      @Nullable OffsetDateTime settled)
      throws SQLException {
    return Sql.update(
            connection,
            """
            UPDATE ita_message
            SET state = ?, reason_th = ?, reason_en = ?, attempts = ?, next_attempt_at = ?,
              settled_at = ?, lease_owner = NULL, lease_until = NULL
            WHERE id = ? AND lease_owner = ? AND state IN ('SENDING', 'UNKNOWN')
            """,
            state.name(),
            reason == null ? null : reason.th(),
            reason == null ? null : reason.en(),
            attempts,
            next,
            settled,
            lease.id(),
            lease.owner())
        == 1;
  }

  /**
   * Marks what dead workers held: they may have handed it over.
   *
   * @return how many
   */
  static int expire(Connection connection, OffsetDateTime now) throws SQLException {
    Text reason = Messages.text("delivery.reason.died");
    return Sql.update(
        connection,
        """
        UPDATE ita_message SET state = 'UNKNOWN', reason_th = ?, reason_en = ?
        WHERE state = 'SENDING' AND lease_until < ?
        """,
        reason.th(),
        reason.en(),
        now);
  }
}
