package org.itaworkbook.workers;

import java.time.Duration;

/**
 * What processes of work may cost.
 *
 * @param processes how many there are at most, 1 or more; each works on one upload at a time
 * @param heapMegabytes the memory of each, 64 or more
 * @param time after which a piece of work is given up
 * @param pieces after so many a process is replaced by a new one, once that is warm
 */
public record WorkBudget(int processes, int heapMegabytes, Duration time, int pieces) {

  /** Enough for any workbook within the limits of an upload. */
  public static final int HEAP_MEGABYTES = 384;

  private static final Duration TIME = Duration.ofSeconds(30);
  private static final int PIECES = 5_000;

  public WorkBudget {
    if (processes < 1 || heapMegabytes < 64 || time.isNegative() || time.isZero() || pieces < 1) {
      throw new IllegalArgumentException(
          processes + " processes, " + heapMegabytes + " MB, " + time + ", " + pieces + " pieces");
    }
  }

  /** The usual time, and as many pieces as do no harm. */
  public static WorkBudget of(int processes, int heapMegabytes) {
    return new WorkBudget(processes, heapMegabytes, TIME, PIECES);
  }
}
