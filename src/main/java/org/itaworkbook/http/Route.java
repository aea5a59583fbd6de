package org.itaworkbook.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * One path of the server and what it answers. The body of a request is in memory before it gets
 * here, and the answer goes there, so a route may take its time but never waits for a caller.
 */
abstract class Route extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final List<String> methods;

  /**
   * @param path as OpenAPI writes it, such as {@code /api/v1/frameworks/{year}}; parameters stand
   *     at the end
   * @param methods GET, which HEAD comes with, or POST, or both
   */
  Route(String path, String... methods) {
    this.path = path;
    this.methods = List.of(methods);
  }

  abstract Answer answer(Call call) throws IOException;

  /** Whether it is worth a place among the workers. */
  boolean heavy() {
    return false;
  }

  String path() {
    return path;
  }

  List<String> methods() {
    return methods;
  }

  /** The path up to its parameters, without the last slash. */
  String fixedPath() {
    int parameter = path.indexOf("/{");
    return parameter < 0 ? path : path.substring(0, parameter);
  }

  String servletPath() {
    return path.contains("/{") ? fixedPath() + "/*" : path;
  }

  private int parameters() {
    return path.split("\\{", -1).length - 1;
  }

  private String allowed() {
    String all = String.join(", ", methods) + ", OPTIONS";
    return methods.contains("GET") ? all.replace("GET", "GET, HEAD") : all;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Call call = new Call(request);
    Answer answer;
    try {
      answer = respond(request.getMethod(), call);
    } catch (Throwable failure) {
      answer = Problem.of(failure).answer(call.language());
    }
    answer.write(response);
  }

  private Answer respond(String asked, Call call) throws IOException {
    if (call.rest().size() != parameters()) {
      throw new ProblemException(Problem.of(Fault.NOT_FOUND));
    }
    if (asked.equals("OPTIONS")) {
      return Answer.empty(204).with("Allow", allowed());
    }
    if (!methods.contains(asked.equals("HEAD") ? "GET" : asked)) {
      throw new ProblemException(
          Problem.of(Fault.METHOD_NOT_ALLOWED, asked, allowed()).with("Allow", allowed()));
    }
    return answer(call);
  }
}
