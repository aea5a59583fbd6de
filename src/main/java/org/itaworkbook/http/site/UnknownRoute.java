package org.itaworkbook.http.site;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.itaworkbook.http.exchange.Accept;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.Fault;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.exchange.StaticFile;
import org.jspecify.annotations.Nullable;

/**
 * Every path that is nobody else's. A reader who mistyped an address gets a page with a way on, a
 * program the problem that it can read.
 */
public final class UnknownRoute extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String HTML = "text/html";

  private final transient PageRoute page = PageRoute.alone("/", "missing.html");

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Exchange call = new Exchange(request);
    (wantsPage(request.getHeader("Accept"))
            ? page(call)
            : Problem.of(Fault.NOT_FOUND).answer(call.language()))
        .write(response);
  }

  /** Whether a reader asks, rather than a program. */
  public static boolean wantsPage(@Nullable String accept) {
    return Accept.best(accept, List.of("application/problem+json", HTML))
        .filter(HTML::equals)
        .isPresent();
  }

  private HttpResponse page(Exchange call) {
    StaticFile file = page.file(call);
    return new HttpResponse(404, file.headers(), file.bytes())
        .with("Vary", "Accept, Accept-Language");
  }
}
