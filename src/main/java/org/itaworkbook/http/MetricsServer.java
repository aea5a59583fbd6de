package org.itaworkbook.http;

import java.io.IOException;
import java.net.BindException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.itaworkbook.http.metrics.PrometheusText;
import org.itaworkbook.http.settings.ServerSettingException;

/**
 * Answers {@code /metrics} on a port of its own of this machine, for whatever watches it from here,
 * and nothing else to nobody else. Its few threads are its own, so that it answers while the server
 * is busy.
 */
final class MetricsServer implements AutoCloseable {

  private static final String PATH = "/metrics";
  private static final int THREADS = 4;
  private static final int IDLE_MILLIS = 10_000;

  /** No other page's name that somebody lets point here. */
  private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost");

  private final Server server;
  private final ServerConnector connector;

  MetricsServer(int port, Supplier<String> figures) {
    server = new Server(Threads.of("metrics", THREADS, 1));
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    server.setHandler(new Figures(figures));
  }

  /**
   * @throws ServerSettingException if the port cannot be had
   * @throws IOException if it cannot start for another reason
   */
  void start() throws IOException {
    try {
      server.start();
    } catch (IOException | RuntimeException e) {
      close();
      if (e.getCause() instanceof BindException) {
        throw new ServerSettingException("metricsPort", Integer.toString(connector.getPort()));
      }
      throw e;
    } catch (Exception e) {
      close();
      throw new IOException("cannot start: " + e.getMessage(), e);
    }
  }

  int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("cannot stop", e);
    }
  }

  private static final class Figures extends Handler.Abstract {

    private final Supplier<String> text;

    Figures(Supplier<String> text) {
      this.text = text;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      boolean known = PATH.equals(Request.getPathInContext(request));
      if (!known || !OWN_NAMES.contains(Request.getServerName(request))) {
        Response.writeError(request, response, callback, known ? 403 : 404);
        return true;
      }
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, PrometheusText.MEDIA_TYPE);
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
      byte[] figures = text.get().getBytes(StandardCharsets.UTF_8);
      response.write(true, ByteBuffer.wrap(figures), callback);
      return true;
    }
  }
}
