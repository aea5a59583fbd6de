package org.itaworkbook.http;

import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.exchange.Endpoint;
import org.itaworkbook.http.exchange.MemoryBudget;
import org.itaworkbook.http.handlers.HeaderDeadline;
import org.itaworkbook.http.handlers.ProblemHandler;
import org.itaworkbook.http.handlers.Readiness;
import org.itaworkbook.http.handlers.RequestHandler;
import org.itaworkbook.http.handlers.RequestLog;
import org.itaworkbook.http.handlers.RequestNumbers;
import org.itaworkbook.http.handlers.RoutingTable;
import org.itaworkbook.http.metrics.PrometheusText;
import org.itaworkbook.http.metrics.RequestMeters;
import org.itaworkbook.http.settings.ServerLimits;
import org.itaworkbook.http.settings.ServerSettings;
import org.itaworkbook.http.settings.Watching;
import org.itaworkbook.http.site.MissingPage;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.signin.SignIn;
import org.itaworkbook.workers.Workers;
import org.jspecify.annotations.Nullable;

/**
 * The engine over HTTP. A request passes the deadline of its headers, then the one handler of
 * requests, which brings it to its route. Started and stopped once.
 */
public final class EngineServer {

  private static final int THREADS = 24;

  /** For whoever connected just before the server stopped listening, and is still asking. */
  private static final Duration LAST_CONNECTIONS = Duration.ofSeconds(2);

  private final Server server;
  private final ServerConnector connector;
  private final MemoryBudget room;
  private final Readiness readiness;
  private final Duration drain;
  private final @Nullable MetricsServer metrics;
  private final Thread end = new Thread(this::drain, "drain");

  /** Of whom nobody is told how it fares, and which stops at once. */
  public EngineServer(Engine engine, Workers workers, Mailing mailing, ServerSettings settings) {
    this(engine, workers, mailing, settings, Watching.NONE);
  }

  public EngineServer(
      Engine engine, Workers workers, Mailing mailing, ServerSettings settings, Watching watching) {
    this(
        engine,
        workers,
        mailing,
        settings,
        watching,
        settings.signIn() == null ? null : new SignIn(settings.signIn(), engine.clock()));
  }

  /**
   * @param workers do what is asked of uploads; closed by the caller, after the server stopped
   * @param signIn of the settings; null where they have none
   */
  public EngineServer(
      Engine engine,
      Workers workers,
      Mailing mailing,
      ServerSettings settings,
      Watching watching,
      @Nullable SignIn signIn) {
    this(engine, workers, mailing, settings, watching, new Readiness(mailing::isReachable), signIn);
  }

  private EngineServer(
      Engine engine,
      Workers workers,
      Mailing mailing,
      ServerSettings settings,
      Watching watching,
      Readiness readiness,
      @Nullable SignIn signIn) {
    this(
        Routes.of(engine, workers, mailing, settings.site(), readiness, signIn),
        settings,
        watching,
        readiness,
        signIn,
        text -> {
          text.figure("ita_workers_lost_total", "counter", "Processes of work that were ended")
              .value("ita_workers_lost_total", Map.of(), workers.lost());
          new LetterFigures(mailing, readiness, engine.clock()).write(text);
        },
        mailing::note);
  }

  EngineServer(List<Endpoint> endpoints, ServerSettings settings) {
    this(
        endpoints,
        settings,
        Watching.NONE,
        new Readiness(() -> true),
        null,
        text -> {},
        (by, act) -> {});
  }

  EngineServer(
      List<Endpoint> endpoints,
      ServerSettings settings,
      Watching watching,
      Readiness readiness,
      @Nullable SignIn signIn,
      Consumer<PrometheusText> further,
      BiConsumer<Actor, Act> audit) {
    this.readiness = readiness;
    drain = watching.drain();
    ServerLimits limits = settings.limits();
    server = new Server(Threads.of("http", THREADS, 2));
    room = new MemoryBudget(limits.memory(), limits.memoryShare());
    RequestHandler requests =
        new RequestHandler(
            new RoutingTable(endpoints, new MissingPage()), settings, signIn, room, audit);
    HeaderDeadline deadline = new HeaderDeadline(limits.headerTimeout(), requests);
    connector = Connectors.on(server, settings, deadline.listener(), () -> !readiness.isStopping());
    server.addConnector(connector);
    server.setHandler(
        new GracefulHandler(new RequestNumbers(watching.numbersRequests(), deadline)));
    server.setErrorHandler(new ProblemHandler());
    RequestMeters meters = new RequestMeters();
    server.setRequestLog(new RequestLog(meters));
    server.setStopTimeout(limits.gracefulStop().toMillis());
    server.setStopAtShutdown(drain.isZero());
    metrics =
        watching.metricsPort() == null
            ? null
            : new MetricsServer(
                watching.metricsPort(),
                () -> new ServerFigures(limits, room, requests, meters, further).text());
  }

  /**
   * Listens; returns once callers can connect.
   *
   * @throws IOException if the address or port cannot be had, or the keystore not be read
   */
  public void start() throws IOException {
    try {
      if (metrics != null) {
        metrics.start();
      }
      server.start();
      if (!drain.isZero()) {
        Runtime.getRuntime().addShutdownHook(end);
      }
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

  /**
   * Says to proxies that it stops, serves on for a while, then listens no more, so that a proxy
   * goes elsewhere before it has sent anything, and stops once the last connections are done.
   */
  private void drain() {
    readiness.stop();
    try {
      Thread.sleep(drain.toMillis());
      connector.setShutdownIdleTimeout(LAST_CONNECTIONS.toMillis());
      CompletableFuture<Void> done = connector.shutdown();
      connector.close();
      done.get(LAST_CONNECTIONS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException busy) {
      // Those are finished or cut off as when the server is stopped at once.
    }
    stop();
  }

  /** The port on which {@code /metrics} answers; 0 where it does nowhere. */
  int metricsPort() {
    return metrics == null ? 0 : metrics.port();
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
    readiness.stop();
    try {
      server.stop();
      if (metrics != null) {
        metrics.close();
      }
    } catch (Exception e) {
      throw new IllegalStateException("cannot stop", e);
    }
  }

  /** Waits until the server has stopped. */
  public void join() throws InterruptedException {
    server.join();
  }
}
