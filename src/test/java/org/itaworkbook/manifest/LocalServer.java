package org.itaworkbook.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.EngineServer;
import org.itaworkbook.http.settings.ServerLimits;
import org.itaworkbook.http.settings.ServerSettings;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.http.settings.Tls;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workers.InProcess;
import org.itaworkbook.years.YearFolders;

/** The real server over TLS, with a certificate as {@code scripts/certificate} makes it. */
final class LocalServer implements AutoCloseable {

  private final EngineServer server;

  private LocalServer(EngineServer server) {
    this.server = server;
  }

  /**
   * @param folder where the certificate is made, or lies from an earlier call
   */
  static LocalServer start(Path folder, SiteSettings site) throws IOException {
    if (!Files.exists(folder.resolve("keystore.p12"))) {
      certificate(folder);
    }
    Engine engine =
        new Engine(
            YearFolders.load(List.of(Path.of("workbook-templates"))),
            UploadLimits.DEFAULT,
            Clock.systemUTC());
    Tls tls =
        new Tls(
            folder.resolve("keystore.p12"), Files.readString(folder.resolve("password")).strip());
    LocalServer local =
        new LocalServer(
            new EngineServer(
                engine,
                new InProcess(engine),
                new Mailing(engine, MailSettings.offline(folder), Clock.systemUTC()),
                new ServerSettings(
                    "127.0.0.1",
                    0,
                    "sesame",
                    tls,
                    List.of(),
                    Set.of(),
                    Set.of(),
                    ServerLimits.ofMachine(),
                    site)));
    local.server.start();
    return local;
  }

  String address() {
    return "https://localhost:" + server.port();
  }

  /** Runs the script; what it said. */
  static String certificate(Path folder, String... further) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("scripts/certificate", "--folder", folder.toString()));
    command.addAll(List.of(further));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException(said);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return said;
  }

  /** A client that trusts one certificate and no other. */
  static HttpClient trusting(Path certificate) {
    try (InputStream stream = Files.newInputStream(certificate)) {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(
          "ita", CertificateFactory.getInstance("X.509").generateCertificate(stream));
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, factory.getTrustManagers(), null);
      return HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(20))
          .sslContext(context)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(certificate + " is no certificate", e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
