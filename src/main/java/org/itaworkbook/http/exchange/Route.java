package org.itaworkbook.http.exchange;

import java.io.IOException;
import org.itaworkbook.scores.Refusal;

/**
 * What is answered at a path and method. The body of a request is all there before it gets here, in
 * memory or on disk, and the answer goes into memory, so a route may take its time but never waits
 * for a caller. Implementations are thread-safe.
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

  /**
   * The longest body that it takes.
   *
   * @param usual bytes that any route takes; where it takes more they may lie on disk
   */
  default BodyLimit most(long usual) {
    return new BodyLimit(usual, Refusal.TOO_LARGE);
  }

  /** Whether it answers without a token. */
  default boolean open(Exchange exchange) {
    return false;
  }
}
