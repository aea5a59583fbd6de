package org.itaworkbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;

/** Whether work grows with what there is to do, and not with its square. */
public final class Growth {

  /** Less than this is the noise of the machine, in nanoseconds. */
  private static final long NOISE = 20_000_000;

  private static final int TRIES = 5;

  private Growth() {}

  /**
   * Checks that twice as much takes less than three times the processor time.
   *
   * @param size for which work with the square of it takes a tenth of a second and more
   * @param work what to do for a size
   */
  public static void assertLinear(int size, IntFunction<Runnable> work) {
    Runnable single = work.apply(size);
    Runnable twice = work.apply(2 * size);
    long one = Long.MAX_VALUE;
    long two = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      one = Math.min(one, spent(single));
      two = Math.min(two, spent(twice));
    }
    assertThat(two).as("nanoseconds, against %s for half", one).isLessThan(3 * one + NOISE);
  }

  private static long spent(Runnable work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
  }
}
