package org.itaworkbook.workbook.intake;

import java.util.function.Supplier;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;

/** What the faults that come up while a file is read mean for the sender. */
public final class Refusals {

  private Refusals() {}

  /**
   * Does work that reads a file. A file may be broken in ways that parsers do not foresee; none of
   * them is the engine's fault.
   *
   * @throws RefusedException for whatever the work threw
   */
  public static <T> T reading(Supplier<T> work) {
    try {
      return work.get();
    } catch (RefusedException e) {
      throw e;
    } catch (StackOverflowError | RuntimeException e) {
      RefusedException refused = new RefusedException(Refusal.TRUNCATED);
      refused.initCause(e);
      throw refused;
    }
  }
}
