package org.itaworkbook.http.handlers;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.itaworkbook.http.exchange.Fault;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.settings.ServerLimits;

/**
 * Does the heavy work, so many requests at once, with so many waiting for so long; the others are
 * told to come back. What is not heavy passes by, whatever the workers do.
 *
 * <p>Jetty's own {@code QoSHandler} gives a place back only when the caller has read the answer.
 * Here it is free as soon as the work is done.
 */
public final class WorkerPool extends Handler.Wrapper {

  private final ServerLimits limits;
  private final Predicate<Request> heavy;
  private final ThreadPoolExecutor workers;

  public WorkerPool(ServerLimits limits, Predicate<Request> heavy, Handler next) {
    super(next);
    this.limits = limits;
    this.heavy = heavy;
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

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!heavy.test(request)) {
      return super.handle(request, response, callback);
    }
    Work work = new Work(request, response, callback);
    Scheduler.Task patience =
        request
            .getComponents()
            .getScheduler()
            .schedule(work::giveUp, limits.queueTimeout().toMillis(), TimeUnit.MILLISECONDS);
    Request.addCompletionListener(request, failure -> patience.cancel());
    try {
      workers.execute(work);
    } catch (RejectedExecutionException e) {
      work.refuse();
    }
    return true;
  }

  @Override
  protected void doStop() throws Exception {
    workers.shutdownNow();
    super.doStop();
  }

  private boolean handleNow(Request request, Response response, Callback callback)
      throws Exception {
    return super.handle(request, response, callback);
  }

  private final class Work implements Runnable {

    private final Request request;
    private final Response response;
    private final Callback callback;

    Work(Request request, Response response, Callback callback) {
      this.request = request;
      this.response = response;
      this.callback = callback;
    }

    @Override
    public void run() {
      try {
        if (!handleNow(request, response, callback)) {
          Response.writeError(request, response, callback, 404);
        }
      } catch (Throwable failure) {
        Response.writeError(request, response, callback, failure);
      }
    }

    void giveUp() {
      if (workers.remove(this)) {
        refuse();
      }
    }

    void refuse() {
      ProblemHandler.write(Problem.of(Fault.BUSY), request, response, callback);
    }
  }
}
