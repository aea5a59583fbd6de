package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.itaworkbook.http.settings.ServerLimits;
import org.itaworkbook.http.settings.ServerSettings;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.http.settings.Tls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TlsTest {

  private static final String PASSWORD = "changeit";

  private static Path keystore = Path.of("");

  @BeforeAll
  static void makeKey(@TempDir Path folder) throws Exception {
    keystore = folder.resolve("key.p12");
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process =
        new ProcessBuilder(
                List.of(
                    (tool
                            + " -genkeypair -alias ita -keyalg EC -dname CN=localhost -storetype PKCS12"
                            + " -ext SAN=dns:localhost,ip:127.0.0.1 -storepass "
                            + PASSWORD
                            + " -keystore "
                            + keystore)
                        .split(" ")))
            .redirectErrorStream(true)
            .start();
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void the_same_answers_come_over_tls() throws Exception {
    EngineServer server = server(TestServer.LIMITS, PASSWORD);
    server.start();
    try {
      HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build();
      URI health = URI.create("https://localhost:" + server.port() + "/health");
      var response = client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("strict-transport-security"))
          .hasValue("max-age=31536000");
    } finally {
      server.stop();
    }
  }

  @Test
  void a_handshake_that_stalls_is_cut_off() throws Exception {
    EngineServer server =
        server(
            TestServer.LIMITS.withPatience(Duration.ofMillis(500), 1, Duration.ofMinutes(1)),
            PASSWORD);
    server.start();
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(0x16);
      byte[] alerts = socket.getInputStream().readAllBytes();
      assertThat(alerts).hasSizeLessThan(30);
    } finally {
      server.stop();
    }
  }

  @Test
  void a_wrong_password_is_an_error_at_the_start() {
    EngineServer server = server(TestServer.LIMITS, "wrong");
    assertThatExceptionOfType(IOException.class).isThrownBy(server::start);
    assertThat(server.port()).isNegative();
  }

  private static EngineServer server(ServerLimits limits, String password) {
    return new EngineServer(
        TestServer.routes((upload, options) -> upload),
        new ServerSettings(
            "0.0.0.0",
            0,
            "token",
            new Tls(keystore, password),
            List.of(),
            Set.of(),
            Set.of(),
            limits,
            SiteSettings.standard()));
  }

  private static SSLContext trusting() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(keystore)) {
      store.load(stream, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("ita", store.getCertificate("ita"));
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }
}
