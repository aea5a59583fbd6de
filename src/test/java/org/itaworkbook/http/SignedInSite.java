package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.itaworkbook.Planted;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.settings.ServerSettings;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.http.settings.TestSettings;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.people.Roles;
import org.itaworkbook.signin.LocalProvider;
import org.itaworkbook.signin.SignInSettings;
import org.itaworkbook.signin.TestSignIn;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.jspecify.annotations.Nullable;

/** A server where people sign in, with a provider of its own. */
final class SignedInSite implements AutoCloseable {

  static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  final LocalProvider provider;
  final TestServer server;

  /** What whoever is no person calls with, where there is such a token. */
  static final String TOKEN = "token-of-the-signed-in-site";

  private final Mailing mailing;
  final SignInSettings settings;
  final Path roles;
  private final AtomicInteger strangers = new AtomicInteger();

  /** One that sends no letters. */
  static SignedInSite offline(LocalProvider provider, Path folder, String... rows)
      throws IOException {
    return offline("", provider, folder, rows);
  }

  /** The same below a path. */
  static SignedInSite offline(String path, LocalProvider provider, Path folder, String... rows)
      throws IOException {
    return new SignedInSite(
        path,
        null,
        provider,
        ENGINE,
        TestServer.offline(ENGINE, folder.resolve("data")),
        folder,
        rows);
  }

  /**
   * @param folder for the table of roles
   * @param rows of that table
   */
  SignedInSite(LocalProvider provider, Engine engine, Mailing mailing, Path folder, String... rows)
      throws IOException {
    this("", null, provider, engine, mailing, folder, rows);
  }

  /**
   * @param path below which browsers see the server, and which a proxy takes away
   * @param tokenRoles what whoever has {@link #TOKEN} may do; null where there is no token
   */
  SignedInSite(
      String path,
      @Nullable String tokenRoles,
      LocalProvider provider,
      Engine engine,
      Mailing mailing,
      Path folder,
      String... rows)
      throws IOException {
    this.provider = provider;
    this.mailing = mailing;
    roles = folder.resolve("roles.csv");
    Files.writeString(roles, "group,role,agency\n" + String.join("\n", rows) + "\n");
    int port = freePort();
    settings =
        TestSignIn.of(
            provider, roles, URI.create("http://127.0.0.1:" + port + path), TestSignIn.key(7));
    Planted.secret(TOKEN);
    ServerSettings people =
        TestSettings.withSignIn(port, settings, TestServer.LIMITS, SiteSettings.standard());
    server =
        TestServer.of(
            engine,
            mailing,
            tokenRoles == null ? people : people.withToken(TOKEN, Roles.ofToken(tokenRoles)));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The cookie of somebody of these groups, who signed in. */
  String signIn(String... groups) throws IOException, InterruptedException {
    return signInAs("u1", groups);
  }

  /** The same of whom the provider knows by an id. */
  String signInAs(String id, String... groups) throws IOException, InterruptedException {
    HttpResponse<byte[]> sent = get("/signin?to=%2Fhelp");
    assertThat(sent.statusCode()).isEqualTo(302);
    Map<String, String> asked = LocalProvider.query(location(sent));
    String code =
        provider.let(
            asked,
            provider.idToken(
                asked,
                provider
                    .claims(LocalProvider.CLIENT, 300)
                    .subject(id)
                    .claim("name", "สมชาย ใจดี")
                    .claim("groups", List.of(groups))));
    HttpResponse<byte[]> back = back(cookie(sent), code, LocalProvider.of(asked, "state"));
    assertThat(back.statusCode()).as(TestServer.text(back)).isEqualTo(302);
    assertThat(location(back)).hasToString(settings.home().getRawPath() + "/help");
    return cookie(back);
  }

  HttpResponse<byte[]> back(String cookie, String code, String state)
      throws IOException, InterruptedException {
    return get("/signin/return?code=" + code + "&state=" + state, "Cookie", cookie);
  }

  static URI location(HttpResponse<byte[]> answer) {
    return URI.create(answer.headers().firstValue("location").orElseThrow());
  }

  /** The cookie that an answer sets, as it is sent back. */
  static String cookie(HttpResponse<byte[]> answer) {
    String cookie = answer.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
    Planted.secret(cookie.split("=", 2)[1]);
    return cookie;
  }

  /** Asks as a caller whom nobody counted before, so that none is told to wait. */
  HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = server.to(path).header("X-Forwarded-For", stranger());
    return server.send(headers.length == 0 ? request : request.headers(headers));
  }

  private String stranger() {
    int next = strangers.incrementAndGet();
    return "192.0." + next / 200 + "." + (1 + next % 200);
  }

  /** A request as the server's own page makes it, with a cookie. */
  HttpRequest.Builder as(String cookie, String path) {
    return server
        .to(path)
        .header("X-Forwarded-For", stranger())
        .header("Cookie", cookie)
        .header("Origin", "http://127.0.0.1:" + server.port());
  }

  /** What the page gets when somebody signs out there. */
  HttpResponse<byte[]> signOut(String cookie) throws IOException, InterruptedException {
    HttpResponse<byte[]> out =
        server.send(as(cookie, "/signout").POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(out.statusCode()).as(TestServer.text(out)).isEqualTo(200);
    return out;
  }

  /** Where the page goes on to then. */
  static URI onTo(HttpResponse<byte[]> out) {
    return URI.create(
        JsonParser.parseString(TestServer.text(out)).getAsJsonObject().get("to").getAsString());
  }

  @Override
  public void close() {
    server.close();
    mailing.close();
  }
}
