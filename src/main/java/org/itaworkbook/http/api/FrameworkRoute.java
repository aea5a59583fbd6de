package org.itaworkbook.http.api;

import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.json.framework.FrameworkJson;

/** What one fiscal year assesses, and how. */
public final class FrameworkRoute extends Route {

  private static final long serialVersionUID = 1L;

  private final transient Frameworks frameworks;

  public FrameworkRoute(Frameworks frameworks) {
    super("/api/v1/frameworks/{year}", "GET");
    this.frameworks = frameworks;
  }

  @Override
  public HttpResponse answer(Exchange call) {
    return HttpResponse.json(FrameworkJson.of(Exchange.framework(call.rest().get(0), frameworks)));
  }
}
