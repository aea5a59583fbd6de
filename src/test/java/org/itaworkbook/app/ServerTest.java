package org.itaworkbook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.itaworkbook.cli.command.ServeOptions;
import org.itaworkbook.cli.command.SiteOptions;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;

final class ServerTest {

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  private static ServeOptions on(String host) {
    return new ServeOptions(
        host,
        0,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        0,
        384,
        new SiteOptions(null, null, List.of(), null),
        MailSettings.offline(Path.of("nowhere")));
  }

  @Test
  void answers_at_the_address_that_it_tells_until_it_is_stopped() throws Exception {
    CompletableFuture<URI> address = new CompletableFuture<>();
    CompletableFuture<Exception> ended = new CompletableFuture<>();
    Thread serving =
        new Thread(
            () -> {
              try {
                Server.serve(ENGINE, on("127.0.0.1"), address::complete);
              } catch (Exception e) {
                ended.complete(e);
              }
            });
    serving.start();
    HttpRequest health =
        HttpRequest.newBuilder(address.get(30, TimeUnit.SECONDS).resolve("/health"))
            .timeout(Duration.ofSeconds(30))
            .build();
    assertThat(HttpClient.newHttpClient().send(health, HttpResponse.BodyHandlers.ofString()))
        .returns(200, HttpResponse::statusCode);
    serving.interrupt();
    assertThat(ended.get(60, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
  }

  @Test
  void an_address_that_others_reach_is_refused_without_a_token_in_the_persons_language() {
    assertThatExceptionOfType(CommandFault.class)
        .isThrownBy(() -> Server.serve(ENGINE, on("0.0.0.0"), address -> {}))
        .satisfies(
            fault -> {
              assertThat(fault.text().en())
                  .contains("set a token, and TLS")
                  .doesNotContain("รหัสเข้าใช้");
              assertThat(fault.text().th())
                  .contains("ต้องกำหนดรหัสเข้าใช้")
                  .doesNotContain("set a token");
            });
  }
}
