package org.itaworkbook.http.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.itaworkbook.text.Fingerprint;

/**
 * What is the same for everyone who asks, holds nothing of anybody's and may be kept by caches. A
 * text is packed once and sent so to whoever takes it.
 *
 * @param packed the same by gzip; empty where that would gain nothing
 * @param tag tells this content from any other (RFC 9110, 8.8.3), without its quotes
 */
public record StaticFile(byte[] bytes, byte[] packed, String tag, Map<String, String> headers) {

  /** So that an upgrade of the server is seen at once. */
  static final String ASK_AGAIN = "no-cache";

  private static final int TAG_DIGITS = 32;

  public static StaticFile text(String mediaType, byte[] bytes) {
    return of(mediaType + ";charset=utf-8", bytes, gzip(bytes));
  }

  public static StaticFile binary(String mediaType, byte[] bytes) {
    return of(mediaType, bytes, new byte[0]);
  }

  private static StaticFile of(String contentType, byte[] bytes, byte[] packed) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", contentType);
    headers.put("Cache-Control", ASK_AGAIN);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    if (packed.length > 0) {
      headers.put("Vary", "Accept-Encoding");
    }
    return new StaticFile(bytes, packed, Fingerprint.of(bytes).substring(0, TAG_DIGITS), headers);
  }

  public StaticFile {
    headers = Map.copyOf(headers);
  }

  public StaticFile with(String header, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new StaticFile(bytes, packed, tag, all);
  }

  HttpResponse answer(Exchange exchange) {
    boolean pack = packed.length > 0 && exchange.takesGzip();
    String etag = '"' + tag + (pack ? "-gzip" : "") + '"';
    if (exchange.has(etag)) {
      return new HttpResponse(304, headers, new byte[0]).with("ETag", etag);
    }
    HttpResponse answer = new HttpResponse(200, headers, pack ? packed : bytes).with("ETag", etag);
    return pack ? answer.with("Content-Encoding", "gzip") : answer;
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
