package org.itaworkbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
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
      String address = address(serving);
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

  private static String address(Process serving) throws IOException {
    BufferedReader out = serving.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher found = ADDRESS.matcher(line);
      if (found.find()) {
        return found.group();
      }
    }
    throw new IOException("the server did not start");
  }

  private Process serve(String seconds) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dita.home=" + Path.of("").toAbsolutePath(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "serve",
            "--port",
            "0",
            "--workers",
            "0");
    builder.environment().put("ITA_DATA", folder.resolve("data").toString());
    builder.environment().put("ITA_DRAIN_SECONDS", seconds);
    return builder.redirectError(folder.resolve("errors").toFile()).start();
  }
}
