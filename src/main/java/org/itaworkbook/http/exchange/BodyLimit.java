package org.itaworkbook.http.exchange;

import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;

/**
 * How long a body may be.
 *
 * @param beyond what a longer one is answered with
 */
public record BodyLimit(long bytes, Refusal beyond) {

  /** The answer to a longer body. */
  public Problem problem() {
    return Problem.of(new RefusedException(beyond, (bytes >> 20) + " MB"));
  }
}
