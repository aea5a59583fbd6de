package org.itaworkbook.mail.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.itaworkbook.people.Actor;
import org.itaworkbook.store.Sql;

/**
 * How much one person may send within an hour, over all servers that share the outbox. Whoever is
 * not known by name is bound by what all may send together.
 */
final class PersonCap {

  static final int SENDINGS = 5;
  static final int LETTERS = 400;

  private static final Duration HOUR = Duration.ofHours(1);

  private PersonCap() {}

  private record Sent(Instant time, int letters) {}

  /**
   * @param letters that are sent now; more than may be in an hour are let pass after an hour
   *     without any
   * @throws PersonCapException if with these it were too much
   */
  static void demand(Connection connection, Actor by, int letters, OffsetDateTime now)
      throws SQLException {
    if (!by.isNamed() || letters == 0) {
      return;
    }
    List<Sent> sent =
        Sql.list(
            connection,
            """
            SELECT made_at, letters FROM ita_audit
            WHERE person_id = ? AND kind = 'SEND' AND letters > 0 AND made_at > ?
            ORDER BY made_at
            """,
            row -> new Sent(row.getObject(1, OffsetDateTime.class).toInstant(), row.getInt(2)),
            by.id(),
            now.minus(HOUR));
    int gone = 0;
    while (gone < sent.size() && isTooMuch(sent.subList(gone, sent.size()), letters)) {
      gone++;
    }
    if (gone > 0) {
      Instant room = sent.get(gone - 1).time().plus(HOUR);
      throw new PersonCapException(
          SENDINGS, LETTERS, Math.max(1, Duration.between(now.toInstant(), room).toSeconds() + 1));
    }
  }

  private static boolean isTooMuch(List<Sent> sent, int letters) {
    return sent.size() + 1 > SENDINGS
        || sent.stream().mapToInt(Sent::letters).sum() + letters > LETTERS;
  }
}
