package org.itaworkbook.http.handlers;

import java.io.ByteArrayInputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.itaworkbook.http.exchange.CallerAddress;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.MemoryBudget;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.http.settings.ServerLimits;
import org.jspecify.annotations.Nullable;

/**
 * Sends whole answers without blocking, so that neither a thread nor a place of a worker waits for
 * a caller who reads slowly; cuts one off who reads too slowly. What waits takes room as bodies do;
 * where there is none, the caller is told to come back. Thread-safe.
 */
final class ResponseSender {

  /** Bytes that are on their way at once; a larger piece would be copied outside the heap whole. */
  private static final int SLICE = 32 << 10;

  /** Less than this part of all room is little. */
  private static final int SHORT_OF_ROOM = 4;

  /** How many times as fast answers must then be read. */
  private static final int HASTE = 8;

  private final ServerLimits limits;
  private final MemoryBudget budget;

  ResponseSender(ServerLimits limits, MemoryBudget budget) {
    this.limits = limits;
    this.budget = budget;
  }

  void send(HttpResponse answer, Request request, Response response, Callback callback) {
    if (HttpMethod.HEAD.is(request.getMethod())) {
      answer.writeHead(response);
      response.write(true, null, callback);
      return;
    }
    int length = answer.body().length;
    MemoryBudget.Room room = budget.of(CallerAddress.of(request));
    if (!room.take(length)) {
      ProblemHandler.write(Problem.of(ProblemType.BUSY), request, response, callback);
      return;
    }
    Request.addCompletionListener(request, failure -> room.give(length));
    answer.writeHead(response);
    ByteBufferPool.Sized slices =
        new ByteBufferPool.Sized(request.getComponents().getByteBufferPool(), true, SLICE);
    Reader reader = new Reader(request, answer.body());
    reader.watch();
    Content.copy(
        Content.Source.from(slices, reader), response, Callback.from(reader::end, callback));
  }

  /**
   * Whoever reads an answer. A slice of it is taken when the one before has left, so what was taken
   * tells how much was read, but for what the socket holds.
   */
  private final class Reader extends ByteArrayInputStream {

    private final EndPoint connection;
    private final Scheduler scheduler;
    private int before;
    private boolean ended;
    private Scheduler.@Nullable Task next;

    Reader(Request request, byte[] answer) {
      super(answer);
      connection = request.getConnectionMetaData().getConnection().getEndPoint();
      scheduler = request.getComponents().getScheduler();
    }

    synchronized void watch() {
      if (!ended) {
        next =
            scheduler.schedule(this::look, limits.stallTimeout().toMillis(), TimeUnit.MILLISECONDS);
      }
    }

    synchronized void end() {
      ended = true;
      if (next != null) {
        next.cancel();
      }
    }

    private synchronized void look() {
      if (ended) {
        return;
      }
      long due = rate() * limits.stallTimeout().toMillis() / 1000;
      if (pos - before < due) {
        connection.close(new TimeoutException("the answer is read too slowly"));
      } else {
        before = pos;
        watch();
      }
    }

    /** Bytes a second that it must read; more where others wait for room that it holds. */
    private long rate() {
      return budget.left() < limits.memory() / SHORT_OF_ROOM
          ? limits.minimumRate() * HASTE
          : limits.minimumRate();
    }
  }
}
