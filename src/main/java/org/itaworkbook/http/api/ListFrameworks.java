package org.itaworkbook.http.api;

import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.json.framework.FrameworksJson;

/** The fiscal years that are known. */
public record ListFrameworks(Frameworks frameworks) implements Route {

  @Override
  public HttpResponse answer(Exchange exchange) {
    return HttpResponse.json(FrameworksJson.of(frameworks));
  }
}
