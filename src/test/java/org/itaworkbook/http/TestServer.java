package org.itaworkbook.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.api.FixedJson;
import org.itaworkbook.http.exchange.Endpoint;
import org.itaworkbook.http.settings.ServerLimits;
import org.itaworkbook.http.settings.ServerSettings;
import org.itaworkbook.http.site.Site;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.people.Deed;
import org.itaworkbook.workers.InProcess;
import org.itaworkbook.workers.Workers;

/** The real server on a free port, with work of the test's own in place of the engine's. */
public final class TestServer implements AutoCloseable {

  static final String ASSESSMENTS = "/api/v1/assessments";
  public static final ServerLimits LIMITS =
      ServerLimits.of(512L << 20, 2).withWork(2, 8, Duration.ofSeconds(30));

  private static final Duration LONG = Duration.ofSeconds(30);

  private final EngineServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private TestServer(EngineServer server) throws IOException {
    this.server = server;
    server.start();
  }

  static TestServer of(
      ServerSettings settings, BiFunction<byte[], AssessmentOptions, byte[]> annotate)
      throws IOException {
    return new TestServer(new EngineServer(routes(annotate), settings));
  }

  static TestServer of(ServerLimits limits, Function<byte[], byte[]> annotate) throws IOException {
    return of(ServerSettings.local(0, limits), (upload, options) -> annotate.apply(upload));
  }

  static TestServer of(Engine engine) throws IOException {
    return of(engine, offline(engine));
  }

  static TestServer of(Engine engine, Mailing mailing) throws IOException {
    return new TestServer(
        new EngineServer(engine, new InProcess(engine), mailing, ServerSettings.local(0, LIMITS)));
  }

  static TestServer of(Engine engine, Mailing mailing, ServerSettings settings) throws IOException {
    return new TestServer(new EngineServer(engine, new InProcess(engine), mailing, settings));
  }

  static TestServer of(Engine engine, Workers workers) throws IOException {
    return new TestServer(
        new EngineServer(engine, workers, offline(engine), ServerSettings.local(0, LIMITS)));
  }

  /** The pages, with an engine's routes that no test calls. */
  static TestServer site(ServerSettings settings) throws IOException {
    List<Endpoint> endpoints =
        Stream.concat(
                routes((upload, options) -> upload).stream(),
                Site.endpoints(settings.site(), false, MailSettings.offline(Path.of("nowhere")))
                    .stream())
            .toList();
    return new TestServer(new EngineServer(endpoints, settings));
  }

  /** Mail of which nothing can be sent, and whose outbox is never made. */
  static Mailing offline(Engine engine) {
    return offline(engine, Path.of("nowhere"));
  }

  /** The same with an outbox that may be made, as where people sign in. */
  static Mailing offline(Engine engine, Path data) {
    return new Mailing(engine, MailSettings.offline(data), engine.clock());
  }

  static TestServer echo(ServerSettings settings) throws IOException {
    return of(settings, (upload, options) -> upload);
  }

  static List<Endpoint> routes(BiFunction<byte[], AssessmentOptions, byte[]> work) {
    return List.of(
        Endpoint.post(ASSESSMENTS, Deed.ANALYSE, new OwnWork(work)),
        Endpoint.get("/api/v1/openapi.json", Deed.ANYTHING, FixedJson.openApi()),
        Endpoint.get("/health", Deed.ANYTHING, FixedJson.health()));
  }

  int port() {
    return server.port();
  }

  long roomLeft() {
    return server.roomLeft();
  }

  void stop() {
    server.stop();
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path)).timeout(LONG);
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send(with(to(path), headers));
  }

  HttpResponse<byte[]> post(byte[] body, String... headers)
      throws IOException, InterruptedException {
    return send(with(to(ASSESSMENTS).POST(BodyPublishers.ofByteArray(body)), headers));
  }

  HttpClient client() {
    return client;
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
    socket.setSoTimeout((int) LONG.toMillis());
    return socket;
  }

  /** Sends bytes as they are and returns all that comes until the server closes. */
  String raw(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
    return headers.length == 0 ? request : request.headers(headers);
  }

  @Override
  public void close() {
    server.stop();
  }
}
