package org.itaworkbook.http.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.itaworkbook.json.base.JsonDocument;
import org.itaworkbook.workbook.intake.WorkbookKind;

/**
 * A whole response. Nothing of it may be kept by a cache, run by a browser or shown inside another
 * page: it is somebody's scores, or built on them.
 */
public record HttpResponse(
    int status, Map<String, String> headers, List<String> cookies, byte[] body) {

  private static final Map<String, String> SAFE =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Cache-Control", "no-store",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
          "Cross-Origin-Resource-Policy", "same-origin");

  public HttpResponse {
    headers = Map.copyOf(headers);
    cookies = List.copyOf(cookies);
  }

  /** One that sets no cookie. */
  public HttpResponse(int status, Map<String, String> headers, byte[] body) {
    this(status, headers, List.of(), body);
  }

  public static HttpResponse json(JsonDocument document) {
    return bytes(200, MediaTypes.JSON, document.bytes());
  }

  /** JSON that holds sentences in the caller's language. */
  public static HttpResponse json(JsonDocument document, Locale language) {
    return json(document)
        .with("Content-Language", language.getLanguage())
        .with("Vary", "Accept-Language");
  }

  /** A workbook to be saved under a name, with the ending and the media type of its kind. */
  public static HttpResponse workbook(byte[] workbook, String name) {
    WorkbookKind kind = WorkbookKind.of(workbook);
    return bytes(200, kind.mediaType(), workbook)
        .with(
            "Content-Disposition",
            AttachmentName.attachment(AttachmentName.ending(name, kind.extension())));
  }

  /** A document of Word to be saved under a name. */
  public static HttpResponse document(byte[] document, String name) {
    return bytes(200, MediaTypes.DOCX, document)
        .with("Content-Disposition", AttachmentName.attachment(name));
  }

  static HttpResponse text(int status, String mediaType, String text) {
    return bytes(status, mediaType, text.getBytes(StandardCharsets.UTF_8));
  }

  public static HttpResponse bytes(int status, String mediaType, byte[] body) {
    return new HttpResponse(status, SAFE, body).with("Content-Type", mediaType);
  }

  /** The answer to OPTIONS, which says what methods there are (RFC 9110, 9.3.7). */
  public static HttpResponse allowing(String methods) {
    return new HttpResponse(204, SAFE, new byte[0]).with("Allow", methods);
  }

  public HttpResponse with(String header, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new HttpResponse(status, all, cookies, body);
  }

  /** The same with one cookie more, as its header has it. */
  public HttpResponse withCookie(String cookie) {
    List<String> all = new ArrayList<>(cookies);
    all.add(cookie);
    return new HttpResponse(status, headers, all, body);
  }

  /** Sends all at once, which suits small ones. */
  public void write(Response response, Callback callback) {
    writeHead(response);
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  /** Sets the status and the headers; the body is sent by the caller. */
  public void writeHead(Response response) {
    response.setStatus(status);
    headers.forEach((name, value) -> response.getHeaders().put(name, value));
    cookies.forEach(each -> response.getHeaders().add(HttpHeader.SET_COOKIE, each));
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
  }
}
