package org.itaworkbook.http.handlers;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.itaworkbook.http.exchange.Allowance;
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

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final LongSupplier nanoTime;
  private final Map<String, Use> uses = new ConcurrentHashMap<>();

  PersonLimits(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** What somebody has asked for lately, and has under way. */
  private final class Use {

    private final Allowance requests = new Allowance(REQUESTS_A_MINUTE, MINUTE, nanoTime);
    private final Allowance uploads = new Allowance(UPLOADS_A_MINUTE, MINUTE, nanoTime);
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
