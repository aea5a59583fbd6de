package org.itaworkbook.http.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.handlers.Guard;
import org.itaworkbook.json.server.HealthJson;

/** A path that always answers the same JSON. */
public final class FixedRoute extends Route {

  private static final long serialVersionUID = 1L;

  private final transient HttpResponse answer;
  private final boolean open;

  private FixedRoute(String path, HttpResponse answer, boolean open) {
    super(path, "GET");
    this.answer = answer;
    this.open = open;
  }

  /** Says that the server answers, and nothing else about it. */
  public static FixedRoute health() {
    return new FixedRoute(Guard.HEALTH, HttpResponse.json(HealthJson.UP), false);
  }

  /** What anybody may read who reads this program; the page that shows it has no token. */
  public static FixedRoute openApi() {
    try (InputStream text = FixedRoute.class.getResourceAsStream("openapi.json")) {
      if (text == null) {
        throw new IllegalStateException("no openapi.json beside " + FixedRoute.class);
      }
      return new FixedRoute(
          "/api/v1/openapi.json",
          HttpResponse.bytes(200, "application/json", text.readAllBytes()),
          true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read openapi.json", e);
    }
  }

  @Override
  public boolean open() {
    return open;
  }

  @Override
  public HttpResponse answer(Exchange call) {
    return answer;
  }
}
