package org.itaworkbook.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.itaworkbook.Slow;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.EngineServer;
import org.itaworkbook.http.settings.ServerLimits;
import org.itaworkbook.http.settings.TestSettings;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workers.InProcess;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The recipe for HAProxy: below a path, with TLS, and only while the server is ready. */
@Timeout(120)
@Slow(Slow.Why.NGINX)
class HaproxyTest {

  private static final String TOKEN = "token-of-16-letters";

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  @TempDir private Path folder;

  private static EngineServer server(Mailing mailing) throws Exception {
    EngineServer server =
        new EngineServer(
            ENGINE,
            new InProcess(ENGINE),
            mailing,
            TestSettings.withToken(TOKEN, ServerLimits.ofMachine()));
    server.start();
    return server;
  }

  @Test
  void the_program_works_through_it_and_is_left_alone_once_it_ends() throws Exception {
    LocalCertificate certificate = new LocalCertificate(folder);
    HttpClient client = HttpClient.newBuilder().sslContext(certificate.trusting()).build();
    try (Mailing mailing = new Mailing(ENGINE, MailSettings.offline(folder), Clock.systemUTC())) {
      EngineServer server = server(mailing);
      try (Haproxy proxy = Haproxy.before(folder, certificate, server.port())) {
        // So long that its checks of the server would have said that it is down.
        TimeUnit.SECONDS.sleep(6);
        HttpResponse<String> bare = get(client, proxy.address());
        assertThat(bare.statusCode()).isEqualTo(301);
        assertThat(bare.headers().firstValue("location")).hasValue("/ita/");
        assertThat(get(client, proxy.address() + "/help").statusCode()).isEqualTo(200);
        HttpResponse<String> manifest =
            get(
                client,
                proxy.address() + "/manifest.xml",
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "host=evil.example");
        assertThat(manifest.statusCode()).isEqualTo(200);
        assertThat(manifest.body()).doesNotContain("evil");
        HttpResponse<String> unknown = get(client, proxy.address() + "/api/v1/frameworks");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("x-request-id")).isPresent();
        assertThat(
                client
                    .send(
                        HttpRequest.newBuilder(URI.create(proxy.address() + "/api/v1/assessments"))
                            .header("Authorization", "Bearer " + TOKEN)
                            .POST(
                                BodyPublishers.ofFile(
                                    Path.of("workbook-templates/2568/example.xlsx")))
                            .build(),
                        BodyHandlers.discarding())
                    .statusCode())
            .isEqualTo(200);
        server.stop();
        TimeUnit.SECONDS.sleep(6);
        assertThat(get(client, proxy.address() + "/help").statusCode()).isEqualTo(503);
      } finally {
        server.stop();
      }
    }
  }

  private static HttpResponse<String> get(HttpClient client, String address, String... headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }
}
