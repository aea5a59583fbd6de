package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.itaworkbook.Slow;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.EngineServer;
import org.itaworkbook.http.settings.ServerLimits;
import org.itaworkbook.http.settings.ServerSettings;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.signin.ClientProof;
import org.itaworkbook.signin.SignInSettings;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workers.InProcess;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program calls with a token of Keycloak's, got for its own account. */
@Slow(Slow.Why.PROCESSES)
final class ServiceAccountTest {

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;

  @Test
  void a_program_is_let_in_and_may_what_its_group_may() throws Exception {
    Assumptions.assumeTrue(Keycloak.isAskedFor(), "scripts/nightly brings Keycloak");
    int port = RealProvider.freePort();
    int providerPort = RealProvider.freePort();
    String home = "http://127.0.0.1:" + port;
    try (RealProvider any = RealProvider.start(providerPort, home);
        Mailing mailing = new Mailing(ENGINE, MailSettings.offline(folder), Clock.systemUTC())) {
      EngineServer server = server(port, providerPort, mailing, "somchai,operate,");
      server.start();
      try {
        String token = token(providerPort);
        assertThat(status(home + "/api/v1/frameworks", token)).isEqualTo(200);
        assertThat(status(home + "/api/v1/audit", token)).isEqualTo(200);
        assertThat(status(home + "/api/v1/frameworks", token.substring(0, token.length() - 9)))
            .isEqualTo(401);
      } finally {
        server.stop();
      }
    }
  }

  private EngineServer server(int port, int providerPort, Mailing mailing, String role)
      throws Exception {
    Path roles = Files.writeString(folder.resolve("roles.csv"), "group,role,agency\n" + role);
    return new EngineServer(
        ENGINE,
        new InProcess(ENGINE),
        mailing,
        new ServerSettings(
            "127.0.0.1",
            port,
            null,
            null,
            List.of(),
            Set.of(),
            Set.of(),
            ServerLimits.ofMachine(),
            SiteSettings.standard(),
            new SignInSettings(
                URI.create(RealProvider.issuer(providerPort)),
                "ita",
                ClientProof.secret("sesame of the client"),
                SignInSettings.USUAL_SCOPES,
                "ita-api",
                "groups",
                "sub",
                roles,
                List.of(new byte[32]),
                null,
                URI.create("http://127.0.0.1:" + port))));
  }

  private String token(int providerPort) throws Exception {
    HttpRequest asked =
        HttpRequest.newBuilder(
                URI.create(RealProvider.issuer(providerPort) + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=client_credentials&client_id=ita-program"
                        + "&client_secret=sesame+of+the+program"))
            .build();
    String answer = client.send(asked, BodyHandlers.ofString()).body();
    return JsonParser.parseString(answer).getAsJsonObject().get("access_token").getAsString();
  }

  private int status(String address, String token) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }
}
