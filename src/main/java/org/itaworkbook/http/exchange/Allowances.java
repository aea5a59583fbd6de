package org.itaworkbook.http.exchange;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * An {@link Allowance} for each of many. Of more than it remembers it forgets those who tried
 * something the longest ago, so that nobody fills the memory by coming under many names.
 * Thread-safe.
 */
public final class Allowances {

  /** Of so many it remembers what they did. */
  static final int REMEMBERED = 10_000;

  private final int most;
  private final Duration within;
  private final LongSupplier nanoTime;
  private final Map<String, Allowance> each = new LinkedHashMap<>();

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

  /**
   * Counts one that somebody does, where he may do it now.
   *
   * @return whether he may
   */
  public synchronized boolean tryTake(String who) {
    Allowance known = each.remove(who);
    Allowance his = known == null ? new Allowance(most, within, nanoTime) : known;
    each.put(who, his);
    if (each.size() > REMEMBERED) {
      each.remove(each.keySet().iterator().next());
    }
    return his.tryTake();
  }

  /** Counts one less that somebody did, which has turned out not to count. */
  public synchronized void giveBack(String who) {
    Allowance known = each.get(who);
    if (known != null) {
      known.giveBack();
    }
  }

  /** Of how many it remembers something. */
  synchronized int remembered() {
    return each.size();
  }
}
