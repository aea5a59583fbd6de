package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.itaworkbook.app.Worker;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workers.WorkBudget;
import org.itaworkbook.workers.WorkerProcesses;
import org.itaworkbook.workers.Workers;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The server with processes of work: what they answer, and what costs too much, reaches callers.
 */
@Tag("slow")
class WorkersHttpTest {

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  private static Workers workers(int heapMegabytes, Duration time) {
    return new WorkerProcesses(ENGINE, new WorkBudget(1, heapMegabytes, time, 100), Worker.class);
  }

  private static byte[] example() throws IOException {
    return Files.readAllBytes(Path.of("workbook-templates/2568/example.xlsx"));
  }

  @Test
  void a_workbook_comes_back_and_a_refusal_says_why() throws Exception {
    try (Workers workers = workers(256, Duration.ofSeconds(30));
        TestServer server = TestServer.of(ENGINE, workers)) {
      assertThat(server.post(example()).statusCode()).isEqualTo(200);
      HttpResponse<byte[]> analysis = server.post(example(), "Accept", "application/json");
      assertThat(text(analysis)).contains("\"total\"");
      HttpResponse<byte[]> refused = server.post("no workbook".getBytes(StandardCharsets.UTF_8));
      assertThat(refused.statusCode()).isEqualTo(415);
      assertThat(text(refused)).contains("/problems/not-a-workbook");
    }
  }

  @Test
  void a_file_that_takes_too_long_is_told_so() throws Exception {
    try (Workers workers = workers(256, Duration.ofMillis(1));
        TestServer server = TestServer.of(ENGINE, workers)) {
      HttpResponse<byte[]> refused = server.post(example());
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(text(refused)).contains("/problems/takes-too-long", "ตารางคะแนน");
    }
  }

  @Test
  void a_file_that_takes_too_much_memory_is_told_so_and_the_next_is_answered() throws Exception {
    try (Workers workers = workers(64, Duration.ofSeconds(30));
        TestServer server = TestServer.of(ENGINE, workers)) {
      HttpResponse<byte[]> refused = server.post(new byte[24 << 20]);
      assertThat(refused.statusCode()).isIn(413, 415);
      assertThat(server.post(example()).statusCode()).isEqualTo(200);
    }
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
