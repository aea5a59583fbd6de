package org.itaworkbook.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every path that is nobody else's. A reader who mistyped an address gets a page with a way on, a
 * program the problem that it can read.
 */
final class UnknownRoute extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String HTML = "text/html";

  private final transient PageRoute page = PageRoute.alone("/", "missing.html");

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Call call = new Call(request);
    (wantsPage(request.getHeader("Accept"))
            ? page(call)
            : Problem.of(Fault.NOT_FOUND).answer(call.language()))
        .write(response);
  }

  /** Whether a reader asks, rather than a program. */
  static boolean wantsPage(@Nullable String accept) {
    return Accept.best(accept, List.of("application/problem+json", HTML))
        .filter(HTML::equals)
        .isPresent();
  }

  private Answer page(Call call) {
    StaticFile file = page.file(call);
    return new Answer(404, file.headers(), file.bytes()).with("Vary", "Accept, Accept-Language");
  }
}
