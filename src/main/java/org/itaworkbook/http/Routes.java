package org.itaworkbook.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.api.AssessmentsRoute;
import org.itaworkbook.http.api.CollectionsRoute;
import org.itaworkbook.http.api.DeliveriesRoute;
import org.itaworkbook.http.api.DeliveryRoute;
import org.itaworkbook.http.api.FixedRoute;
import org.itaworkbook.http.api.FrameworkRoute;
import org.itaworkbook.http.api.FrameworksRoute;
import org.itaworkbook.http.api.OutboxRoute;
import org.itaworkbook.http.api.TemplateRoute;
import org.itaworkbook.http.api.TemplatesRoute;
import org.itaworkbook.http.api.UnitsRoute;
import org.itaworkbook.http.exchange.Fork;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.handlers.ProblemHandler;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.http.site.Site;
import org.itaworkbook.http.site.UnknownRoute;
import org.itaworkbook.mailing.Mailing;

/** All paths of the server; openapi.json describes the same. */
record Routes(List<Route> routes) {

  Routes {
    routes = List.copyOf(routes);
  }

  static Routes of(Engine engine, Mailing mailing, SiteSettings site) {
    return new Routes(api(engine, mailing)).and(Site.routes(site));
  }

  private static List<Route> api(Engine engine, Mailing mailing) {
    return List.of(
        AssessmentsRoute.of(engine),
        new UnitsRoute(engine),
        new DeliveriesRoute(engine, mailing),
        new OutboxRoute(mailing),
        new DeliveryRoute(mailing, DeliveryRoute.Act.SHOW),
        new DeliveryRoute(mailing, DeliveryRoute.Act.RETRY),
        new DeliveryRoute(mailing, DeliveryRoute.Act.SETTLE),
        new CollectionsRoute(engine),
        new TemplatesRoute(engine.years()),
        new TemplateRoute(engine, "GET"),
        new TemplateRoute(engine, "POST"),
        new FrameworksRoute(engine.years().frameworks()),
        new FrameworkRoute(engine.years().frameworks()),
        FixedRoute.openApi(),
        FixedRoute.health());
  }

  Routes and(List<Route> others) {
    return new Routes(Stream.concat(routes.stream(), others.stream()).toList());
  }

  ServletContextHandler context() {
    ServletContextHandler context =
        new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
    Map<String, List<Route>> alike = new LinkedHashMap<>();
    routes.forEach(
        route -> alike.computeIfAbsent(route.servletPath(), p -> new ArrayList<>()).add(route));
    alike.forEach(
        (path, group) ->
            context.addServlet(
                new ServletHolder(group.size() == 1 ? group.get(0) : new Fork(group)), path));
    context.addServlet(new ServletHolder(new UnknownRoute()), "/");
    context.setErrorHandler(new ProblemHandler());
    return context;
  }

  boolean heavy(Request request) {
    return routes.stream().anyMatch(route -> route.heavy() && isAt(route, request));
  }

  /** Whether a request gets its answer without a token. */
  boolean open(Request request) {
    return routes.stream().anyMatch(route -> route.open() && isAt(route, request))
        || isMistyped(request);
  }

  /** A reader who mistyped a page's address learns just that, and nothing of what is there. */
  private boolean isMistyped(Request request) {
    return (HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod()))
        && !Request.getPathInContext(request).startsWith("/api/")
        && routes.stream().noneMatch(route -> isAt(route, request))
        && UnknownRoute.wantsPage(request.getHeaders().get(HttpHeader.ACCEPT));
  }

  private static boolean isAt(Route route, Request request) {
    String path = Request.getPathInContext(request);
    return route.path().equals(path)
        || route.servletPath().endsWith("/*") && path.startsWith(route.fixedPath() + "/");
  }
}
