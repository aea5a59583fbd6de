package org.itaworkbook.http.exchange;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * One path of the server and what it answers. The body of a request is in memory before it gets
 * here, and the answer goes there, so a route may take its time but never waits for a caller.
 */
public abstract class Route extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final String method;

  /**
   * @param path as OpenAPI writes it, such as {@code /api/v1/frameworks/{year}}; from its first
   *     parameter on the path is looked at by segments
   * @param method GET, which HEAD comes with, or POST
   */
  public Route(String path, String method) {
    this.path = path;
    this.method = method;
  }

  public abstract HttpResponse answer(Exchange call) throws IOException;

  /** Whether it is worth a place among the workers. */
  public boolean heavy() {
    return false;
  }

  /** Whether it answers without a token. */
  public boolean open() {
    return false;
  }

  public String path() {
    return path;
  }

  public String method() {
    return method;
  }

  /** The path up to its parameters, without the last slash. */
  public String fixedPath() {
    int parameter = path.indexOf("/{");
    return parameter < 0 ? path : path.substring(0, parameter);
  }

  public String servletPath() {
    if (path.equals("/")) {
      return "";
    }
    return path.contains("/{") ? fixedPath() + "/*" : path;
  }

  /** Whether what follows the fixed path is what this route has there. */
  boolean fits(List<String> rest) {
    List<String> expected = List.of(path.substring(fixedPath().length()).split("/", -1));
    if (rest.size() != expected.size() - 1) {
      return false;
    }
    for (int i = 0; i < rest.size(); i++) {
      String segment = expected.get(i + 1);
      if (!segment.startsWith("{") && !segment.equals(rest.get(i))) {
        return false;
      }
    }
    return true;
  }

  boolean answers(String asked) {
    return asked.equals(method) || asked.equals("HEAD") && method.equals("GET");
  }

  private String allowed() {
    return method.equals("GET") ? "GET, HEAD, OPTIONS" : method + ", OPTIONS";
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Exchange call = new Exchange(request);
    HttpResponse answer;
    try {
      answer = respond(request.getMethod(), call);
    } catch (Throwable failure) {
      answer = Problem.of(failure).answer(call.language());
    }
    answer.write(response);
  }

  private HttpResponse respond(String asked, Exchange call) throws IOException {
    if (!fits(call.rest())) {
      throw new ProblemException(Problem.of(Fault.NOT_FOUND));
    }
    if (asked.equals("OPTIONS")) {
      return HttpResponse.empty(204).with("Allow", allowed());
    }
    if (!answers(asked)) {
      throw new ProblemException(
          Problem.of(Fault.METHOD_NOT_ALLOWED, asked, allowed()).with("Allow", allowed()));
    }
    return answer(call);
  }
}
