package org.itaworkbook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.itaworkbook.cli.command.ServeOptions;
import org.itaworkbook.cli.command.SiteOptions;
import org.itaworkbook.cli.command.WatchOptions;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.settings.ServerSettingException;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mail.settings.Mailbox;
import org.itaworkbook.mail.settings.SmtpServer;
import org.itaworkbook.signin.LocalProvider;
import org.itaworkbook.signin.SignInSettings;
import org.itaworkbook.signin.TestSignIn;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerTest {

  @TempDir private Path folder;

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  private static ServeOptions on(String host) {
    return on(host, false);
  }

  private static ServeOptions on(String host, boolean openToThisMachine) {
    return on(host, openToThisMachine, WatchOptions.NONE, MailSettings.offline(Path.of("nowhere")));
  }

  private static ServeOptions on(
      String host, boolean openToThisMachine, WatchOptions watch, MailSettings mail) {
    return new ServeOptions(
        host,
        0,
        null,
        null,
        openToThisMachine,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        0,
        384,
        new SiteOptions(null, null, List.of(), null),
        watch,
        null,
        mail);
  }

  @Test
  void answers_at_the_address_that_it_tells_until_it_is_stopped() throws Exception {
    served(on("127.0.0.1"), address -> assertThat(status(address, "/health", null)).isEqualTo(200));
  }

  @Test
  void nothing_gets_in_without_the_token_that_it_made() throws Exception {
    List<String> tokens = new ArrayList<>();
    for (int start = 0; start < 2; start++) {
      served(
          on("127.0.0.1"),
          address -> {
            String token = address.getFragment().replaceFirst("^token=", "");
            tokens.add(token);
            assertThat(token).hasSize(32);
            assertThat(status(address, "/api/v1/templates", null)).isEqualTo(401);
            assertThat(status(address, "/api/v1/templates", token + "x")).isEqualTo(401);
            assertThat(status(address, "/api/v1/templates", token)).isEqualTo(200);
            assertThat(status(address, "/", null)).isEqualTo(200);
          });
    }
    assertThat(tokens).doesNotHaveDuplicates();
  }

  @Test
  void whoever_uses_this_machine_gets_in_where_it_was_opened() throws Exception {
    served(
        on("127.0.0.1", true),
        address -> {
          assertThat(address.getRawFragment()).isNull();
          assertThat(status(address, "/api/v1/templates", null)).isEqualTo(200);
        });
  }

  @Test
  void open_to_this_machine_is_not_open_to_others() {
    assertThatExceptionOfType(CommandFault.class)
        .isThrownBy(() -> Server.serve(ENGINE, on("0.0.0.0", true), address -> {}));
  }

  @Test
  void a_check_tries_the_mail_server_and_the_outbox_and_ends() throws Exception {
    int closed;
    try (ServerSocket nobody = new ServerSocket(0)) {
      closed = nobody.getLocalPort();
    }
    assertThatExceptionOfType(CommandFault.class)
        .isThrownBy(() -> Server.serve(ENGINE, checked("127.0.0.1", closed), address -> {}))
        .satisfies(
            fault -> {
              assertThat(fault.text().th())
                  .contains("ITA_SMTP_URL", "ติดต่อเซิร์ฟเวอร์อีเมลไม่ได้");
              assertThat(fault.text().en()).contains("ITA_SMTP_URL").doesNotContain("เซิร์ฟเวอร์");
            });
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try {
      List<URI> told = new ArrayList<>();
      Server.serve(ENGINE, checked("127.0.0.1", mail.getSmtp().getPort()), told::add);
      assertThat(told).hasSize(1);
      assertThat(mail.getReceivedMessages()).isEmpty();
    } finally {
      mail.stop();
    }
  }

  @Test
  void a_check_refuses_what_serving_would() {
    assertThatExceptionOfType(CommandFault.class)
        .isThrownBy(() -> Server.serve(ENGINE, checked("0.0.0.0", 1), address -> {}));
  }

  private ServeOptions checked(String host, int smtpPort) {
    Path data = folder.resolve("data");
    return on(
        host,
        false,
        new WatchOptions(null, 0, false, true),
        new MailSettings(
            Mailbox.of("ita@example.go.th"),
            null,
            SmtpServer.of("smtp://127.0.0.1:" + smtpPort, null),
            Set.of(),
            null,
            0,
            MailSettings.LEASE,
            new DatabaseLocation(data, null, null)));
  }

  /** It was told as if the server's own port were taken. */
  @Test
  void a_port_of_the_figures_that_is_taken_is_told_by_its_setting() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      ServeOptions options =
          on(
              "127.0.0.1",
              false,
              new WatchOptions(taken.getLocalPort(), 0, false, false),
              MailSettings.offline(folder.resolve("data")));
      assertThatExceptionOfType(ServerSettingException.class)
          .isThrownBy(() -> Server.serve(ENGINE, options, address -> {}))
          .satisfies(
              fault ->
                  assertThat(fault.text().th())
                      .contains("ITA_METRICS_PORT", Integer.toString(taken.getLocalPort())));
    }
  }

  @Test
  void a_check_says_whether_the_provider_answers() throws Exception {
    try (LocalProvider provider = new LocalProvider()) {
      SignInSettings signIn = TestSignIn.of(provider.issuer());
      ServeOptions options =
          new ServeOptions(
              "127.0.0.1",
              0,
              null,
              null,
              false,
              null,
              null,
              List.of("127.0.0.1"),
              List.of("ita.example.go.th"),
              List.of(),
              0,
              384,
              new SiteOptions("https://ita.example.go.th", null, List.of(), null),
              new WatchOptions(null, 0, false, true),
              signIn,
              MailSettings.offline(folder.resolve("data")));
      List<URI> told = new ArrayList<>();
      Server.serve(ENGINE, options, told::add);
      assertThat(told).hasSize(1);
      provider.down = true;
      assertThatExceptionOfType(CommandFault.class)
          .isThrownBy(() -> Server.serve(ENGINE, options, told::add))
          .satisfies(
              fault ->
                  assertThat(fault.text().en())
                      .contains("ITA_OIDC_ISSUER", provider.issuer(), "500", "firewall")
                      .doesNotContain("sesame"));
      assertThat(told).hasSize(1);
    }
  }

  /** What is tried on a server that runs. */
  private interface Trial {
    void at(URI address) throws Exception;
  }

  private static void served(ServeOptions options, Trial trial) throws Exception {
    CompletableFuture<URI> address = new CompletableFuture<>();
    CompletableFuture<Exception> ended = new CompletableFuture<>();
    Thread serving =
        new Thread(
            () -> {
              try {
                Server.serve(ENGINE, options, address::complete);
              } catch (Exception e) {
                ended.complete(e);
              }
            });
    serving.start();
    trial.at(address.get(30, TimeUnit.SECONDS));
    serving.interrupt();
    assertThat(ended.get(60, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
  }

  private static int status(URI address, String path, @Nullable String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void an_address_that_others_reach_is_refused_without_a_token_in_the_persons_language() {
    assertThatExceptionOfType(CommandFault.class)
        .isThrownBy(() -> Server.serve(ENGINE, on("0.0.0.0"), address -> {}))
        .satisfies(
            fault -> {
              assertThat(fault.text().en())
                  .contains("ITA_TOKEN_FILE", "ITA_TLS_KEYSTORE")
                  .doesNotContain("รหัสเข้าใช้");
              assertThat(fault.text().th())
                  .contains("ต้องมีรหัสเข้าใช้ (ITA_TOKEN_FILE)")
                  .doesNotContain("there must be");
            });
  }
}
