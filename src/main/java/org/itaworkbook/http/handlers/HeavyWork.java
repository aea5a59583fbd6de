package org.itaworkbook.http.handlers;

import org.itaworkbook.http.exchange.Problem;

/** A request that waits for a worker. */
interface HeavyWork {

  /** Seconds that it may take. */
  double seconds();

  /** Does it, and sees to the answer. */
  void run();

  /** Answers that it will not be done. */
  void refuse(Problem problem);

  /** Whether nobody waits for the answer any more. */
  boolean isAbandoned();

  /** Lets go what it holds, without an answer. */
  void drop();
}
