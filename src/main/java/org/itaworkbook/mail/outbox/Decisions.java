package org.itaworkbook.mail.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.mail.audit.AuditRows;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.store.Sql;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/**
 * The statements of what a person decides about messages, each with its row in the audit; each in a
 * transaction of its caller.
 */
final class Decisions {

  private Decisions() {}

  /**
   * Queues messages anew.
   *
   * @param which of them, with one argument
   * @return how many
   */
  static int requeue(
      Connection connection, Actor by, OffsetDateTime now, String which, Object argument)
      throws SQLException {
    Leases.expire(connection, now);
    List<Delivery> chosen = chosen(connection, which, argument);
    int queued =
        Sql.update(
            connection,
            """
            UPDATE ita_message
            SET state = 'QUEUED', next_attempt_at = ?,
              attempts = CASE WHEN state = 'QUEUED' THEN attempts ELSE 0 END,
              reason_th = NULL, reason_en = NULL, lease_owner = NULL, lease_until = NULL,
              settled_at = NULL
            WHERE\040"""
                + which,
            now,
            argument);
    write(connection, by, now, Act.Kind.RETRY, chosen, DeliveryState.QUEUED);
    return queued;
  }

  /**
   * Says what became of a message.
   *
   * @return whether there was one that was not settled yet
   */
  static boolean settle(
      Connection connection, Actor by, OffsetDateTime now, long id, boolean delivered)
      throws SQLException {
    Leases.expire(connection, now);
    DeliveryState state = delivered ? DeliveryState.DELIVERED : DeliveryState.DROPPED;
    Text reason =
        Messages.text("delivery.reason." + (delivered ? "settledDelivered" : "settledDropped"));
    String which = "id = ? AND state IN ('QUEUED', 'FAILED', 'UNKNOWN')";
    List<Delivery> chosen = chosen(connection, which, id);
    boolean settled =
        Sql.update(
                connection,
                """
                UPDATE ita_message
                SET state = ?, reason_th = ?, reason_en = ?, settled_at = ?,
                  lease_owner = NULL, lease_until = NULL
                WHERE\040"""
                    + which,
                state.name(),
                reason.th(),
                reason.en(),
                now,
                id)
            == 1;
    if (settled) {
      write(connection, by, now, Act.Kind.SETTLE, chosen, state);
    }
    return settled;
  }

  private static List<Delivery> chosen(Connection connection, String which, Object argument)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT * FROM ita_message WHERE " + which + " ORDER BY id FOR UPDATE",
        DeliveryRows::read,
        argument);
  }

  /** One row for each assessment of each agency. */
  private static void write(
      Connection connection,
      Actor by,
      OffsetDateTime now,
      Act.Kind kind,
      List<Delivery> messages,
      DeliveryState outcome)
      throws SQLException {
    for (List<Delivery> each :
        messages.stream()
            .collect(Collectors.groupingBy(one -> List.of(one.agency(), one.round())))
            .values()) {
      Delivery first = each.get(0);
      Act act =
          new Act(kind, first.agency(), first.round(), 0, List.of(), null, null, outcome.name())
              .withMessages(each.stream().map(Delivery::id).toList());
      AuditRows.insert(connection, now, by, act);
    }
  }
}
