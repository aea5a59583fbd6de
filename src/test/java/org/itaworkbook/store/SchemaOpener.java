package org.itaworkbook.store;

import java.nio.file.Path;
import java.util.List;

/**
 * Opens the database in a folder as soon as others let it, says how often its only script was run,
 * and ends.
 */
public final class SchemaOpener {

  private SchemaOpener() {}

  public static void main(String[] arguments) {
    Schema schema =
        new Schema(
            "test",
            List.of("CREATE TABLE IF NOT EXISTS told (n INTEGER); INSERT INTO told VALUES (1);"),
            null);
    DatabaseLocation location = new DatabaseLocation(Path.of(arguments[0]), null, null);
    try (Database database = Database.open(location, schema)) {
      int runs =
          database.inTransaction(
              connection ->
                  Sql.list(connection, "SELECT COUNT(*) FROM told", row -> row.getInt(1)).get(0));
      System.out.println(runs);
    }
  }
}
