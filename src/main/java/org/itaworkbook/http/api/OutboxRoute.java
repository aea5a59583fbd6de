package org.itaworkbook.http.api;

import java.util.List;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.json.units.DeliveriesJson;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.mailing.Mailing;

/** All letters and what became of them. */
public final class OutboxRoute extends Route {

  private static final long serialVersionUID = 1L;

  private final transient Mailing mailing;

  public OutboxRoute(Mailing mailing) {
    super(DeliveriesRoute.PATH, "GET");
    this.mailing = mailing;
  }

  @Override
  public HttpResponse answer(Exchange call) {
    List<Delivery> all =
        mailing.settings().database().exists() ? mailing.outbox().list() : List.of();
    return DeliveriesRoute.json(DeliveriesJson.of(all, call.language()), call);
  }
}
