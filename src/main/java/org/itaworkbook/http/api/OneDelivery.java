package org.itaworkbook.http.api;

import java.util.List;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.NotPermittedException;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.exchange.ProblemException;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.http.exchange.Query;
import org.itaworkbook.json.units.DeliveryJson;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.people.Permits;

/** One letter: what became of it, and what a person says of it. */
public record OneDelivery(Mailing mailing) {

  public HttpResponse show(Exchange exchange) {
    return shown(id(exchange), exchange);
  }

  /** Sends a letter again that was stopped, or one that waits at once. */
  public HttpResponse retry(Exchange exchange) {
    long id = id(exchange);
    Delivery before = own(id, exchange);
    check(outbox().retry(id, exchange.actor()), before);
    mailing.hurry();
    return shown(id, exchange);
  }

  /** Takes a person's word for what became of a letter. */
  public HttpResponse settle(Exchange exchange) {
    long id = id(exchange);
    Delivery before = own(id, exchange);
    check(outbox().settle(id, delivered(exchange), exchange.actor()), before);
    return shown(id, exchange);
  }

  private static void check(boolean done, Delivery before) {
    if (!done) {
      throw new ProblemException(ProblemType.NOT_SETTLED, before.id(), before.state().text());
    }
  }

  private HttpResponse shown(long id, Exchange exchange) {
    return HttpResponse.json(
        DeliveryJson.of(find(id, exchange), exchange.language()), exchange.language());
  }

  /** A letter that the caller may not see is none to him; what he asked for is written down. */
  private Delivery find(long id, Exchange exchange) {
    Delivery letter =
        outbox().find(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    if (!Permits.maySeeLetters(exchange.person(), ListDeliveries.whose(letter))) {
      throw NotPermittedException.otherAgency(
          Problem.of(ProblemType.NOT_FOUND), letter.agency(), List.of(id), null);
    }
    return letter;
  }

  private Delivery own(long id, Exchange exchange) {
    Delivery delivery = find(id, exchange);
    SendDeliveries.demandOwn(ListDeliveries.whose(delivery), List.of(id), null, exchange);
    return delivery;
  }

  private Outbox outbox() {
    return mailing.knownOutbox().orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
  }

  private static boolean delivered(Exchange exchange) {
    String as = exchange.query().parameter("as").orElse("");
    return switch (as) {
      case "delivered" -> true;
      case "dropped" -> false;
      default -> throw Query.notAmong("as", as, "delivered, dropped");
    };
  }

  private static long id(Exchange exchange) {
    String id = exchange.path("id");
    if (!id.matches("[0-9]{1,18}")) {
      throw new ProblemException(ProblemType.NOT_FOUND);
    }
    return Long.parseLong(id);
  }
}
