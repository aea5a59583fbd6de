package org.itaworkbook.http.exchange;

/**
 * Where a route answers.
 *
 * @param method GET, which HEAD comes with, or POST
 * @param template of the path, as OpenAPI writes it, such as {@code /api/v1/frameworks/{year}}
 */
public record Endpoint(String method, String template, Route route) {

  public static Endpoint get(String template, Route route) {
    return new Endpoint("GET", template, route);
  }

  public static Endpoint post(String template, Route route) {
    return new Endpoint("POST", template, route);
  }
}
