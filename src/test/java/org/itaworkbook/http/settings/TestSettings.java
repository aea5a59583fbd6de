package org.itaworkbook.http.settings;

import java.util.List;
import java.util.Set;
import org.itaworkbook.signin.SignInSettings;
import org.jspecify.annotations.Nullable;

/** Settings of servers that a proxy on this machine stands before. */
public final class TestSettings {

  private TestSettings() {}

  /** For whoever knows the token, on any port. */
  public static ServerSettings withToken(String token, ServerLimits limits) {
    return behindProxy(0, token, limits, SiteSettings.standard(), null);
  }

  /**
   * Where people sign in.
   *
   * @param port known before it starts, as the provider must know where people come back
   */
  public static ServerSettings withSignIn(
      int port, SignInSettings signIn, ServerLimits limits, SiteSettings site) {
    return behindProxy(port, null, limits, site, signIn);
  }

  private static ServerSettings behindProxy(
      int port,
      @Nullable String token,
      ServerLimits limits,
      SiteSettings site,
      @Nullable SignInSettings signIn) {
    return new ServerSettings(
        ServerSettings.DEFAULT_HOST,
        port,
        token,
        null,
        List.of(ServerSettings.DEFAULT_HOST),
        Set.of(),
        Set.of(),
        limits,
        site,
        signIn);
  }
}
