package org.itaworkbook.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.EngineServer;
import org.itaworkbook.http.settings.ServerLimits;
import org.itaworkbook.http.settings.ServerSettings;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mail.settings.Mailbox;
import org.itaworkbook.mail.settings.SmtpServer;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workers.InProcess;
import org.itaworkbook.years.YearFolders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The real server with the real engine on a free port, for a class of tests. Held in a static field
 * marked {@code @RegisterExtension}, after the browser.
 */
final class Site implements BeforeAllCallback, AfterAllCallback {

  static final Path EXAMPLE = Path.of("workbook-templates/2568/example.xlsx");

  /** No test may depend on Microsoft's server. */
  private static final URI NOWHERE = URI.create("http://127.0.0.1:9/office.js");

  private static final ServerLimits LIMITS =
      ServerLimits.ofMachine().withWork(2, 8, Duration.ofSeconds(30));

  private final Engine engine =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());
  private final @Nullable String token;
  private final Function<Path, MailSettings> mail;
  private final URI officeJs;
  private @Nullable Path outbox;
  private @Nullable Mailing mailing;
  private @Nullable EngineServer server;

  private final List<String> proxies;

  private Site(
      @Nullable String token,
      Function<Path, MailSettings> mail,
      URI officeJs,
      List<String> proxies) {
    this.token = token;
    this.mail = mail;
    this.officeJs = officeJs;
    this.proxies = proxies;
  }

  /** For whoever uses this machine; nothing can be mailed. */
  static Site open() {
    return new Site(null, MailSettings::offline, NOWHERE, List.of());
  }

  /** For whoever knows the token. */
  Site withToken(String word) {
    return new Site(word, mail, officeJs, proxies);
  }

  /**
   * With mail.
   *
   * @param settings from the folder of the outbox
   */
  Site withMail(Function<Path, MailSettings> settings) {
    return new Site(token, settings, officeJs, proxies);
  }

  /** With a sender, and a mail server that is not there. */
  Site withMail() {
    return withMail(
        folder ->
            new MailSettings(
                Mailbox.of("ita@example.go.th"),
                null,
                SmtpServer.of("smtp://127.0.0.1:1", null),
                Set.of("example.go.th"),
                null,
                0,
                Duration.ofSeconds(30),
                new DatabaseLocation(folder, null, null)));
  }

  /** With an Excel around the task pane. */
  Site withOffice(FakeOffice office) {
    return new Site(token, mail, office.address(), proxies);
  }

  /** Behind a proxy on this machine, for whoever knows the token. */
  Site behindProxy(String word) {
    return new Site(word, mail, officeJs, List.of("127.0.0.1"));
  }

  int port() {
    return Objects.requireNonNull(server).port();
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stop();
  }

  /** Starts, as {@code beforeAll} does. For a site that one test ends: try, then {@link #stop}. */
  Site start() throws IOException {
    outbox = Files.createTempDirectory("ita-outbox");
    mailing = new Mailing(engine, mail.apply(outbox), engine.clock());
    server = new EngineServer(engine, new InProcess(engine), mailing, settings());
    mailing.keepSending();
    server.start();
    return this;
  }

  private ServerSettings settings() {
    return new ServerSettings(
        ServerSettings.DEFAULT_HOST,
        0,
        token,
        null,
        proxies,
        Set.of(),
        Set.of(),
        LIMITS,
        new SiteSettings(null, null, SiteSettings.OFFICE_HOSTS, officeJs));
  }

  /** Ends the server; more than once is allowed. */
  void stop() {
    if (server != null) {
      server.stop();
      server = null;
    }
    if (mailing != null) {
      mailing.close();
      mailing = null;
    }
    if (outbox != null) {
      Folders.delete(outbox);
      outbox = null;
    }
  }

  Engine engine() {
    return engine;
  }

  /** The annotated workbook that the API answers with. */
  byte[] annotated(byte[] workbook) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(at("/api/v1/assessments")))
                .POST(HttpRequest.BodyPublishers.ofByteArray(workbook))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  /** The address of a path, such as {@code /pane?lang=en#mail}. */
  String at(String path) {
    return "http://127.0.0.1:" + Objects.requireNonNull(server).port() + path;
  }
}
