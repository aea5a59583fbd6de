package org.itaworkbook.app;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.itaworkbook.cli.command.ServeOptions;
import org.itaworkbook.cli.command.SiteOptions;
import org.itaworkbook.cli.command.WatchOptions;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.EngineServer;
import org.itaworkbook.http.settings.AccessToken;
import org.itaworkbook.http.settings.Notice;
import org.itaworkbook.http.settings.ServerLimits;
import org.itaworkbook.http.settings.ServerSettingException;
import org.itaworkbook.http.settings.ServerSettings;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.http.settings.Tls;
import org.itaworkbook.http.settings.Watching;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.signin.SignIn;
import org.itaworkbook.workers.InProcess;
import org.itaworkbook.workers.WorkBudget;
import org.itaworkbook.workers.WorkerProcesses;
import org.itaworkbook.workers.Workers;
import org.jspecify.annotations.Nullable;

/** Starts the server as {@code ita serve} asks for it. */
final class Server {

  private Server() {}

  /**
   * Serves until the process is told to end, or the thread is interrupted.
   *
   * @throws CommandFault if the options do not go together
   */
  static void serve(Engine engine, ServeOptions options, Consumer<URI> listening)
      throws IOException, InterruptedException {
    if (options.watch().onlyChecks()) {
      check(engine, options, listening);
      return;
    }
    SignIn signIn = signIn(engine, options);
    FirstQuestion provider = FirstQuestion.to(signIn);
    ServerLimits limits = ServerLimits.ofMachine().withUploadBytes(engine.limits().uploadBytes());
    int processes = processes(options);
    try (EndAtOnce starting = new EndAtOnce();
        Workers workers = workers(engine, options, processes);
        Mailing mailing = new Mailing(engine, options.mail(), engine.clock())) {
      ServerSettings settings =
          settings(
              options,
              processes == 0
                  ? limits
                  : limits.withWork(processes, limits.queue(), limits.queueTimeout()));
      String madeToken = needsToken(options) ? AccessToken.random() : null;
      EngineServer server =
          new EngineServer(
              engine,
              workers,
              mailing,
              madeToken == null ? settings : settings.withToken(madeToken),
              watching(options.watch()),
              signIn);
      provider.await();
      server.start();
      try {
        mailing.keepSending();
        starting.close();
        listening.accept(address(options, server.port(), madeToken));
        server.join();
      } finally {
        server.stop();
      }
    }
  }

  /**
   * Tries all that serving needs, but for its ports, which the server that runs may have: settings,
   * certificate, the outbox's database, the mail server, the provider that people sign in with. No
   * letter is sent.
   */
  private static void check(Engine engine, ServeOptions options, Consumer<URI> listening)
      throws IOException {
    SignIn signIn = signIn(engine, options);
    ServerLimits limits = ServerLimits.ofMachine().withUploadBytes(engine.limits().uploadBytes());
    try (Workers workers = new InProcess(engine);
        Mailing mailing = new Mailing(engine, options.mail(), engine.clock())) {
      ServerSettings settings = settings(options, limits).onAnyPort();
      EngineServer server =
          new EngineServer(
              engine,
              workers,
              mailing,
              needsToken(options) ? settings.withToken(AccessToken.random()) : settings,
              Watching.NONE,
              signIn);
      try {
        server.start();
        mailing
            .attempt()
            .ifPresent(
                reason -> {
                  throw new CommandFault("mailServer", reason);
                });
        if (signIn != null) {
          Optional<String> amiss = signIn.attempt();
          if (amiss.isPresent()) {
            throw new CommandFault(
                "provider", Objects.requireNonNull(options.signIn()).issuer(), amiss.get());
          }
        }
        listening.accept(address(options, server.port(), null));
      } finally {
        server.stop();
      }
    }
  }

  private static @Nullable SignIn signIn(Engine engine, ServeOptions options) {
    return options.signIn() == null ? null : new SignIn(options.signIn(), engine.clock());
  }

  /**
   * One for each processor, but no more than half of the machine's memory holds; 0 where this
   * process is to do the work.
   */
  private static int processes(ServeOptions options) {
    if (options.workers() != null) {
      return options.workers();
    }
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long fit = machine.getTotalMemorySize() / 2 / ((long) options.workerMemoryMb() << 20);
    return (int) Math.max(1, Math.min(fit, Runtime.getRuntime().availableProcessors()));
  }

  private static Workers workers(Engine engine, ServeOptions options, int processes) {
    return processes == 0
        ? new InProcess(engine)
        : new WorkerProcesses(
            engine, WorkBudget.of(processes, options.workerMemoryMb()), Worker.class);
  }

  /** Where others can reach the server the settings demand one that lasts beyond its next start. */
  private static boolean needsToken(ServeOptions options) {
    return options.token() == null && options.signIn() == null && !options.openToThisMachine();
  }

  private static URI address(ServeOptions options, int port, @Nullable String madeToken) {
    String scheme = options.keystore() == null ? "http" : "https";
    String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
    String address = scheme + "://" + host + ":" + port;
    return URI.create(madeToken == null ? address : address + "/#token=" + madeToken);
  }

  private static ServerSettings settings(ServeOptions options, ServerLimits limits) {
    try {
      return checked(options, limits);
    } catch (ServerSettingException e) {
      throw new CommandFault("settings", e.text());
    }
  }

  private static ServerSettings checked(ServeOptions options, ServerLimits limits) {
    Tls tls =
        options.keystore() == null
            ? null
            : new Tls(options.keystore(), Objects.requireNonNullElse(options.password(), ""));
    return new ServerSettings(
        options.host(),
        options.port(),
        options.token(),
        options.tokenGrants(),
        tls,
        options.trustedProxies(),
        Set.copyOf(options.allowedHosts()),
        Set.copyOf(options.allowedOrigins()),
        limits,
        site(options.site()),
        options.signIn());
  }

  private static Watching watching(WatchOptions options) {
    return new Watching(
        Duration.ofSeconds(options.drainSeconds()),
        options.metricsPort(),
        options.numbersRequests());
  }

  private static SiteSettings site(SiteOptions options) {
    return SiteSettings.of(
            options.publicUrl(),
            options.environment(),
            options.frameAncestors(),
            options.officeJs())
        .withNotice(new Notice(options.controller(), options.contact()));
  }
}
