package org.itaworkbook.http.exchange;

import java.io.IOException;

/**
 * What is answered at a path and method. The body of a request is in memory before it gets here,
 * and the answer goes there, so a route may take its time but never waits for a caller.
 * Implementations are thread-safe.
 */
@FunctionalInterface
public interface Route {

  /**
   * The answer.
   *
   * @throws ProblemException with another one; so does what {@link Problem} knows
   */
  HttpResponse answer(Exchange exchange) throws IOException;

  /** Whether it is worth a place among the workers. */
  default boolean heavy() {
    return false;
  }

  /** Whether it answers without a token. */
  default boolean open(Exchange exchange) {
    return false;
  }
}
