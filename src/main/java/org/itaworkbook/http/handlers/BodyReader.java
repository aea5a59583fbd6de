package org.itaworkbook.http.handlers;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.itaworkbook.http.exchange.Body;
import org.itaworkbook.http.exchange.BodyLimit;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.http.settings.ServerLimits;
import org.jspecify.annotations.Nullable;

/**
 * Reads one body without blocking, then lets the work on it begin. The rest of a body that is
 * refused is read and dropped, within reason: a client that is still sending would otherwise see a
 * broken connection in place of the answer.
 */
final class BodyReader implements Runnable {

  /** How many times {@code uploadBytes} of a refused body are read. */
  private static final int WITHIN_REASON = 8;

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final ServerLimits limits;
  private final BodyLimit most;
  private final @Nullable Body body;
  private final Runnable work;
  private final AtomicBoolean settled = new AtomicBoolean();
  private @Nullable Problem problem;
  private final AtomicLong arrived = new AtomicLong();
  private long arrivedBefore;
  private volatile Scheduler.@Nullable Task watch;

  /**
   * @param most how long it may be
   * @param body takes what arrives; null where nobody asks for it, so that it is dropped
   * @param work begins when all of it has
   */
  BodyReader(
      Request request,
      Response response,
      Callback callback,
      ServerLimits limits,
      BodyLimit most,
      @Nullable Body body,
      Runnable work) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.limits = limits;
    this.most = most;
    this.body = body;
    this.work = work;
  }

  /**
   * @param refused why the request gets nothing but this, if so
   */
  void start(@Nullable Problem refused) {
    problem = refused;
    if (problem == null && request.getLength() > most.bytes()) {
      problem = most.problem();
    }
    if (problem != null && notWorthReading()) {
      refuse(problem.with("Connection", "close"));
      return;
    }
    watch();
    run();
  }

  @Override
  public void run() {
    while (!settled.get()) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        fail(chunk.getFailure());
        return;
      }
      boolean last = chunk.isLast();
      take(chunk.getByteBuffer());
      chunk.release();
      if (problem != null && arrived.get() > withinReason()) {
        refuse(problem.with("Connection", "close"));
      } else if (last) {
        finish();
      }
    }
  }

  private void take(ByteBuffer chunk) {
    long sofar = arrived.addAndGet(chunk.remaining());
    if (problem == null && sofar > most.bytes()) {
      problem = most.problem();
    }
    if (problem == null && body != null && !body.append(chunk)) {
      problem = Problem.of(ProblemType.BUSY);
    }
    if (problem != null) {
      drop();
    }
  }

  private void finish() {
    if (problem == null && body != null && !body.complete()) {
      problem = Problem.of(ProblemType.BUSY);
    }
    if (problem != null) {
      refuse(problem);
    } else if (settle()) {
      work.run();
    }
  }

  private void fail(Throwable failure) {
    if (failure instanceof TimeoutException) {
      refuse(Problem.of(ProblemType.TOO_SLOW).with("Connection", "close"));
    } else if (settle()) {
      Response.writeError(request, response, callback, failure);
    }
  }

  private void refuse(Problem refused) {
    if (settle()) {
      drop();
      ProblemHandler.write(refused, request, response, callback);
    }
  }

  private void drop() {
    if (body != null) {
      body.close();
    }
  }

  private boolean settle() {
    if (!settled.compareAndSet(false, true)) {
      return false;
    }
    Scheduler.Task scheduled = watch;
    if (scheduled != null) {
      scheduled.cancel();
    }
    return true;
  }

  private boolean notWorthReading() {
    return request.getLength() > withinReason()
        || request.getHeaders().contains(HttpHeader.EXPECT, HttpHeaderValue.CONTINUE.asString());
  }

  private long withinReason() {
    return Math.max(most.bytes(), WITHIN_REASON * limits.uploadBytes());
  }

  private void watch() {
    watch =
        request
            .getComponents()
            .getScheduler()
            .schedule(this::look, limits.stallTimeout().toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    long now = arrived.get();
    long due = limits.minimumRate() * limits.stallTimeout().toMillis() / 1000;
    if (now - arrivedBefore < due) {
      refuse(Problem.of(ProblemType.TOO_SLOW).with("Connection", "close"));
    } else {
      arrivedBefore = now;
      if (!settled.get()) {
        watch();
      }
    }
  }
}
