package org.itaworkbook.http.exchange;

/** A route that answers without a token, since what it answers holds nothing of anybody's. */
public interface StaticRoute extends Route {

  /**
   * What is at the path.
   *
   * @throws ProblemException if nothing is
   */
  StaticFile file(Exchange exchange);

  @Override
  default boolean open(Exchange exchange) {
    return true;
  }

  @Override
  default HttpResponse answer(Exchange exchange) {
    return file(exchange).answer(exchange);
  }
}
