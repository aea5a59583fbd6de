package org.itaworkbook.http.exchange;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * An {@link Allowance} for each of many. Of more than it remembers it forgets those who did
 * something the longest ago, so that nobody fills the memory by coming under many names.
 * Thread-safe.
 */
public final class Allowances {

  /** Of so many it remembers what they did. */
  static final int REMEMBERED = 10_000;

  private final int most;
  private final Duration within;
  private final LongSupplier nanoTime;
  private final Map<String, Allowance> each = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param most may be done within the time by each
   * @param nanoTime as of {@link System#nanoTime}
   */
  public Allowances(int most, Duration within, LongSupplier nanoTime) {
    this.most = most;
    this.within = within;
    this.nanoTime = nanoTime;
  }

  /** Whole seconds until somebody may do one more; 0 where he may now. */
  public synchronized long seconds(String who) {
    Allowance known = each.get(who);
    return known == null ? 0 : (long) Math.ceil(known.seconds());
  }

  /** Counts one that somebody did. */
  public synchronized void take(String who) {
    each.computeIfAbsent(who, key -> new Allowance(most, within, nanoTime)).take();
    if (each.size() > REMEMBERED) {
      each.remove(each.keySet().iterator().next());
    }
  }

  /** Of how many it remembers something. */
  synchronized int remembered() {
    return each.size();
  }
}
