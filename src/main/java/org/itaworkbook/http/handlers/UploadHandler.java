package org.itaworkbook.http.handlers;

import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.itaworkbook.http.exchange.MemoryBudget;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.settings.ServerLimits;

/**
 * Reads the whole body of a POST before anything else works on the request. No thread waits for a
 * slow caller, and no place of a worker is taken by one.
 */
public final class UploadHandler extends Handler.Wrapper {

  private final Guard guard;
  private final ServerLimits limits;
  private final MemoryBudget room;

  public UploadHandler(Guard guard, ServerLimits limits, MemoryBudget room, Handler next) {
    super(next);
    this.guard = guard;
    this.limits = limits;
    this.room = room;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Optional<Problem> problem = guard.check(request);
    boolean body =
        request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    if (body && (problem.isPresent() || HttpMethod.POST.is(request.getMethod()))) {
      new UploadReader(request, response, callback, getHandler(), limits, room)
          .start(problem.orElse(null));
      return true;
    }
    if (problem.isPresent()) {
      ProblemHandler.write(problem.get(), request, response, callback);
      return true;
    }
    return super.handle(request, response, callback);
  }
}
