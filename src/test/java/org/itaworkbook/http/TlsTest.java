package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.itaworkbook.http.settings.ServerLimits;
import org.itaworkbook.http.settings.ServerSettingException;
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

  /** A file of PEM, one that is not there, keys of others alone: each has its own sentence. */
  @Test
  void what_is_wrong_with_the_keystore_is_told_with_its_setting_and_the_way_out(
      @TempDir Path folder) throws Exception {
    refused(keystore, "wrong", "รหัสผ่านไม่ถูกต้อง", "ITA_TLS_PASSWORD_FILE");
    refused(keystore, "", "รหัสผ่านไม่ถูกต้อง", "ITA_TLS_PASSWORD_FILE");
    refused(folder.resolve("none.p12"), PASSWORD, "ไม่พบไฟล์", "ITA_TLS_KEYSTORE");
    refused(folder, PASSWORD, "ไม่พบไฟล์", "ITA_TLS_KEYSTORE");
    Path pem = Files.writeString(folder.resolve("ita.pem"), "-----BEGIN CERTIFICATE-----\n");
    refused(pem, PASSWORD, "ไม่ใช่ใบรับรองแบบ PKCS #12", "openssl pkcs12 -export");
    Path cut = folder.resolve("cut.p12");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(keystore), 400));
    refused(cut, PASSWORD, "ไม่ใช่ใบรับรองแบบ PKCS #12", "ITA_TLS_KEYSTORE");
    Path others = folder.resolve("others.p12");
    try (OutputStream out = Files.newOutputStream(others)) {
      trusted().store(out, PASSWORD.toCharArray());
    }
    refused(others, PASSWORD, "ไม่มีกุญแจส่วนตัว", "ITA_TLS_KEYSTORE");
  }

  private static void refused(Path file, String password, String... told) {
    assertThatExceptionOfType(ServerSettingException.class)
        .isThrownBy(() -> server(TestServer.LIMITS, new Tls(file, password)))
        .satisfies(fault -> assertThat(fault.text().th()).contains(told).contains(file.toString()))
        .satisfies(fault -> assertThat(fault.text().en()).contains(file.toString()));
  }

  private static EngineServer server(ServerLimits limits, String password) {
    return server(limits, new Tls(keystore, password));
  }

  private static EngineServer server(ServerLimits limits, Tls tls) {
    return new EngineServer(
        TestServer.routes((upload, options) -> upload),
        new ServerSettings(
            "0.0.0.0",
            0,
            "token",
            tls,
            List.of(),
            Set.of(),
            Set.of(),
            limits,
            SiteSettings.standard()));
  }

  private static KeyStore trusted() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(keystore)) {
      store.load(stream, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("ita", store.getCertificate("ita"));
    return trusted;
  }

  private static SSLContext trusting() throws Exception {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }
}
