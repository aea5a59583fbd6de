package org.itaworkbook.mail.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.itaworkbook.store.Sql;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/** What is still to be sent is dropped where a newer letter of its correspondence is there. */
final class Superseding {

  private Superseding() {}

  /**
   * @return how many were dropped
   */
  static int drop(Connection connection, OffsetDateTime now) throws SQLException {
    Text reason = Messages.text("delivery.reason.superseded");
    int dropped =
        Sql.update(
            connection,
            """
            UPDATE ita_message AS older
            SET state = 'DROPPED', reason_th = ?, reason_en = ?, settled_at = ?,
              lease_owner = NULL, lease_until = NULL
            WHERE older.state IN ('QUEUED', 'FAILED') AND EXISTS (
              SELECT 1 FROM ita_message AS newer
              WHERE newer.round_id = older.round_id AND newer.unit_code = older.unit_code
                AND newer.agency = older.agency AND newer.address = older.address
                AND newer.recipient = older.recipient AND newer.letter = older.letter
                AND newer.id > older.id)
            """,
            reason.th(),
            reason.en(),
            now);
    if (dropped > 0) {
      Sql.update(
          connection,
          """
          DELETE FROM ita_message_content
          WHERE message_id IN (SELECT id FROM ita_message WHERE state = 'DROPPED')
          """);
    }
    return dropped;
  }
}
