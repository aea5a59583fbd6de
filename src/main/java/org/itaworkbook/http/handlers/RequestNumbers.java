package org.itaworkbook.http.handlers;

import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Gives each request a number, by which its lines in the log, its problem and what a proxy wrote
 * down are found together: the one that it brings in {@value #HEADER}, where that is plain, or a
 * new one.
 */
public final class RequestNumbers extends Handler.Wrapper {

  public static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = RequestNumbers.class.getName();

  /** The name of the number in the log. */
  private static final String LOGGED = "request";

  /** Nothing that could forge a line of a log or a header. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final boolean all;

  /**
   * @param all whether those get one too that bring none
   */
  public RequestNumbers(boolean all, Handler next) {
    super(next);
    this.all = all;
  }

  /** The number of a request; null where it has none. */
  public static @Nullable String of(Request request) {
    return request.getAttribute(ATTRIBUTE) instanceof String number ? number : null;
  }

  /** Does something about a request; what is logged meanwhile bears its number. */
  public static void during(Request request, Runnable work) {
    String number = of(request);
    if (number == null) {
      work.run();
      return;
    }
    try (MDC.MDCCloseable logged = MDC.putCloseable(LOGGED, number)) {
      work.run();
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String brought = request.getHeaders().get(HEADER);
    boolean plain = brought != null && PLAIN.matcher(brought).matches();
    String number = plain ? brought : all ? UUID.randomUUID().toString() : null;
    if (number == null) {
      return super.handle(request, response, callback);
    }
    request.setAttribute(ATTRIBUTE, number);
    response.getHeaders().put(HEADER, number);
    try (MDC.MDCCloseable logged = MDC.putCloseable(LOGGED, number)) {
      return super.handle(request, response, callback);
    }
  }
}
