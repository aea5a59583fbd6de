package org.itaworkbook.http.api;

import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.json.framework.FrameworksJson;

/** The fiscal years that are known. */
public final class FrameworksRoute extends Route {

  private static final long serialVersionUID = 1L;

  private final transient Frameworks frameworks;

  public FrameworksRoute(Frameworks frameworks) {
    super("/api/v1/frameworks", "GET");
    this.frameworks = frameworks;
  }

  @Override
  public HttpResponse answer(Exchange call) {
    return HttpResponse.json(FrameworksJson.of(frameworks));
  }
}
