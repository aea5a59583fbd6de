package org.itaworkbook.http.handlers;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.itaworkbook.http.exchange.Allowances;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.people.Person;

/**
 * How much one person who signed in, or one program, may ask of this server; one that stands beside
 * it counts for itself. Callers by the server's own token are one person where it is said what they
 * may do, and are else bound by their addresses. Thread-safe.
 */
final class PersonLimits {

  /** What one page, its pane and a program beside them never come near to. */
  static final int REQUESTS_A_MINUTE = 600;

  static final int UPLOADS_A_MINUTE = 60;
  static final int UPLOADS_AT_ONCE = 4;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Allowances requests;
  private final Allowances uploads;

  /** How many workbooks of somebody are worked on, where some are. */
  private final Map<String, Integer> underWay = new HashMap<>();

  PersonLimits(LongSupplier nanoTime) {
    requests = new Allowances(REQUESTS_A_MINUTE, MINUTE, nanoTime);
    uploads = new Allowances(UPLOADS_A_MINUTE, MINUTE, nanoTime);
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
    long seconds = take(person.id(), heavy);
    return seconds == 0
        ? Optional.empty()
        : Optional.of(
            Problem.of(ProblemType.TOO_MANY_REQUESTS, seconds)
                .with("Retry-After", Long.toString(seconds)));
  }

  /** Counts a request that may be; else how many seconds later it may. */
  private synchronized long take(String who, boolean heavy) {
    long wait = Math.max(requests.seconds(who), heavy ? uploads.seconds(who) : 0);
    if (wait > 0) {
      return wait;
    }
    if (heavy) {
      if (underWay.getOrDefault(who, 0) >= UPLOADS_AT_ONCE) {
        return 1;
      }
      underWay.merge(who, 1, Integer::sum);
      uploads.tryTake(who);
    }
    requests.tryTake(who);
    return 0;
  }

  /** How many persons have work under way. */
  synchronized int working() {
    return underWay.size();
  }

  /** Says that a request with a workbook, which was let in, is over. */
  synchronized void end(Person person) {
    underWay.computeIfPresent(person.id(), (who, some) -> some == 1 ? null : some - 1);
  }
}
