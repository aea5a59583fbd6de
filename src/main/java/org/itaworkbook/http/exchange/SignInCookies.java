package org.itaworkbook.http.exchange;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Request;

/**
 * The cookies of the sign-in: for this server's pages and no others, by TLS only, out of reach of
 * scripts, and not sent along when a page of another site posts (RFC 6265bis, 4.1.3). On a host of
 * its own no other host can set them ({@code __Host-}); below a path that is not possible.
 *
 * @param path of the server as browsers see it, without a last slash; empty for the root
 */
public record SignInCookies(String path) {

  /** What a caller's browser keeps under a name. */
  public static Optional<String> of(Request request, String name) {
    return Request.getCookies(request).stream()
        .filter(each -> each.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /** Says who is signed in. */
  public String signedIn() {
    return prefix() + "ita";
  }

  /** What is needed when somebody comes back from the provider. */
  public String way() {
    return prefix() + "ita-way";
  }

  private String prefix() {
    return path.isEmpty() ? "__Host-" : "__Secure-";
  }

  /** The header that has a browser keep something for so long. */
  public String kept(String name, String value, Duration life) {
    return "%s=%s; Path=%s; Max-Age=%d; Secure; HttpOnly; SameSite=Lax"
        .formatted(name, value, path.isEmpty() ? "/" : path, life.toSeconds());
  }

  /** The header that has it forget that. */
  public String forgotten(String name) {
    return kept(name, "", Duration.ZERO);
  }
}
