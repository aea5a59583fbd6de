package org.itaworkbook.http.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.InetAddressSet;
import org.itaworkbook.people.Grant;
import org.itaworkbook.signin.SignInSettings;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens and whom it answers. A bind that others can reach demands a token or a
 * sign-in, and TLS or a proxy that speaks it; so does whatever says that others reach it through a
 * proxy.
 *
 * @param host the name or address to bind
 * @param port 0 for any free one
 * @param token what callers must send as bearer, beside a sign-in what one program may; null asks
 *     nothing of them
 * @param tokenGrants what whoever bears the token may do; null for everything, which goes with no
 *     sign-in
 * @param tls null for plain HTTP
 * @param trustedProxies addresses or networks as {@code 10.0.0.0/24} whose {@code Forwarded} and
 *     {@code X-Forwarded-*} headers are believed
 * @param allowedHosts names, without port, under which callers may reach the server, beside
 *     loopback's and {@code host}
 * @param allowedOrigins web origins such as {@code https://ita.example.go.th} whose pages may call,
 *     beside the server's own
 * @param signIn how people sign in; null where they do not
 */
public record ServerSettings(
    String host,
    int port,
    @Nullable String token,
    @Nullable List<Grant> tokenGrants,
    @Nullable Tls tls,
    List<String> trustedProxies,
    Set<String> allowedHosts,
    Set<String> allowedOrigins,
    ServerLimits limits,
    SiteSettings site,
    @Nullable SignInSettings signIn) {

  /** Characters that every client sends alike in a header (RFC 9110, 5.5). */
  private static final Pattern TOKEN = Pattern.compile("[!-~]+(?: [!-~]+)*");

  public static final String DEFAULT_HOST = "127.0.0.1";
  public static final int DEFAULT_PORT = 8080;

  /**
   * @throws ServerSettingException for settings that cannot be, or that would leave the server open
   */
  public ServerSettings {
    trustedProxies = List.copyOf(trustedProxies);
    allowedHosts = Set.copyOf(allowedHosts);
    allowedOrigins = Set.copyOf(allowedOrigins);
    check(port >= 0 && port <= 65535, "port", port);
    check(token == null || TOKEN.matcher(token).matches(), "token");
    proxies(trustedProxies);
    tokenGrants = tokenGrants == null ? null : List.copyOf(tokenGrants);
    check(tokenGrants == null || token != null, "grantsWithoutToken");
    check(token == null || tokenGrants != null || signIn == null, "twoKeys");
    boolean locked = token != null || signIn != null;
    boolean guarded = locked && (tls != null || !trustedProxies.isEmpty());
    check(guarded || address(host).isLoopbackAddress(), "open", host);
    boolean published =
        !trustedProxies.isEmpty() || !allowedHosts.isEmpty() || site.publicUrl() != null;
    check(locked || !published, "published");
  }

  /** By a sign-in, or a token for everything, or without either. */
  public ServerSettings(
      String host,
      int port,
      @Nullable String token,
      @Nullable Tls tls,
      List<String> trustedProxies,
      Set<String> allowedHosts,
      Set<String> allowedOrigins,
      ServerLimits limits,
      SiteSettings site,
      @Nullable SignInSettings signIn) {
    this(
        host,
        port,
        token,
        null,
        tls,
        trustedProxies,
        allowedHosts,
        allowedOrigins,
        limits,
        site,
        signIn);
  }

  /** The same without sign-in. */
  public ServerSettings(
      String host,
      int port,
      @Nullable String token,
      @Nullable Tls tls,
      List<String> trustedProxies,
      Set<String> allowedHosts,
      Set<String> allowedOrigins,
      ServerLimits limits,
      SiteSettings site) {
    this(host, port, token, tls, trustedProxies, allowedHosts, allowedOrigins, limits, site, null);
  }

  /** On this machine only, for whoever uses it. */
  public static ServerSettings local(int port, ServerLimits limits) {
    return new ServerSettings(
        DEFAULT_HOST,
        port,
        null,
        null,
        List.of(),
        Set.of(),
        Set.of(),
        limits,
        SiteSettings.standard(),
        null);
  }

  /**
   * The same for whoever knows the token.
   *
   * @throws ServerSettingException if a header could not hold it
   */
  public ServerSettings withToken(String word) {
    return with(port, word, tokenGrants);
  }

  /** The same on a port that the system chooses. */
  public ServerSettings onAnyPort() {
    return with(0, token, tokenGrants);
  }

  /** The same where whoever bears the token may do that and nothing else. */
  public ServerSettings withToken(String word, List<Grant> grants) {
    return with(port, word, grants);
  }

  private ServerSettings with(int at, @Nullable String word, @Nullable List<Grant> grants) {
    return new ServerSettings(
        host,
        at,
        word,
        grants,
        tls,
        trustedProxies,
        allowedHosts,
        allowedOrigins,
        limits,
        site,
        signIn);
  }

  /** Whether callers on other machines can reach the server. */
  public boolean open() {
    return !address(host).isLoopbackAddress();
  }

  public InetAddressSet proxies() {
    return proxies(trustedProxies);
  }

  @Override
  public String toString() {
    return "ServerSettings[%s:%d, token=%s, tls=%s, trustedProxies=%s, allowedHosts=%s, %s, %s]"
        .formatted(
            host,
            port,
            token == null ? "no" : "yes",
            tls,
            trustedProxies,
            allowedHosts,
            allowedOrigins,
            limits);
  }

  private static InetAddressSet proxies(List<String> networks) {
    InetAddressSet proxies = new InetAddressSet();
    for (String network : networks) {
      try {
        proxies.add(network);
      } catch (IllegalArgumentException e) {
        throw new ServerSettingException("proxy", network);
      }
    }
    return proxies;
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new ServerSettingException("host", host);
    }
  }

  private static void check(boolean holds, String name, Object... arguments) {
    if (!holds) {
      throw new ServerSettingException(name, arguments);
    }
  }
}
