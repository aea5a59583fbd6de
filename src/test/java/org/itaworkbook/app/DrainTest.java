package org.itaworkbook.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.itaworkbook.Slow;
import org.jspecify.annotations.Nullable;
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

  /** A proxy must neither meet a connection that is being closed nor be refused on one it has. */
  @Test
  void connections_are_not_kept_and_the_last_of_them_is_served() throws Exception {
    Process serving = serve("2");
    Socket last = new Socket();
    try {
      String address = ServeProcess.address(serving, ADDRESS, line -> {}).group();
      assertThat(connection(address)).isEmpty();
      serving.toHandle().destroy();
      while (status(address + "/ready") == 200) {
        Thread.sleep(20);
      }
      assertThat(connection(address)).contains("close");
      int port = URI.create(address).getPort();
      Socket next = connected(port);
      while (next != null) {
        last.close();
        last = next;
        Thread.sleep(20);
        next = connected(port);
      }
      // Slower than idle connections are closed once the server really stops.
      Thread.sleep(600);
      last.getOutputStream()
          .write("GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(US_ASCII));
      assertThat(new String(last.getInputStream().readAllBytes(), US_ASCII))
          .startsWith("HTTP/1.1 200");
      assertThat(serving.waitFor(40, TimeUnit.SECONDS)).isTrue();
    } finally {
      last.close();
      serving.destroyForcibly();
    }
  }

  private Optional<String> connection(String address) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(address + "/api/v1/openapi.json")).build(),
            BodyHandlers.discarding())
        .headers()
        .firstValue("connection");
  }

  private static @Nullable Socket connected(int port) {
    try {
      return new Socket("127.0.0.1", port);
    } catch (IOException refused) {
      return null;
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
