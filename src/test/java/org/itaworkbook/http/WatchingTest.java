package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.itaworkbook.http.api.ReadyRoute;
import org.itaworkbook.http.exchange.Endpoint;
import org.itaworkbook.http.handlers.Readiness;
import org.itaworkbook.http.settings.ServerSettings;
import org.itaworkbook.http.settings.Watching;
import org.itaworkbook.people.Deed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a proxy and whoever watches the server are told. */
@Timeout(60)
@Tag("slow")
final class WatchingTest {

  private static final Pattern LINE =
      Pattern.compile(
          "# (HELP|TYPE) ita_[a-z_]+ .+|ita_[a-z_]+(\\{([a-z]+=\"[^\"]*\",?)+})? [0-9.E+-]+");

  private final HttpClient client = HttpClient.newHttpClient();

  private EngineServer server(Readiness readiness, Watching watching) throws Exception {
    List<Endpoint> routes = new ArrayList<>(TestServer.routes((upload, how) -> upload));
    routes.add(Endpoint.get("/ready", Deed.ANYTHING, new ReadyRoute(readiness)));
    EngineServer server =
        new EngineServer(
            routes,
            ServerSettings.local(0, TestServer.LIMITS).withToken("token-of-16-letters"),
            watching,
            readiness,
            null,
            text -> {},
            (by, act) -> {});
    server.start();
    return server;
  }

  private HttpResponse<byte[]> get(int port, String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofByteArray());
  }

  @Test
  void it_is_ready_while_the_database_answers_and_alive_all_the_while() throws Exception {
    AtomicBoolean answers = new AtomicBoolean(true);
    EngineServer server = server(new Readiness(answers::get), Watching.NONE);
    try {
      assertThat(get(server.port(), "/ready").statusCode()).isEqualTo(200);
      answers.set(false);
      Thread.sleep(1_100);
      HttpResponse<byte[]> refused = get(server.port(), "/ready");
      Problems.check(refused, 503, "not-ready");
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(get(server.port(), "/health").statusCode()).isEqualTo(200);
      answers.set(true);
      Thread.sleep(1_100);
      assertThat(get(server.port(), "/ready").statusCode()).isEqualTo(200);
    } finally {
      server.stop();
    }
  }

  @Test
  void a_database_that_hangs_keeps_nobody_for_more_than_a_second_and_is_asked_once()
      throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    Readiness readiness =
        new Readiness(
            () -> {
              asked.incrementAndGet();
              try {
                end.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return true;
            });
    long begun = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      assertThat(readiness.isReady()).isFalse();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    assertThat(asked).hasValue(1);
    end.countDown();
  }

  @Test
  void a_database_that_fails_is_not_ready() {
    Readiness readiness =
        new Readiness(
            () -> {
              throw new IllegalStateException("away");
            });
    assertThat(readiness.isReady()).isFalse();
  }

  @Test
  void it_serves_on_while_it_says_that_it_stops() throws Exception {
    Readiness readiness = new Readiness(() -> true);
    EngineServer server = server(readiness, Watching.NONE);
    try {
      readiness.stop();
      Problems.check(get(server.port(), "/ready"), 503, "not-ready");
      assertThat(get(server.port(), "/api/v1/openapi.json").statusCode()).isEqualTo(200);
    } finally {
      server.stop();
    }
  }

  @Test
  void the_figures_stand_on_a_port_of_their_own_and_name_nobody() throws Exception {
    EngineServer server = server(new Readiness(() -> true), new Watching(Duration.ZERO, 0, false));
    try {
      get(server.port(), "/api/v1/openapi.json?agency=planted");
      get(server.port(), "/planted/path");
      get(server.port(), "/api/v1/assessments", "Authorization", "Bearer planted");
      assertThat(get(server.port(), "/metrics").statusCode()).isEqualTo(401);
      String figures =
          new String(get(server.metricsPort(), "/metrics").body(), StandardCharsets.UTF_8);
      assertThat(figures.lines()).allMatch(line -> LINE.matcher(line).matches());
      assertThat(figures)
          .contains(
              "ita_requests_total{route=\"/api/v1/openapi.json\",status=\"2xx\"} 1\n",
              "ita_requests_total{route=\"-\",status=\"4xx\"}",
              "ita_problems_total{kind=\"unauthorized\"}",
              "ita_request_seconds_bucket{le=\"+Inf\",route=\"/api/v1/openapi.json\"} 1\n",
              "ita_request_seconds_count{route=\"/api/v1/openapi.json\"} 1\n",
              "ita_work_running 0\n",
              "ita_room_left_bytes ",
              "ita_heap_used_bytes ")
          .doesNotContain("planted");
      String[] heads =
          figures.lines().filter(line -> line.startsWith("# TYPE")).toArray(String[]::new);
      assertThat(Arrays.stream(heads)).doesNotHaveDuplicates();
      assertThat(get(server.metricsPort(), "/").statusCode()).isEqualTo(404);
    } finally {
      server.stop();
    }
    assertThat(server.metricsPort()).isNegative();
  }

  @ParameterizedTest
  @CsvSource({"abc-1.Z_9, true", "a b, false", "'a\"b', false", "<script>, false"})
  void a_number_that_a_proxy_gave_is_kept_where_it_is_plain(String number, boolean kept)
      throws Exception {
    EngineServer server = server(new Readiness(() -> true), Watching.NONE);
    try {
      HttpResponse<byte[]> answer = get(server.port(), "/nowhere", "X-Request-Id", number);
      JsonObject problem = Problems.check(answer, 401, "unauthorized");
      assertThat(problem.has("request")).isEqualTo(kept);
      assertThat(answer.headers().firstValue("X-Request-Id").isPresent()).isEqualTo(kept);
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/nowhere"})
  void without_the_setting_no_answer_bears_a_number(String path) throws Exception {
    EngineServer server = server(new Readiness(() -> true), Watching.NONE);
    try {
      HttpResponse<byte[]> answer = get(server.port(), path);
      assertThat(answer.headers().firstValue("X-Request-Id")).isEmpty();
      assertThat(TestServer.text(answer)).doesNotContain("\"request\"");
    } finally {
      server.stop();
    }
  }
}
