package org.itaworkbook.json.units;

import java.util.Locale;
import org.itaworkbook.json.base.JsonDocument;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.letters.LetterKind;
import org.jspecify.annotations.Nullable;

/**
 * One message and what became of it; times in UTC (RFC 3339).
 *
 * @param nextAttempt null unless it waits to be sent
 */
public record DeliveryJson(
    long id,
    String agency,
    String round,
    String unit,
    String unitName,
    String address,
    String recipient,
    LetterKind letter,
    String subject,
    DeliveryState state,
    int attempts,
    String created,
    @Nullable String nextAttempt,
    @Nullable String settled,
    @Nullable String reason)
    implements JsonDocument {

  public static DeliveryJson of(Delivery delivery, Locale locale) {
    return new DeliveryJson(
        delivery.id(),
        delivery.agency(),
        delivery.round(),
        delivery.unit().value(),
        delivery.unitName(),
        delivery.address().toString(),
        delivery.recipient().toString(),
        delivery.letter(),
        delivery.subject(),
        delivery.state(),
        delivery.attempts(),
        delivery.created().toString(),
        delivery.state() == DeliveryState.QUEUED ? delivery.nextAttempt().toString() : null,
        delivery.settled() == null ? null : delivery.settled().toString(),
        delivery.reason() == null ? null : delivery.reason().in(locale));
  }
}
