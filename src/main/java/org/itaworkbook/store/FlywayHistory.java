package org.itaworkbook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Understands a database whose scripts Flyway ran, as this program had it do up to version 1.0. Its
 * table is left as it is, so that an engine of that version beside this one goes on working.
 */
final class FlywayHistory {

  private record Entry(String version, boolean success) {}

  private FlywayHistory() {}

  /**
   * The form of a schema that Flyway made; 0 where it made none.
   *
   * @throws DatabaseSettingException if a script was not finished, or is of a newer program
   */
  static int form(Connection connection, Schema schema) throws SQLException {
    String table = schema.flywayTable();
    if (table == null || !Sql.hasTable(connection, table)) {
      return 0;
    }
    List<Entry> entries =
        Sql.list(
            connection,
            "SELECT \"version\", \"success\" FROM \"" + table + "\" WHERE \"version\" IS NOT NULL",
            row -> new Entry(row.getString(1), row.getBoolean(2)));
    int form = 0;
    for (Entry each : entries) {
      if (!each.success()) {
        throw new DatabaseSettingException("unfinished", each.version());
      }
      form = Math.max(form, Integer.parseInt(each.version()));
    }
    if (form > schema.newest()) {
      throw new DatabaseSettingException("newer", form, schema.newest());
    }
    return form;
  }
}
