package org.itaworkbook.mail.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.itaworkbook.store.Sql;

/** Puts one message into the database, with its content. */
final class NewMessage {

  private NewMessage() {}

  /** The id that it got; empty where its key is there already. */
  static Optional<Long> insert(Connection connection, OutboxEntry entry, OffsetDateTime now)
      throws SQLException {
    String sql =
        """
        INSERT INTO ita_message (
          message_key, letter_key, agency, round_id, unit_code, unit_name, address, recipient,
          letter, subject, state, attempts, created_at, next_attempt_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', 0, ?, ?)
        ON CONFLICT DO NOTHING
        """;
    try (PreparedStatement insert = connection.prepareStatement(sql, new String[] {"id"})) {
      Correspondence to = entry.to();
      Sql.set(
          insert,
          entry.key(),
          entry.letterKey(),
          to.agency(),
          to.round(),
          to.unit().value(),
          entry.unitName(),
          to.address().toString(),
          to.recipient().toString(),
          to.letter().name(),
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
}
