package org.itaworkbook.http.exchange;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Several routes that begin alike: the path's end and the method say which one is meant. */
public final class Fork extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient List<Route> routes;

  public Fork(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<String> rest = new Exchange(request).rest();
    List<Route> fitting = routes.stream().filter(route -> route.fits(rest)).toList();
    List<Route> candidates = fitting.isEmpty() ? routes : fitting;
    candidates.stream()
        .filter(route -> route.answers(request.getMethod()))
        .findFirst()
        .orElse(candidates.get(0))
        .service(request, response);
  }
}
