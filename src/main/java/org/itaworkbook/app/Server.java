package org.itaworkbook.app;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.itaworkbook.cli.command.ServeOptions;
import org.itaworkbook.cli.command.SiteOptions;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.EngineServer;
import org.itaworkbook.http.settings.ServerLimits;
import org.itaworkbook.http.settings.ServerSettingException;
import org.itaworkbook.http.settings.ServerSettings;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.http.settings.Tls;
import org.itaworkbook.mailing.Mailing;

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
    try (EndAtOnce starting = new EndAtOnce();
        Mailing mailing = new Mailing(engine, options.mail(), engine.clock())) {
      EngineServer server = new EngineServer(engine, mailing, settings(engine, options));
      server.start();
      try {
        mailing.keepSending();
        starting.close();
        listening.accept(address(options, server.port()));
        server.join();
      } finally {
        server.stop();
      }
    }
  }

  private static URI address(ServeOptions options, int port) {
    String scheme = options.keystore() == null ? "http" : "https";
    String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
    return URI.create(scheme + "://" + host + ":" + port);
  }

  private static ServerSettings settings(Engine engine, ServeOptions options) {
    try {
      return checked(engine, options);
    } catch (ServerSettingException e) {
      throw new CommandFault("settings", e.text());
    }
  }

  private static ServerSettings checked(Engine engine, ServeOptions options) {
    ServerLimits limits = ServerLimits.ofMachine().withUploadBytes(engine.limits().uploadBytes());
    Tls tls =
        options.keystore() == null
            ? null
            : new Tls(options.keystore(), Objects.requireNonNullElse(options.password(), ""));
    return new ServerSettings(
        options.host(),
        options.port(),
        options.token(),
        tls,
        options.trustedProxies(),
        Set.copyOf(options.allowedHosts()),
        Set.copyOf(options.allowedOrigins()),
        options.concurrency() == 0
            ? limits
            : limits.withWork(options.concurrency(), limits.queue(), limits.queueTimeout()),
        site(options.site()));
  }

  private static SiteSettings site(SiteOptions options) {
    return SiteSettings.of(
        options.publicUrl(), options.environment(), options.frameAncestors(), options.officeJs());
  }
}
