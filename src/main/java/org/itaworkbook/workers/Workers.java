package org.itaworkbook.workers;

/** Does work on uploads. Thread-safe; a caller waits until its piece of work is done. */
public interface Workers extends AutoCloseable {

  /**
   * Does a piece of work.
   *
   * @throws org.itaworkbook.scores.RefusedException for an upload that cannot be answered, or not
   *     with the time and memory that a piece of work may cost
   * @throws WorkFailedException for a defect of the program
   */
  <T> T call(Work<T> work);

  /** Gives up what is under way. */
  @Override
  void close();
}
