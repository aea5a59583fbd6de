package org.itaworkbook.json.units;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itaworkbook.json.base.JsonDocument;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;

/**
 * Messages.
 *
 * @param states how many stand in each state; none that nothing stands in
 */
public record DeliveriesJson(
    int count, Map<DeliveryState, Integer> states, List<DeliveryJson> deliveries)
    implements JsonDocument {

  public static DeliveriesJson of(List<Delivery> deliveries, Locale locale) {
    Map<DeliveryState, Integer> states = new EnumMap<>(DeliveryState.class);
    deliveries.forEach(each -> states.merge(each.state(), 1, Integer::sum));
    return new DeliveriesJson(
        deliveries.size(),
        states,
        deliveries.stream().map(each -> DeliveryJson.of(each, locale)).toList());
  }
}
