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
import org.itaworkbook.Slow;
import org.itaworkbook.http.EngineServer;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.mailing.Mailing;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program calls with a token of Keycloak's, got for its own account. */
@Slow(Slow.Why.PROCESSES)
final class ServiceAccountTest {

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;

  @Test
  void a_program_is_let_in_and_may_what_its_group_may() throws Exception {
    Assumptions.assumeTrue(Keycloak.isAskedFor(), "scripts/nightly brings Keycloak");
    int port = RealProvider.freePort();
    int providerPort = RealProvider.freePort();
    String home = "http://127.0.0.1:" + port;
    Path roles =
        Files.writeString(folder.resolve("roles.csv"), "group,role,agency\nsomchai,operate,\n");
    try (RealProvider any = RealProvider.start(providerPort, home);
        Mailing mailing = SignInServer.mailing(folder)) {
      EngineServer server =
          SignInServer.of(
              port, providerPort, URI.create(home), SiteSettings.standard(), roles, mailing);
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
