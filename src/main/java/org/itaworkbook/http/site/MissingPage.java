package org.itaworkbook.http.site;

import java.nio.charset.StandardCharsets;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.ProblemException;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.exchange.StaticFile;

/**
 * Answers every path that is nobody else's. A reader who mistyped an address gets a page with a way
 * on, a program the problem that it can read.
 */
public final class MissingPage implements Route {

  /** A word that no text has. */
  private static final String BASE = "way-to-the-root/";

  private final PageRoute page = PageRoute.anywhere("missing.html", BASE);

  /** A reader who mistyped a page's address learns just that, and nothing of what is there. */
  @Override
  public boolean open(Exchange exchange) {
    return exchange.isSafe() && exchange.wantsPage() && !exchange.path().startsWith("/api/");
  }

  @Override
  public HttpResponse answer(Exchange exchange) {
    if (!exchange.wantsPage()) {
      throw new ProblemException(ProblemType.NOT_FOUND);
    }
    StaticFile file = page.file(exchange);
    String shown = new String(file.bytes(), StandardCharsets.UTF_8).replace(BASE, up(exchange));
    return new HttpResponse(404, file.headers(), shown.getBytes(StandardCharsets.UTF_8))
        .with("Vary", "Accept, Accept-Language");
  }

  /**
   * The way from the path that was asked for to the root. It is relative, since a proxy may have
   * taken the beginning of the path away.
   */
  private static String up(Exchange exchange) {
    long folders = exchange.path().chars().filter(letter -> letter == '/').count() - 1;
    return "../".repeat((int) Math.max(0, folders));
  }
}
