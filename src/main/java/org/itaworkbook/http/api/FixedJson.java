package org.itaworkbook.http.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.MediaTypes;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.json.server.HealthJson;

/**
 * The same JSON for whoever asks.
 *
 * @param open whether no token is asked for
 */
public record FixedJson(HttpResponse answer, boolean open) implements Route {

  /** Says that the server answers, and of which version it is. */
  public static FixedJson health() {
    String version = FixedJson.class.getPackage().getImplementationVersion();
    return new FixedJson(
        HttpResponse.json(HealthJson.up(Objects.requireNonNullElse(version, "-"))), false);
  }

  /** What anybody may read who reads this program; the page that shows it has no token. */
  public static FixedJson openApi() {
    try (InputStream text =
        FixedJson.class.getResourceAsStream("/org/itaworkbook/http/openapi.json")) {
      if (text == null) {
        throw new IllegalStateException("no openapi.json");
      }
      return new FixedJson(HttpResponse.bytes(200, MediaTypes.JSON, text.readAllBytes()), true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read openapi.json", e);
    }
  }

  @Override
  public boolean open(Exchange exchange) {
    return open;
  }

  @Override
  public HttpResponse answer(Exchange exchange) {
    return answer;
  }
}
