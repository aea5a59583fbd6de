package org.itaworkbook.http.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.itaworkbook.json.base.JsonDocument;

/**
 * A whole response. Nothing of it may be kept by a cache, run by a browser or shown inside another
 * page: it is somebody's scores, or built on them.
 */
public record HttpResponse(int status, Map<String, String> headers, byte[] body) {

  private static final Map<String, String> SAFE =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Cache-Control", "no-store",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin");

  public HttpResponse {
    headers = Map.copyOf(headers);
  }

  public static HttpResponse json(JsonDocument document) {
    return bytes(200, "application/json", document.bytes());
  }

  static HttpResponse text(int status, String mediaType, String text) {
    return bytes(status, mediaType, text.getBytes(StandardCharsets.UTF_8));
  }

  public static HttpResponse bytes(int status, String mediaType, byte[] body) {
    return new HttpResponse(status, SAFE, body).with("Content-Type", mediaType);
  }

  static HttpResponse empty(int status) {
    return new HttpResponse(status, SAFE, new byte[0]);
  }

  public HttpResponse with(String header, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new HttpResponse(status, all, body);
  }

  public void write(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    headers.forEach(response::setHeader);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  public void write(Response response, Callback callback) {
    response.setStatus(status);
    headers.forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put("Content-Length", Integer.toString(body.length));
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
