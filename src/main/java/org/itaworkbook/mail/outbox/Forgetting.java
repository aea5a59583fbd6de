package org.itaworkbook.mail.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.itaworkbook.store.Sql;
import org.itaworkbook.units.MailAddress;

/**
 * The statements that delete all that is known of messages; each in a transaction of its caller.
 */
final class Forgetting {

  private static final String OLD =
      "state NOT IN ('QUEUED', 'SENDING') AND COALESCE(settled_at, next_attempt_at) < ?";

  private static final String OF_ADDRESS =
      "LOWER(address) = LOWER(?) OR LOWER(recipient) = LOWER(?)";

  private Forgetting() {}

  static int before(Connection connection, OffsetDateTime time) throws SQLException {
    return delete(connection, OLD, time);
  }

  static int address(Connection connection, MailAddress address) throws SQLException {
    return delete(connection, OF_ADDRESS, address.toString(), address.toString());
  }

  private static int delete(Connection connection, String which, Object... arguments)
      throws SQLException {
    Sql.update(
        connection,
        "DELETE FROM ita_message_content WHERE message_id IN (SELECT id FROM ita_message WHERE "
            + which
            + ")",
        arguments);
    return Sql.update(connection, "DELETE FROM ita_message WHERE " + which, arguments);
  }
}
