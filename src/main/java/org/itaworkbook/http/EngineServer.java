package org.itaworkbook.http;

import java.io.IOException;
import java.net.BindException;
import java.util.List;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.exchange.Endpoint;
import org.itaworkbook.http.exchange.MemoryBudget;
import org.itaworkbook.http.handlers.HeaderDeadline;
import org.itaworkbook.http.handlers.ProblemHandler;
import org.itaworkbook.http.handlers.RequestHandler;
import org.itaworkbook.http.handlers.RoutingTable;
import org.itaworkbook.http.settings.ServerLimits;
import org.itaworkbook.http.settings.ServerSettings;
import org.itaworkbook.http.site.MissingPage;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.signin.SignIn;
import org.itaworkbook.workers.Workers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine over HTTP. A request passes the deadline of its headers, then the one handler of
 * requests, which brings it to its route. Started and stopped once.
 */
public final class EngineServer {

  /** No query, which may name an agency, and no file name. */
  private static final String LOG_FORMAT = "%{client}a %m %U %s %O bytes %{ms}T ms";

  private static final Logger REQUESTS = LoggerFactory.getLogger("org.itaworkbook.http.requests");
  private static final int THREADS = 24;

  private final Server server;
  private final ServerConnector connector;
  private final MemoryBudget room;

  /**
   * @param workers do what is asked of uploads; closed by the caller, after the server stopped
   */
  public EngineServer(Engine engine, Workers workers, Mailing mailing, ServerSettings settings) {
    this(
        engine,
        workers,
        mailing,
        settings,
        settings.signIn() == null ? null : new SignIn(settings.signIn(), engine.clock()));
  }

  private EngineServer(
      Engine engine,
      Workers workers,
      Mailing mailing,
      ServerSettings settings,
      @Nullable SignIn signIn) {
    this(Routes.of(engine, workers, mailing, settings.site(), signIn), settings, signIn);
  }

  EngineServer(List<Endpoint> endpoints, ServerSettings settings) {
    this(endpoints, settings, null);
  }

  private EngineServer(List<Endpoint> endpoints, ServerSettings settings, @Nullable SignIn signIn) {
    ServerLimits limits = settings.limits();
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
    threads.setName("http");
    server = new Server(threads);
    room = new MemoryBudget(limits.memory(), limits.memoryShare());
    RequestHandler requests =
        new RequestHandler(new RoutingTable(endpoints, new MissingPage()), settings, signIn, room);
    HeaderDeadline deadline = new HeaderDeadline(limits.headerTimeout(), requests);
    connector = Connectors.on(server, settings, deadline.listener());
    server.addConnector(connector);
    server.setHandler(new GracefulHandler(deadline));
    server.setErrorHandler(new ProblemHandler());
    server.setRequestLog(new CustomRequestLog(REQUESTS::info, LOG_FORMAT));
    server.setStopTimeout(limits.gracefulStop().toMillis());
    server.setStopAtShutdown(true);
  }

  /**
   * Listens; returns once callers can connect.
   *
   * @throws IOException if the address or port cannot be had, or the keystore not be read
   */
  public void start() throws IOException {
    try {
      server.start();
    } catch (IOException | RuntimeException e) {
      stop();
      if (e.getCause() instanceof BindException taken) {
        throw taken;
      }
      throw e;
    } catch (Exception e) {
      stop();
      throw new IOException("cannot start: " + e.getMessage(), e);
    }
  }

  /** The port that it listens on; below zero while it does not. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Bytes of memory that are left for bodies and answers. */
  long roomLeft() {
    return room.left();
  }

  /**
   * Takes no new request, finishes those under way within {@code gracefulStop}, and ends. Happens
   * by itself when the process is told to end.
   */
  public void stop() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("cannot stop", e);
    }
  }

  /** Waits until the server has stopped. */
  public void join() throws InterruptedException {
    server.join();
  }
}
