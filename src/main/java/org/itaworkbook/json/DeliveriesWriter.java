package org.itaworkbook.json;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/** Writes what became of messages for programs; times in UTC (RFC 3339). */
public final class DeliveriesWriter {

  private DeliveriesWriter() {}

  /** One JSON object with the messages and how many stand in each state, on one line. */
  public static String write(List<Delivery> deliveries, Locale locale) {
    Map<DeliveryState, Integer> counts = new EnumMap<>(DeliveryState.class);
    deliveries.forEach(each -> counts.merge(each.state(), 1, Integer::sum));
    JsonObject states = new JsonObject();
    counts.forEach((state, count) -> states.addProperty(state.name(), count));
    JsonObject document = new JsonObject();
    document.addProperty("count", deliveries.size());
    document.add("states", states);
    document.add("deliveries", JsonWriting.array(deliveries, each -> delivery(each, locale)));
    return JsonWriting.compact(document);
  }

  /** One message. */
  public static String one(Delivery delivery, Locale locale) {
    return JsonWriting.compact(delivery(delivery, locale));
  }

  static JsonObject delivery(Delivery each, Locale locale) {
    JsonObject written = new JsonObject();
    written.addProperty("id", each.id());
    written.addProperty("agency", each.agency());
    written.addProperty("round", each.round());
    written.addProperty("unit", each.unit().value());
    written.addProperty("unitName", each.unitName());
    written.addProperty("address", each.address().toString());
    written.addProperty("recipient", each.recipient().toString());
    written.addProperty("letter", each.letter().name());
    written.addProperty("subject", each.subject());
    written.addProperty("state", each.state().name());
    written.addProperty("attempts", each.attempts());
    written.addProperty("created", each.created().toString());
    written.addProperty(
        "nextAttempt", each.state() == DeliveryState.QUEUED ? each.nextAttempt().toString() : null);
    written.addProperty("settled", text(each.settled()));
    Text reason = each.reason();
    written.addProperty("reason", reason == null ? null : reason.in(locale));
    return written;
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
