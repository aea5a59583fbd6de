package org.itaworkbook.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** A path that always answers the same JSON. */
final class FixedRoute extends Route {

  private static final long serialVersionUID = 1L;

  private final transient Answer answer;
  private final boolean open;

  private FixedRoute(String path, Answer answer, boolean open) {
    super(path, "GET");
    this.answer = answer;
    this.open = open;
  }

  /** Says that the server answers, and nothing else about it. */
  static FixedRoute health() {
    return new FixedRoute(Guard.HEALTH, Answer.json(JsonText.of(Map.of("status", "up"))), false);
  }

  /** What anybody may read who reads this program; the page that shows it has no token. */
  static FixedRoute openApi() {
    try (InputStream text = FixedRoute.class.getResourceAsStream("openapi.json")) {
      if (text == null) {
        throw new IllegalStateException("no openapi.json beside " + FixedRoute.class);
      }
      return new FixedRoute(
          "/api/v1/openapi.json", Answer.bytes(200, "application/json", text.readAllBytes()), true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read openapi.json", e);
    }
  }

  @Override
  boolean open() {
    return open;
  }

  @Override
  Answer answer(Call call) {
    return answer;
  }
}
