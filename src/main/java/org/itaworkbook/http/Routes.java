package org.itaworkbook.http;

import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Request;
import org.itaworkbook.engine.Engine;

/** All paths of the server; openapi.json describes the same. */
record Routes(List<Route> routes) {

  Routes {
    routes = List.copyOf(routes);
  }

  static Routes of(Engine engine) {
    return new Routes(
        List.of(
            AssessmentsRoute.of(engine),
            new TemplatesRoute(engine.years()),
            new TemplateRoute(engine),
            new FrameworksRoute(engine.years().frameworks()),
            new FrameworkRoute(engine.years().frameworks()),
            FixedRoute.openApi(),
            FixedRoute.health()));
  }

  ServletContextHandler context() {
    ServletContextHandler context =
        new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
    routes.forEach(route -> context.addServlet(new ServletHolder(route), route.servletPath()));
    context.addServlet(new ServletHolder(new UnknownRoute()), "/");
    context.setErrorHandler(new ProblemHandler());
    return context;
  }

  boolean heavy(Request request) {
    String path = Request.getPathInContext(request);
    return routes.stream()
        .filter(Route::heavy)
        .anyMatch(
            route ->
                route.path().equals(path)
                    || route.servletPath().endsWith("/*")
                        && path.startsWith(route.fixedPath() + "/"));
  }
}
