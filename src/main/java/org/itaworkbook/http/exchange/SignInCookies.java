package org.itaworkbook.http.exchange;

import java.time.Duration;

/**
 * The cookies of the sign-in: for this name and no other, by TLS only, out of reach of scripts, and
 * not sent along when a page of another site posts (RFC 6265bis, {@code __Host-}).
 */
public final class SignInCookies {

  /** Says who is signed in. */
  public static final String SIGNED_IN = "__Host-ita";

  /** What is needed when somebody comes back from the provider. */
  public static final String WAY = "__Host-ita-way";

  private SignInCookies() {}

  /** The header that has a browser keep something for so long. */
  public static String kept(String name, String value, Duration life) {
    return "%s=%s; Path=/; Max-Age=%d; Secure; HttpOnly; SameSite=Lax"
        .formatted(name, value, life.toSeconds());
  }

  /** The header that has it forget that. */
  public static String forgotten(String name) {
    return kept(name, "", Duration.ZERO);
  }
}
