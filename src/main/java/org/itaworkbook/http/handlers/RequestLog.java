package org.itaworkbook.http.handlers;

import java.util.concurrent.TimeUnit;
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

  private static final Logger REQUESTS = LoggerFactory.getLogger("org.itaworkbook.http.requests");
  private static final String ROUTE = RequestLog.class.getName() + ".route";
  private static final String PROBLEM = RequestLog.class.getName() + ".problem";

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
    long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
    MDC.put("route", route);
    MDC.put("status", Integer.toString(response.getStatus()));
    MDC.put("millis", Long.toString(millis));
    try {
      RequestNumbers.during(request, () -> REQUESTS.info(line(request, response, millis)));
    } finally {
      MDC.remove("route");
      MDC.remove("status");
      MDC.remove("millis");
    }
  }

  /** Without the query, which may name an agency, and without the name of a file. */
  private static String line(Request request, Response response, long millis) {
    return String.join(
        " ",
        Request.getRemoteAddr(request),
        request.getMethod(),
        request.getHttpURI().getPath(),
        Integer.toString(response.getStatus()),
        Response.getContentBytesWritten(response) + " bytes",
        millis + " ms");
  }
}
