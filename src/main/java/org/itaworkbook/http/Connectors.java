package org.itaworkbook.http;

import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.itaworkbook.http.settings.ServerSettings;
import org.itaworkbook.http.settings.Tls;

/** The socket that the server listens on: plain or TLS, HTTP/1.1. */
final class Connectors {

  /** A year, for which browsers call the name by https only (RFC 6797). */
  private static final long HSTS_SECONDS = 31_536_000;

  private static final int MOST_CONNECTIONS = 1_000;

  /** Milliseconds that an idle connection lives on when the server stops. */
  private static final int IDLE_AT_STOP = 200;

  private Connectors() {}

  /**
   * @param keeps whether connections are kept for a next request, which whoever asks now is told
   */
  static ServerConnector on(
      Server server, ServerSettings settings, Connection.Listener listener, BooleanSupplier keeps) {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setSendXPoweredBy(false);
    if (settings.tls() != null) {
      SecureRequestCustomizer secure = new SecureRequestCustomizer(false);
      secure.setStsMaxAge(HSTS_SECONDS);
      configuration.addCustomizer(secure);
    }
    if (!settings.trustedProxies().isEmpty()) {
      configuration.addCustomizer(new TrustedForwarding(settings.proxies()));
    }
    configuration.addCustomizer(
        (request, headers) -> {
          if (!keeps.getAsBoolean()) {
            headers.put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
          }
          return request;
        });
    HttpConnectionFactory http = new HttpConnectionFactory(configuration);
    http.addEventListener(listener);
    ServerConnector connector =
        settings.tls() == null
            ? new ServerConnector(server, http)
            : new ServerConnector(server, tls(settings.tls()), http);
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    // The limits of a slow caller are stricter; this one only sweeps up what they do not know of.
    connector.setIdleTimeout(2 * settings.limits().stallTimeout().toMillis() + 30_000);
    connector.setShutdownIdleTimeout(IDLE_AT_STOP);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    return connector;
  }

  private static SslConnectionFactory tls(Tls tls) {
    SslContextFactory.Server context = new SslContextFactory.Server();
    context.setKeyStore(tls.open());
    context.setKeyStorePassword(tls.password());
    return new SslConnectionFactory(context, HttpVersion.HTTP_1_1.asString());
  }
}
