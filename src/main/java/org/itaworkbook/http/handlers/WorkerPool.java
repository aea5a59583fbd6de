package org.itaworkbook.http.handlers;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.http.settings.ServerLimits;
import org.jspecify.annotations.Nullable;

/**
 * Does the heavy work, so many pieces at once, with so many waiting for so long. Who would wait too
 * long by what is known of those before is told so at once; who has gone meanwhile is dropped.
 *
 * <p>Jetty's own {@code QoSHandler} gives a place back only when the caller has read the answer.
 * Here it is free as soon as the work is done.
 */
final class WorkerPool extends AbstractLifeCycle {

  /** Who would wait longer than this part of the patience is told to come back. */
  private static final int PART_OF_PATIENCE = 4;

  private static final long LOOK_MILLIS = 1_000;

  private final ServerLimits limits;
  private final ThreadPoolExecutor workers;
  private final Backlog backlog;
  private final double mostWait;

  WorkerPool(ServerLimits limits) {
    this.limits = limits;
    mostWait = limits.queueTimeout().toMillis() / 1000.0 / PART_OF_PATIENCE;
    backlog = new Backlog(limits.concurrency(), System::nanoTime);
    AtomicInteger number = new AtomicInteger();
    workers =
        new ThreadPoolExecutor(
            limits.concurrency(),
            limits.concurrency(),
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(limits.queue()),
            work -> new Thread(work, "work-" + number.incrementAndGet()));
    workers.allowCoreThreadTimeOut(true);
  }

  /** The problem of whoever came now; empty where it would be worked on soon. */
  Optional<Problem> crowded() {
    double wait = backlog.waitSeconds();
    return wait > mostWait ? Optional.of(comeBackAfter(wait)) : Optional.empty();
  }

  private static Problem comeBackAfter(double wait) {
    long seconds = (long) Math.max(1, Math.ceil(wait));
    return Problem.of(ProblemType.CROWDED, seconds).with("Retry-After", Long.toString(seconds));
  }

  /**
   * Does a piece of work, or refuses it where it would wait too long, did, or may not even wait.
   *
   * @param clock measures how long it waits
   */
  void run(HeavyWork piece, Scheduler clock) {
    Optional<Backlog.Piece> counted = backlog.add(piece.seconds(), mostWait);
    if (counted.isEmpty()) {
      piece.refuse(comeBackAfter(backlog.waitSeconds()));
      return;
    }
    Work work = new Work(piece, counted.get(), clock);
    work.keepWaiting(limits.queueTimeout().toMillis());
    try {
      workers.execute(work);
    } catch (RejectedExecutionException e) {
      work.end();
      piece.refuse(Problem.of(ProblemType.BUSY));
    }
  }

  int working() {
    return workers.getActiveCount();
  }

  int waiting() {
    return workers.getQueue().size();
  }

  @Override
  protected void doStop() throws Exception {
    workers.shutdownNow();
    super.doStop();
  }

  private final class Work implements Runnable {

    private final HeavyWork piece;
    private final Scheduler clock;
    private final Backlog.Piece counted;
    private boolean hasBegun;
    private Scheduler.@Nullable Task patience;

    Work(HeavyWork piece, Backlog.Piece counted, Scheduler clock) {
      this.piece = piece;
      this.clock = clock;
      this.counted = counted;
    }

    @Override
    public void run() {
      stopWaiting();
      counted.begin();
      try {
        piece.run();
      } finally {
        counted.end();
      }
    }

    /** Lets it wait so long, with a look now and then whether that is worth while. */
    synchronized void keepWaiting(long millis) {
      if (!hasBegun) {
        long until = Math.min(millis, LOOK_MILLIS);
        patience = clock.schedule(() -> look(millis - until), until, TimeUnit.MILLISECONDS);
      }
    }

    private void look(long left) {
      if (left > 0 && !piece.isAbandoned()) {
        keepWaiting(left);
      } else if (workers.remove(this)) {
        end();
        if (left > 0) {
          piece.drop();
        } else {
          piece.refuse(Problem.of(ProblemType.BUSY));
        }
      }
    }

    void end() {
      stopWaiting();
      counted.end();
    }

    /** Lets nothing hold the work, and what it holds, any longer than it is worked on. */
    private synchronized void stopWaiting() {
      hasBegun = true;
      if (patience != null) {
        patience.cancel();
      }
    }
  }
}
