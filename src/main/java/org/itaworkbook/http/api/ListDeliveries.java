package org.itaworkbook.http.api;

import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.json.units.DeliveriesJson;
import org.itaworkbook.mailing.Mailing;

/** All letters and what became of them. */
public record ListDeliveries(Mailing mailing) implements Route {

  @Override
  public HttpResponse answer(Exchange exchange) {
    return HttpResponse.json(
        DeliveriesJson.of(mailing.deliveries(), exchange.language()), exchange.language());
  }
}
