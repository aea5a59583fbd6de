package org.itaworkbook.http.handlers;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.itaworkbook.http.settings.ServerLimits;
import org.jspecify.annotations.Nullable;

/**
 * Does the heavy work, so many pieces at once, with so many waiting for so long; the others are
 * told to come back.
 *
 * <p>Jetty's own {@code QoSHandler} gives a place back only when the caller has read the answer.
 * Here it is free as soon as the work is done.
 */
final class WorkerPool extends AbstractLifeCycle {

  private final ServerLimits limits;
  private final ThreadPoolExecutor workers;

  WorkerPool(ServerLimits limits) {
    this.limits = limits;
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

  /**
   * Does a piece of work, or runs {@code busy} where it waited too long or may not even wait.
   *
   * @param clock measures how long it waits
   */
  void run(Runnable piece, Runnable busy, Scheduler clock) {
    Work work = new Work(piece, busy);
    work.patience =
        clock.schedule(work::giveUp, limits.queueTimeout().toMillis(), TimeUnit.MILLISECONDS);
    try {
      workers.execute(work);
    } catch (RejectedExecutionException e) {
      work.end();
      busy.run();
    }
  }

  @Override
  protected void doStop() throws Exception {
    workers.shutdownNow();
    super.doStop();
  }

  private final class Work implements Runnable {

    private final Runnable piece;
    private final Runnable busy;
    private volatile Scheduler.@Nullable Task patience;

    Work(Runnable piece, Runnable busy) {
      this.piece = piece;
      this.busy = busy;
    }

    @Override
    public void run() {
      end();
      piece.run();
    }

    void giveUp() {
      if (workers.remove(this)) {
        busy.run();
      }
    }

    /** Lets nothing hold the work, and what it holds, any longer than it is worked on. */
    void end() {
      Scheduler.Task waiting = patience;
      if (waiting != null) {
        waiting.cancel();
      }
    }
  }
}
