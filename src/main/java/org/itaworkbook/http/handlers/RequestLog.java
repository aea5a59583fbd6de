package org.itaworkbook.http.handlers;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.http.metrics.RequestMeters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Writes down and counts each request once it was answered. Thread-safe. */
public final class RequestLog implements org.eclipse.jetty.server.RequestLog {

  /** No query, which may name an agency, and no file name. */
  private static final String FORMAT = "%{client}a %m %U %s %O bytes %{ms}T ms";

  private static final Logger REQUESTS = LoggerFactory.getLogger("org.itaworkbook.http.requests");
  private static final String ROUTE = RequestLog.class.getName() + ".route";
  private static final String PROBLEM = RequestLog.class.getName() + ".problem";

  private final CustomRequestLog lines = new CustomRequestLog(REQUESTS::info, FORMAT);
  private final RequestMeters meters;

  public RequestLog(RequestMeters meters) {
    this.meters = meters;
  }

  /** Notes where a request leads, by the template of its path. */
  static void routed(Request request, String template) {
    request.setAttribute(ROUTE, template);
  }

  /** Notes with what a request is answered instead. */
  static void refused(Request request, ProblemType problem) {
    request.setAttribute(PROBLEM, problem.slug());
  }

  @Override
  public void log(Request request, Response response) {
    long nanos = NanoTime.since(request.getBeginNanoTime());
    String route = request.getAttribute(ROUTE) instanceof String known ? known : "-";
    meters.answered(route, response.getStatus(), nanos);
    if (request.getAttribute(PROBLEM) instanceof String kind) {
      meters.refused(kind);
    }
    MDC.put("route", route);
    MDC.put("status", Integer.toString(response.getStatus()));
    MDC.put("millis", Long.toString(TimeUnit.NANOSECONDS.toMillis(nanos)));
    try {
      RequestNumbers.during(request, () -> lines.log(request, response));
    } finally {
      MDC.remove("route");
      MDC.remove("status");
      MDC.remove("millis");
    }
  }
}
