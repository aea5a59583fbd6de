package org.itaworkbook.http.exchange;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much somebody may do within a time: so much at once, and again as that time passes, evenly.
 * For one thread at a time.
 */
public final class Allowance {

  private final long most;
  private final long each;
  private final LongSupplier nanoTime;
  private long left;
  private long filled;

  /**
   * @param most may be done within the time
   * @param nanoTime as of {@link System#nanoTime}
   */
  public Allowance(int most, Duration within, LongSupplier nanoTime) {
    each = within.toNanos() / most;
    this.most = each * most;
    this.nanoTime = nanoTime;
    left = this.most;
    filled = nanoTime.getAsLong();
  }

  /** What is left is counted in the nanoseconds in which it comes again. */
  private void fill() {
    long now = nanoTime.getAsLong();
    left = Math.min(most, left + now - filled);
    filled = now;
  }

  /** Seconds until one more may be done; 0 where it may now. */
  public double seconds() {
    fill();
    return left >= each ? 0 : (each - left) / (double) Duration.ofSeconds(1).toNanos();
  }

  /**
   * Counts one that is done, where it may be done now.
   *
   * @return whether it may
   */
  public boolean tryTake() {
    fill();
    if (left < each) {
      return false;
    }
    left -= each;
    return true;
  }

  /** Counts one less that was done. */
  void giveBack() {
    left = Math.min(most, left + each);
  }
}
