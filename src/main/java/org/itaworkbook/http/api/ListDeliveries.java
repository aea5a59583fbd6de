package org.itaworkbook.http.api;

import java.util.List;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.json.units.DeliveriesJson;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.people.Permits;
import org.itaworkbook.people.Whose;
import org.itaworkbook.text.Fingerprint;
import org.itaworkbook.units.RoundId;

/** The letters of the caller's agencies and what became of them. */
public record ListDeliveries(Mailing mailing) implements Route {

  @Override
  public HttpResponse answer(Exchange exchange) {
    return HttpResponse.json(
        DeliveriesJson.of(seen(mailing, exchange), exchange.language()), exchange.language());
  }

  /** The letters that the caller may see, the newest first. */
  static List<Delivery> seen(Mailing mailing, Exchange exchange) {
    return mailing.deliveries().stream()
        .filter(each -> Permits.maySeeLetters(exchange.person(), whose(each)))
        .toList();
  }

  static Whose whose(Delivery letter) {
    return new Whose(
        letter.agency(),
        RoundId.parse(letter.round())
            .map(RoundId::agency)
            .orElseGet(() -> Fingerprint.ofSpellings(letter.agency())));
  }
}
