package org.itaworkbook.http.handlers;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.itaworkbook.http.exchange.Body;
import org.itaworkbook.http.exchange.Fault;
import org.itaworkbook.http.exchange.MemoryBudget;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.settings.ServerLimits;
import org.jspecify.annotations.Nullable;

/**
 * Takes the whole answer into memory and sends it without blocking, so that neither a thread nor a
 * place of a worker waits for a caller who reads slowly; cuts one off who reads too slowly. What
 * waits takes room as bodies do; where there is none, the caller is told to come back.
 */
public final class ResponseBuffer extends Handler.Wrapper {

  private static final int SLICE = 32 << 10;

  private final ServerLimits limits;
  private final MemoryBudget room;

  public ResponseBuffer(ServerLimits limits, MemoryBudget room, Handler next) {
    super(next);
    this.limits = limits;
    this.room = room;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Buffered buffered = new Buffered(request, response);
    Request.addCompletionListener(request, failure -> buffered.drop());
    return super.handle(
        request, buffered, Callback.from(() -> buffered.send(callback), callback::failed));
  }

  private final class Buffered extends Response.Wrapper {

    private @Nullable Body body;
    private boolean fits = true;

    Buffered(Request request, Response response) {
      super(request, response);
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
      if (content != null && content.hasRemaining()) {
        fits = fits && buffer().append(content);
      }
      callback.succeeded();
    }

    @Override
    public void reset() {
      drop();
      fits = true;
      super.reset();
    }

    private Body buffer() {
      if (body == null) {
        long length = getHeaders().getLongField(HttpHeader.CONTENT_LENGTH);
        body = length < 0 ? Body.ofAtMost(room, Integer.MAX_VALUE) : Body.ofLength(room, length);
      }
      return body;
    }

    private void drop() {
      if (body != null) {
        body.close();
        body = null;
      }
    }

    private void send(Callback callback) {
      if (HttpMethod.HEAD.is(getRequest().getMethod())) {
        super.write(true, null, callback);
        return;
      }
      byte[] bytes = body == null ? new byte[0] : body.hand();
      if (!fits || bytes == null) {
        reset();
        ProblemHandler.write(Problem.of(Fault.BUSY), getRequest(), getWrapped(), callback);
        return;
      }
      getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
      ByteBufferPool.Sized pool =
          new ByteBufferPool.Sized(getRequest().getComponents().getByteBufferPool(), true, SLICE);
      Scheduler.Task patience = patience(bytes.length);
      Content.copy(
          Content.Source.from(pool, new ByteArrayInputStream(bytes)),
          getWrapped(),
          Callback.from(patience::cancel, callback));
    }

    private Scheduler.Task patience(long length) {
      EndPoint reader = getRequest().getConnectionMetaData().getConnection().getEndPoint();
      long millis = limits.stallTimeout().toMillis() + length * 1000 / limits.minimumRate();
      return getRequest()
          .getComponents()
          .getScheduler()
          .schedule(
              () -> reader.close(new TimeoutException("the answer is read too slowly")),
              millis,
              TimeUnit.MILLISECONDS);
    }
  }
}
