package org.itaworkbook.http.handlers;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.people.Person;

/**
 * How much one person who signed in, or one program, may ask of this server; one that stands beside
 * it counts for itself. Callers by the server's own token are bound by their addresses instead.
 * Thread-safe.
 */
final class PersonLimits {

  /** What one page, its pane and a program beside them never come near to. */
  static final int REQUESTS_A_MINUTE = 600;

  static final int UPLOADS_A_MINUTE = 60;
  static final int UPLOADS_AT_ONCE = 4;

  /** Persons beyond which those are forgotten who have been away for a minute. */
  private static final int MANY = 1_000;

  private final LongSupplier nanoTime;
  private final Map<String, Use> uses = new ConcurrentHashMap<>();

  PersonLimits(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** What somebody has asked for lately, and has under way. */
  private final class Use {

    private final Bucket requests = new Bucket(REQUESTS_A_MINUTE);
    private final Bucket uploads = new Bucket(UPLOADS_A_MINUTE);
    private int underWay;

    synchronized double wait(boolean heavy) {
      double wait = Math.max(requests.seconds(), heavy ? uploads.seconds() : 0);
      if (wait == 0 && heavy && underWay >= UPLOADS_AT_ONCE) {
        return 1;
      }
      if (wait == 0) {
        requests.take();
        if (heavy) {
          uploads.take();
          underWay++;
        }
      }
      return wait;
    }

    synchronized void end() {
      underWay--;
    }

    synchronized boolean isOver() {
      return underWay == 0 && requests.isFull() && uploads.isFull();
    }
  }

  /** Fills evenly, up to what may be asked for in a minute. */
  private final class Bucket {

    private final double most;
    private double left;
    private long filled = nanoTime.getAsLong();

    Bucket(int aMinute) {
      most = aMinute;
      left = aMinute;
    }

    private void fill() {
      long now = nanoTime.getAsLong();
      double minutes = (now - filled) / (double) TimeUnit.MINUTES.toNanos(1);
      left = Math.min(most, left + minutes * most);
      filled = now;
    }

    /** Seconds until it holds one. */
    double seconds() {
      fill();
      return left >= 1 ? 0 : (1 - left) * 60 / most;
    }

    void take() {
      left--;
    }

    boolean isFull() {
      fill();
      return left >= most;
    }
  }

  /**
   * Counts a request.
   *
   * @param heavy whether it carries a workbook to work on; then {@link #end} must follow
   * @return the problem of whoever asks for too much; empty where he may go on
   */
  Optional<Problem> begin(Person person, boolean heavy) {
    if (person.id().isEmpty()) {
      return Optional.empty();
    }
    if (uses.size() > MANY) {
      uses.values().removeIf(Use::isOver);
    }
    double wait = uses.computeIfAbsent(person.id(), id -> new Use()).wait(heavy);
    if (wait == 0) {
      return Optional.empty();
    }
    long seconds = (long) Math.max(1, Math.ceil(wait));
    return Optional.of(
        Problem.of(ProblemType.TOO_MANY_REQUESTS, seconds)
            .with("Retry-After", Long.toString(seconds)));
  }

  /** How many persons are remembered. */
  int known() {
    return uses.size();
  }

  /** Says that a request with a workbook, which was let in, is over. */
  void end(Person person) {
    Use use = uses.get(person.id());
    if (use != null) {
      use.end();
    }
  }
}
