package org.itaworkbook.http.exchange;

import org.itaworkbook.people.Deed;

/**
 * Where a route answers.
 *
 * @param method GET, which HEAD comes with, or POST
 * @param template of the path, as OpenAPI writes it, such as {@code /api/v1/frameworks/{year}}
 * @param deed what is asked for there
 */
public record Endpoint(String method, String template, Deed deed, Route route) {

  public static Endpoint get(String template, Deed deed, Route route) {
    return new Endpoint("GET", template, deed, route);
  }

  public static Endpoint post(String template, Deed deed, Route route) {
    return new Endpoint("POST", template, deed, route);
  }
}
