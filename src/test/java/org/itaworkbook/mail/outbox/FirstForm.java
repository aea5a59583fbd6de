package org.itaworkbook.mail.outbox;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.itaworkbook.store.Database;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.store.FileRows;
import org.itaworkbook.store.FlywayTable;
import org.itaworkbook.store.Schema;
import org.itaworkbook.store.Sql;

/** An outbox as it was before its table was changed. */
final class FirstForm {

  private static final List<String> FIRST = Outbox.SCHEMA.scripts().subList(0, 1);

  private FirstForm() {}

  /** Makes one with a message that was delivered. */
  static void make(DatabaseLocation location, OutboxEntry entry) {
    put(location, new Schema(Outbox.SCHEMA.name(), FIRST, null), entry);
  }

  /** The same as version 1.0 of the program left it, which had Flyway run the script. */
  static void makeByFlyway(DatabaseLocation location, OutboxEntry entry) {
    put(location, new Schema("flyway", FIRST, null), entry);
    FileRows.byOwner(
        location,
        connection -> {
          FlywayTable.make(connection);
          FlywayTable.add(connection, "1", true);
          return Sql.update(connection, "DROP TABLE ita_schema");
        });
  }

  private static void put(DatabaseLocation location, Schema schema, OutboxEntry entry) {
    try (Database database = Database.open(location, schema)) {
      OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
      database.inTransaction(
          connection ->
              Sql.update(
                  connection,
                  """
                  INSERT INTO ita_message (
                    message_key, agency, round_id, unit_code, unit_name, address, recipient, letter,
                    subject, state, attempts, created_at, next_attempt_at)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'DELIVERED', 1, ?, ?)
                  """,
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
