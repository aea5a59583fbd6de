package org.itaworkbook.http.api;

import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.ProblemException;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.handlers.Readiness;

/** Says to a proxy whether it should send callers here. */
public record ReadyRoute(Readiness readiness) implements Route {

  @Override
  public HttpResponse answer(Exchange exchange) {
    if (!readiness.isReady()) {
      throw new ProblemException(ProblemType.NOT_READY);
    }
    return FixedJson.health().answer();
  }
}
