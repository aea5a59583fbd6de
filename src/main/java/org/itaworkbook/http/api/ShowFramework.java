package org.itaworkbook.http.api;

import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.json.framework.FrameworkJson;

/** What one fiscal year assesses, and how. */
public record ShowFramework(Frameworks frameworks) implements Route {

  @Override
  public HttpResponse answer(Exchange exchange) {
    return HttpResponse.json(FrameworkJson.of(exchange.framework(frameworks)));
  }
}
