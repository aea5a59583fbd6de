package org.itaworkbook.mail.outbox;

import com.zaxxer.hikari.HikariDataSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.itaworkbook.store.Database;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.store.Sql;

/** An outbox as it was before its table was changed. */
final class FirstForm {

  private FirstForm() {}

  /** Makes one with a message that was delivered. */
  static void make(DatabaseLocation location, OutboxEntry entry) {
    try (HikariDataSource source = new HikariDataSource(Database.configuration(location))) {
      Database.flyway(source).target("1").load().migrate();
      OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
      Sql.inTransaction(
          source,
          connection ->
              Sql.update(
                  connection,
                  "INSERT INTO ita_message (message_key, agency, round_id, unit_code, unit_name,"
                      + " address, recipient, letter, subject, state, attempts, created_at,"
                      + " next_attempt_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'DELIVERED', 1, ?, ?)",
                  entry.letterKey(),
                  entry.to().agency(),
                  entry.to().round(),
                  entry.to().unit().value(),
                  entry.unitName(),
                  entry.to().address().toString(),
                  entry.to().recipient().toString(),
                  entry.to().letter().name(),
                  entry.subject(),
                  now,
                  now));
    }
  }
}
