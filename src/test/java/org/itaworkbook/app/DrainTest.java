package org.itaworkbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.itaworkbook.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to end behind a proxy, by SIGTERM. */
@Slow(Slow.Why.TIMEOUTS)
final class DrainTest {

  private static final Pattern ADDRESS = Pattern.compile("(http://[0-9.:]+)");

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;

  @Test
  void it_says_so_and_serves_on_for_a_while() throws Exception {
    Process serving = serve("4");
    try {
      String address = ServeProcess.address(serving, ADDRESS, line -> {}).group();
      assertThat(status(address + "/ready")).isEqualTo(200);
      long told = System.nanoTime();
      serving.toHandle().destroy();
      while (status(address + "/ready") == 200) {
        Thread.sleep(20);
      }
      assertThat(status(address + "/ready")).isEqualTo(503);
      assertThat(status(address + "/api/v1/openapi.json")).isEqualTo(200);
      assertThat(serving.waitFor(40, TimeUnit.SECONDS)).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - told)).isGreaterThan(Duration.ofSeconds(4));
    } finally {
      serving.destroyForcibly();
    }
  }

  private int status(String address) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private Process serve(String seconds) throws IOException {
    ProcessBuilder builder = ServeProcess.of(List.of(), List.of("--workers", "0"));
    builder.environment().put("ITA_DATA", folder.resolve("data").toString());
    builder.environment().put("ITA_DRAIN_SECONDS", seconds);
    return builder.redirectError(folder.resolve("errors").toFile()).start();
  }
}
