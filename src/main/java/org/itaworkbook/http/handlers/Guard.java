package org.itaworkbook.http.handlers;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;
import org.eclipse.jetty.util.URIUtil;
import org.itaworkbook.http.exchange.OwnPage;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.http.settings.ServerSettings;
import org.jspecify.annotations.Nullable;

/**
 * Says who may not call. Host and Origin are checked so that a foreign web page can neither post to
 * a server on its reader's machine nor, by a name that it lets point there, read from it. Only
 * {@value #HEALTH} and {@value #READY} answer anybody. Thread-safe.
 */
public final class Guard {

  public static final String HEALTH = "/health";
  public static final String READY = "/ready";

  /** What tells nothing but that the server is there; whoever asks may not know its name. */
  private static final Set<String> FOR_ANYBODY = Set.of(HEALTH, READY);

  private static final List<HttpHeader> FORWARDING =
      List.of(
          HttpHeader.FORWARDED,
          HttpHeader.X_FORWARDED_FOR,
          HttpHeader.X_FORWARDED_HOST,
          HttpHeader.X_FORWARDED_PROTO,
          HttpHeader.X_FORWARDED_SERVER,
          HttpHeader.VIA);

  /** A page of the server's own, or nobody's: typed into the address bar. */
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> hosts = new HashSet<>(LOOPBACK);
  private final Set<String> origins = new HashSet<>();
  private final InetAddressSet proxies;
  private final boolean proxyOnly;

  public Guard(ServerSettings settings) {
    proxies = settings.proxies();
    proxyOnly = settings.open() && settings.tls() == null;
    hosts.add(name(settings.host()));
    settings.allowedHosts().forEach(host -> hosts.add(name(host)));
    settings.allowedOrigins().forEach(origin -> origins.add(origin.toLowerCase(Locale.ROOT)));
    URI home = settings.site().publicUrl();
    if (home != null) {
      hosts.add(name(home.getHost()));
      origins.add(origin(home.getScheme(), home.getHost(), home.getPort()));
    }
  }

  static boolean isForAnybody(Request request) {
    String path = request.getHttpURI().getPath();
    return path != null && FOR_ANYBODY.contains(path);
  }

  /**
   * The problem to answer with; empty where the request may pass.
   *
   * @param open whether it needs no token
   */
  Optional<Problem> check(Request request, boolean open) {
    if (isForAnybody(request)) {
      return Optional.empty();
    }
    if (proxyOnly && !isOnThisMachine(request) && !throughProxy(request)) {
      return Optional.of(Problem.of(ProblemType.NOT_THROUGH_PROXY));
    }
    if (isForwarded(request) && !throughProxy(request)) {
      return Optional.of(Problem.of(ProblemType.FORWARDED));
    }
    String host = request.getHttpURI().getHost();
    if (host == null || !hosts.contains(name(host))) {
      return Optional.of(Problem.of(ProblemType.FOREIGN_HOST, String.valueOf(host)));
    }
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (origin != null && !ownOrigin(origin, request.getHttpURI())) {
      return Optional.of(Problem.of(ProblemType.FOREIGN_ORIGIN, origin));
    }
    if (origin == null && !open && isForAnotherSite(request)) {
      return Optional.of(
          Problem.of(
              ProblemType.FOREIGN_ORIGIN,
              String.valueOf(request.getHeaders().get(OwnPage.FETCH_SITE))));
    }
    return Optional.empty();
  }

  /**
   * Whether a page of another site had its browser call, other than by a link that a reader
   * followed: it could not read the answer, but keep the server at work (Fetch Metadata).
   */
  private static boolean isForAnotherSite(Request request) {
    String site = request.getHeaders().get(OwnPage.FETCH_SITE);
    return site != null
        && !OWN_SITES.contains(site)
        && !"navigate".equals(request.getHeaders().get("Sec-Fetch-Mode"));
  }

  /** A proxy that nobody named would let its own callers in as if they were on this machine. */
  private static boolean isForwarded(Request request) {
    return FORWARDING.stream().anyMatch(request.getHeaders()::contains);
  }

  private boolean throughProxy(Request request) {
    InetAddress peer = peer(request);
    return peer != null && proxies.test(peer);
  }

  private static boolean isOnThisMachine(Request request) {
    InetAddress peer = peer(request);
    return peer != null && peer.isLoopbackAddress();
  }

  private static @Nullable InetAddress peer(Request request) {
    SocketAddress peer =
        request.getConnectionMetaData().getConnection().getEndPoint().getRemoteSocketAddress();
    return peer instanceof InetSocketAddress inet ? inet.getAddress() : null;
  }

  private boolean ownOrigin(String origin, HttpURI uri) {
    String given = origin.toLowerCase(Locale.ROOT);
    return given.equals(origin(uri.getScheme(), uri.getHost(), uri.getPort()))
        || origins.contains(given);
  }

  private static String origin(String scheme, String host, int port) {
    boolean usual = port <= 0 || port == URIUtil.getDefaultPortForScheme(scheme);
    return (scheme + "://" + host + (usual ? "" : ":" + port)).toLowerCase(Locale.ROOT);
  }

  /** One spelling for each name: lower case, no root dot, IPv6 in brackets. */
  private static String name(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    return name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name;
  }
}
