package org.itaworkbook.workers;

import java.util.function.BooleanSupplier;

/** Does work on uploads. Thread-safe; a caller waits until its piece of work is done. */
public interface Workers extends AutoCloseable {

  /**
   * Does a piece of work.
   *
   * @param abandoned whether nobody waits for it any more; asked now and then, by another thread
   * @throws org.itaworkbook.scores.RefusedException for an upload that cannot be answered, or not
   *     with the time and memory that a piece of work may cost
   * @throws WorkAbandonedException where it was given up for that reason
   * @throws WorkFailedException for a defect of the program
   */
  <T> T call(Work<T> work, BooleanSupplier abandoned);

  /** The same for somebody who stays. */
  default <T> T call(Work<T> work) {
    return call(work, () -> false);
  }

  /** How many processes of work were ended before their time, or ended by themselves. */
  default long lost() {
    return 0;
  }

  /** Gives up what is under way. */
  @Override
  void close();
}
