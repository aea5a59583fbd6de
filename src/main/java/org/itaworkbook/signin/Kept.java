package org.itaworkbook.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that the provider tells everybody alike: asked for when first needed, and anew when it
 * is old. However many callers need it, it is asked for once; while it is, those who have an older
 * answer go on with that. Where the provider does not answer, the older one goes on to count.
 * Thread-safe.
 */
final class Kept<T> {

  private static final Logger LOG = LoggerFactory.getLogger(Kept.class);

  /** After an answer that did not come the next is not asked for sooner. */
  static final Duration ASKED_AGAIN = Duration.ofSeconds(5);

  /** An answer that callers find too old is not replaced more often. */
  static final Duration DEMANDED_AGAIN = Duration.ofMinutes(1);

  private final Callable<T> asking;
  private final Patience patience;
  private final Clock clock;
  private final Duration fresh;
  private final Duration kept;

  private @Nullable T answer;
  private Instant answered = Instant.MIN;
  private @Nullable FutureTask<T> underWay;

  /** Whether somebody asks; where there was no place for who would have, the next one does. */
  private boolean begun;

  private boolean failed;
  private Instant nextTry = Instant.MIN;
  private Instant nextDemand = Instant.MIN;

  /**
   * @param asking asks the provider, and takes no longer than a person would wait
   * @param fresh so long an answer is taken for the present one
   * @param kept so long it counts where there is no other
   */
  Kept(Callable<T> asking, Patience patience, Clock clock, Duration fresh, Duration kept) {
    this.asking = asking;
    this.patience = patience;
    this.clock = clock;
    this.fresh = fresh;
    this.kept = kept;
  }

  /** The answer; waits for it only where there is none. */
  T get() throws ProviderAwayException {
    FutureTask<T> task;
    T known;
    synchronized (this) {
      Instant now = clock.instant();
      known = answer;
      if (known != null && now.isBefore(answered.plus(fresh))) {
        return known;
      }
      boolean may = underWay == null ? !now.isBefore(nextTry) : !begun;
      if (known != null && !now.isBefore(answered.plus(kept))) {
        known = null;
      }
      if (known != null && !may) {
        return known;
      }
      if (underWay == null && !may) {
        throw new ProviderAwayException("it did not answer just now");
      }
      task = underWay == null ? begin(now) : underWay;
    }
    try {
      return await(task);
    } catch (ProviderAwayException e) {
      if (known != null) {
        return known;
      }
      throw e;
    }
  }

  /**
   * The answer that it gives now; one that was given within {@link #DEMANDED_AGAIN} where that was
   * demanded too.
   *
   * @throws ProviderAwayException if it gave none
   */
  T anew() throws ProviderAwayException {
    FutureTask<T> task;
    synchronized (this) {
      Instant now = clock.instant();
      if (underWay == null && now.isBefore(nextDemand)) {
        if (answer == null || failed) {
          throw new ProviderAwayException("it did not answer just now");
        }
        return answer;
      }
      nextDemand = now.plus(DEMANDED_AGAIN);
      task = underWay == null ? begin(now) : underWay;
    }
    return await(task);
  }

  private FutureTask<T> begin(Instant now) {
    nextTry = now.plus(ASKED_AGAIN);
    FutureTask<T> task = new FutureTask<>(this::ask);
    underWay = task;
    begun = false;
    return task;
  }

  private T ask() throws Exception {
    synchronized (this) {
      begun = true;
    }
    try {
      T told = asking.call();
      done(told);
      return told;
    } catch (Exception e) {
      LOG.warn("The sign-in's provider does not answer as it should: {}", e.toString());
      done(null);
      throw e;
    }
  }

  private synchronized void done(@Nullable T told) {
    underWay = null;
    failed = told == null;
    if (told != null) {
      answer = told;
      answered = clock.instant();
    }
  }

  /** Whoever comes first asks; the others wait for what he gets, as long as there is room. */
  private T await(FutureTask<T> task) throws ProviderAwayException {
    return patience.patiently(
        () -> {
          task.run();
          try {
            return task.get();
          } catch (ExecutionException e) {
            throw new ProviderAwayException(e.getCause() instanceof Exception cause ? cause : e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderAwayException(e);
          }
        });
  }
}
