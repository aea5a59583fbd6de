package org.itaworkbook.mail.outbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.store.Sql;
import org.jspecify.annotations.Nullable;

/**
 * How many messages there are.
 *
 * @param byState those states that some are in
 * @param oldestWaiting when the oldest one was put in that waits; null where none does
 */
public record LetterCounts(Map<DeliveryState, Integer> byState, @Nullable Instant oldestWaiting) {

  public LetterCounts {
    byState = Map.copyOf(byState);
  }

  static final Sql.Work<LetterCounts> COUNT =
      connection -> {
        Map<DeliveryState, Integer> byState = new EnumMap<>(DeliveryState.class);
        Sql.list(
                connection,
                "SELECT state, COUNT(*) FROM ita_message GROUP BY state",
                row -> Map.entry(DeliveryState.valueOf(row.getString(1)), row.getInt(2)))
            .forEach(each -> byState.put(each.getKey(), each.getValue()));
        OffsetDateTime oldest =
            Sql.list(
                    connection,
                    """
                    SELECT created_at FROM ita_message WHERE state = 'QUEUED'
                    ORDER BY created_at FETCH FIRST 1 ROW ONLY
                    """,
                    row -> row.getObject(1, OffsetDateTime.class))
                .stream()
                .findFirst()
                .orElse(null);
        return new LetterCounts(byState, oldest == null ? null : oldest.toInstant());
      };
}
