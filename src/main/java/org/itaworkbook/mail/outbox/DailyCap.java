package org.itaworkbook.mail.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.itaworkbook.store.Sql;

/** How many messages may be put into an outbox within 24 hours, whoever puts them in. */
final class DailyCap {

  private DailyCap() {}

  /**
   * @param most of those that were put in within the 24 hours before now; 0 for any number
   * @throws DailyCapException if there are more
   */
  static void demand(Connection connection, int most, OffsetDateTime now) throws SQLException {
    if (most == 0) {
      return;
    }
    int queued =
        Sql.list(
                connection,
                "SELECT COUNT(*) FROM ita_message WHERE created_at > ?",
                row -> row.getInt(1),
                now.minusDays(1))
            .get(0);
    if (queued > most) {
      throw new DailyCapException(queued, most);
    }
  }
}
