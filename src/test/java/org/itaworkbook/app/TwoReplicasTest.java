package org.itaworkbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.itaworkbook.Slow;
import org.itaworkbook.proxy.Nginx;
import org.itaworkbook.store.PostgresServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers behind nginx with one database, of which one is killed while many upload. */
@Slow(Slow.Why.NGINX)
final class TwoReplicasTest {

  private static final Pattern ADDRESS = Pattern.compile("http://[0-9.]+:([0-9]+)");
  private static final Path EXAMPLE = Path.of("workbook-templates/2568/example.xlsx");
  private static final String TOKEN = "token-of-16-letters";
  private static final int UPLOADS = 36;
  private static final int AT_ONCE = 6;

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger cuts = new AtomicInteger();
  @TempDir private Path folder;

  @Test
  void every_upload_is_answered_though_one_of_them_is_killed() throws Exception {
    Assumptions.assumeTrue(PostgresServer.isThere(), "PostgreSQL is not installed");
    String database = PostgresServer.shared().freshDatabase();
    Process one = serve("one", database);
    Process other = serve("other", database);
    ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
    try (Nginx nginx = Nginx.before(folder, port(one), port(other))) {
      AtomicInteger answered = new AtomicInteger();
      List<Integer> statuses =
          IntStream.range(0, UPLOADS)
              .mapToObj(any -> people.submit(() -> upload(nginx, answered, one)))
              .toList()
              .stream()
              .map(
                  each -> {
                    try {
                      return each.get();
                    } catch (Exception e) {
                      throw new IllegalStateException(e);
                    }
                  })
              .toList();
      assertThat(statuses).hasSize(UPLOADS).containsOnly(200);
      assertThat(one.isAlive()).isFalse();
      assertThat(other.isAlive()).isTrue();
      assertThat(status(HttpRequest.newBuilder(URI.create(nginx.address() + "/ready"))))
          .isEqualTo(200);
    } finally {
      people.shutdownNow();
      one.destroyForcibly();
      other.destroyForcibly();
    }
  }

  private int upload(Nginx nginx, AtomicInteger answered, Process victim)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(nginx.address() + "/api/v1/assessments"))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofFile(EXAMPLE));
    int status;
    try {
      status = status(request);
    } catch (IOException cut) {
      // The victim had begun to answer: what nginx has passed on it cannot take back.
      assertThat(cuts.incrementAndGet()).isLessThanOrEqualTo(AT_ONCE);
      status = status(request);
    }
    // The others are on their way.
    if (answered.incrementAndGet() == UPLOADS / 3) {
      victim.destroyForcibly();
    }
    return status;
  }

  private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private static int port(Process serving) throws IOException {
    return Integer.parseInt(ServeProcess.address(serving, ADDRESS, line -> {}).group(1));
  }

  private Process serve(String name, String database) throws IOException {
    ProcessBuilder builder = ServeProcess.of(List.of(), List.of("--workers", "0"));
    builder
        .environment()
        .putAll(
            Map.of(
                "ITA_DATA", folder.resolve(name).toString(),
                "ITA_TOKEN", TOKEN,
                "ITA_TRUSTED_PROXY", "127.0.0.1",
                "ITA_ALLOWED_HOSTS", "localhost",
                "ITA_DATABASE_URL", database,
                "ITA_SMTP_URL", "smtp://127.0.0.1:9",
                "ITA_MAIL_FROM", "ita@example.go.th",
                "ITA_MAIL_ALLOWED_DOMAINS", "example.go.th"));
    return builder.redirectError(folder.resolve(name + ".errors").toFile()).start();
  }
}
