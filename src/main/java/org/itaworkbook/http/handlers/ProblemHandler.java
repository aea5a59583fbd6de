package org.itaworkbook.http.handlers;

import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Languages;
import org.itaworkbook.http.exchange.Problem;
import org.jspecify.annotations.Nullable;

/** Answers what Jetty itself refuses, such as a request that is not HTTP, as a problem too. */
public final class ProblemHandler extends ErrorHandler {

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    Problem problem = code == 500 && cause != null ? Problem.of(cause) : Problem.ofStatus(code);
    write(problem, request, response, callback);
  }

  /** Ends a request, with few bytes. */
  static void write(Problem problem, Request request, Response response, Callback callback) {
    answer(problem, request, Languages.of(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE)))
        .write(response, callback);
  }

  /** The answer that a problem is, which is counted. */
  static HttpResponse answer(Problem problem, Request request, Locale language) {
    RequestLog.refused(request, problem.type());
    String number = RequestNumbers.of(request);
    HttpResponse answer = problem.answer(language, number);
    return number == null ? answer : answer.with(RequestNumbers.HEADER, number);
  }
}
