package org.itaworkbook.http.site;

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

  private final PageRoute page = PageRoute.alone("missing.html");

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
    return new HttpResponse(404, file.headers(), file.bytes())
        .with("Vary", "Accept, Accept-Language");
  }
}
