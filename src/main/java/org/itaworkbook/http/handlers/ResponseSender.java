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
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.MemoryBudget;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.http.settings.ServerLimits;

/**
 * Sends whole answers without blocking, so that neither a thread nor a place of a worker waits for
 * a caller who reads slowly; cuts one off who reads too slowly. What waits takes room as bodies do;
 * where there is none, the caller is told to come back. Thread-safe.
 */
final class ResponseSender {

  /** Bytes that are on their way at once; a larger piece would be copied outside the heap whole. */
  private static final int SLICE = 32 << 10;

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
    MemoryBudget.Room room = budget.of(Request.getRemoteAddr(request));
    if (!room.take(length)) {
      ProblemHandler.write(Problem.of(ProblemType.BUSY), request, response, callback);
      return;
    }
    Request.addCompletionListener(request, failure -> room.give(length));
    answer.writeHead(response);
    ByteBufferPool.Sized slices =
        new ByteBufferPool.Sized(request.getComponents().getByteBufferPool(), true, SLICE);
    Scheduler.Task patience = patience(request, length);
    Content.copy(
        Content.Source.from(slices, new ByteArrayInputStream(answer.body())),
        response,
        Callback.from(patience::cancel, callback));
  }

  private Scheduler.Task patience(Request request, long length) {
    EndPoint reader = request.getConnectionMetaData().getConnection().getEndPoint();
    long millis = limits.stallTimeout().toMillis() + length * 1000 / limits.minimumRate();
    return request
        .getComponents()
        .getScheduler()
        .schedule(
            () -> reader.close(new TimeoutException("the answer is read too slowly")),
            millis,
            TimeUnit.MILLISECONDS);
  }
}
