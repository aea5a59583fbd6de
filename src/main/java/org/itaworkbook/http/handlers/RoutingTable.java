package org.itaworkbook.http.handlers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.pathmap.MatchedResource;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.server.Request;
import org.itaworkbook.http.exchange.Endpoint;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.exchange.ProblemException;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.people.Deed;

/**
 * Which route answers which request, by its path and method. Where a path is known the methods that
 * it lacks are answered too: HEAD, OPTIONS, and by 405 every other. Thread-safe.
 */
public final class RoutingTable {

  private final PathMappings<Path> paths = new PathMappings<>();
  private final Route missing;

  /**
   * @param missing answers at every other path
   */
  public RoutingTable(List<Endpoint> endpoints, Route missing) {
    this.missing = missing;
    endpoints.stream()
        .collect(Collectors.groupingBy(Endpoint::template))
        .forEach((template, here) -> paths.put(new UriTemplatePathSpec(template), Path.of(here)));
  }

  /**
   * A route.
   *
   * @param template of its path; {@code -} where no path is known
   * @param parameters those in its path as they were sent
   * @param deed what it does
   * @param takesBody whether it asks for what is sent; else nobody does
   */
  record Match(
      Route route, String template, Deed deed, Map<String, String> parameters, boolean takesBody) {}

  Match match(Request request) {
    String path = Request.getPathInContext(request);
    MatchedResource<Path> match = paths.getMatched(path);
    if (match == null) {
      return new Match(missing, "-", Deed.ANYTHING, Map.of(), false);
    }
    UriTemplatePathSpec template = (UriTemplatePathSpec) match.getPathSpec();
    Route route = match.getResource().route(request.getMethod());
    return new Match(
        route,
        template.getDeclaration(),
        match.getResource().deed(request.getMethod()),
        Objects.requireNonNullElse(template.getPathParams(path), Map.of()),
        HttpMethod.POST.is(request.getMethod()) && !(route instanceof Unserved));
  }

  /** The routes of one path by their methods. */
  private record Path(Map<String, Route> routes, Map<String, Deed> deeds) {

    static Path of(List<Endpoint> endpoints) {
      return new Path(
          endpoints.stream().collect(Collectors.toMap(Endpoint::method, Endpoint::route)),
          endpoints.stream().collect(Collectors.toMap(Endpoint::method, Endpoint::deed)));
    }

    Deed deed(String method) {
      return deeds.getOrDefault(method.equals("HEAD") ? "GET" : method, Deed.ANYTHING);
    }

    Route route(String method) {
      Route route = routes.get(method.equals("HEAD") ? "GET" : method);
      return route == null ? new Unserved(method, this) : route;
    }

    boolean open(Exchange exchange) {
      return routes.values().stream().anyMatch(route -> route.open(exchange));
    }

    String allowed() {
      return Stream.concat(
              routes.keySet().stream().sorted().flatMap(RoutingTable.Path::withHead),
              Stream.of("OPTIONS"))
          .collect(Collectors.joining(", "));
    }

    private static Stream<String> withHead(String method) {
      return method.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(method);
    }
  }

  /** Says which methods a path has. */
  private record Unserved(String method, Path path) implements Route {

    @Override
    public HttpResponse answer(Exchange exchange) {
      String allowed = path.allowed();
      if (method.equals("OPTIONS")) {
        return HttpResponse.allowing(allowed);
      }
      throw new ProblemException(
          Problem.of(ProblemType.METHOD_NOT_ALLOWED, method, allowed).with("Allow", allowed));
    }

    @Override
    public boolean open(Exchange exchange) {
      return path.open(exchange);
    }
  }
}
