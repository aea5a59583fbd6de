package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.itaworkbook.http.exchange.MediaTypes;
import org.itaworkbook.http.settings.ServerLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class SizesTest {

  private static final int MOST = 1 << 20;
  private static final ServerLimits LIMITS = TestServer.LIMITS.withUploadBytes(MOST);

  enum Way {
    LENGTH,
    CHUNKED,
    FORM,
    EXPECTED
  }

  @ParameterizedTest
  @CsvSource({
    "LENGTH, 1048576, 200",
    "LENGTH, 1048577, 413",
    "LENGTH, 5000000, 413",
    "CHUNKED, 1048576, 200",
    "CHUNKED, 1048577, 413",
    "CHUNKED, 5000000, 413",
    "FORM, 1048000, 200",
    "FORM, 1048576, 413",
    "FORM, 5000000, 413",
    "EXPECTED, 1048576, 200"
  })
  void a_body_over_the_limit_is_too_large_however_it_comes(Way way, int size, int status)
      throws Exception {
    try (TestServer server = TestServer.of(LIMITS, upload -> upload)) {
      HttpResponse<byte[]> response =
          server.send(
              server
                  .to(TestServer.ASSESSMENTS)
                  .header("Content-Type", way == Way.FORM ? Forms.CONTENT_TYPE : "text/plain")
                  .expectContinue(way == Way.EXPECTED)
                  .POST(body(way, new byte[size])));
      if (status == 200) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).hasSize(size);
      } else {
        Problems.check(response, status, "too-large");
      }
      assertThat(server.post(new byte[] {1}).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void twenty_six_megabytes_are_too_large_by_default() throws Exception {
    try (TestServer server = TestServer.of(TestServer.LIMITS, upload -> upload)) {
      HttpResponse<byte[]> response = server.post(new byte[26 << 20]);
      Problems.check(response, 413, "too-large");
      assertThat(TestServer.text(response)).contains("25 MB");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Length: 9999999999", "Content-Length: 1048577\r\nExpect: 100-continue"})
  void a_body_that_only_announces_itself_too_large_is_answered_at_once(String headers)
      throws Exception {
    try (TestServer server = TestServer.of(LIMITS, upload -> upload)) {
      String answer =
          server.raw(
              "POST /api/v1/assessments HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n");
      assertThat(answer).startsWith("HTTP/1.1 413 ").contains("Connection: close");
    }
  }

  @Test
  void a_body_that_another_path_does_not_read_does_no_harm() throws Exception {
    try (TestServer server = TestServer.of(LIMITS, upload -> upload)) {
      HttpResponse<byte[]> response =
          server.send(server.to("/health").POST(BodyPublishers.ofByteArray(new byte[5_000_000])));
      assertThat(response.statusCode()).isIn(405, 413);
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_body_that_finds_no_room_is_told_to_come_back_and_room_returns() throws Exception {
    byte[] full = new byte[MOST];
    try (TestServer server = TestServer.of(roomForOne(), upload -> upload);
        Socket holder = server.connect()) {
      OutputStream stream = holder.getOutputStream();
      stream.write(head(MOST));
      stream.write(full, 0, MOST - 1);
      while (server.roomLeft() > MOST) {
        Thread.onSpinWait();
      }
      HttpResponse<byte[]> refused = until(503, server, full);
      Problems.check(refused, 503, "busy");
      assertThat(refused.headers().firstValue("retry-after")).hasValue("5");
      assertThat(server.post(new byte[10]).statusCode()).isEqualTo(200);
      stream.write(1);
      assertThat(status(holder)).isEqualTo("HTTP/1.1 200");
      assertThat(until(200, server, full).body()).hasSize(MOST);
    }
  }

  @Test
  void an_answer_that_finds_no_room_is_told_to_come_back() throws Exception {
    try (TestServer server =
        TestServer.of(roomForOne(), upload -> new byte[upload.length == 1 ? 3 * MOST : MOST])) {
      Problems.check(server.post(new byte[1]), 503, "busy");
      HttpResponse<byte[]> response = server.post(new byte[MOST]);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("content-type")).hasValue(MediaTypes.XLSX);
      assertThat(response.body()).hasSize(MOST);
    }
  }

  private static ServerLimits roomForOne() {
    Duration patience = Duration.ofMinutes(1);
    return new ServerLimits(MOST, 2 * MOST, 2, 8, patience, patience, 1, patience, patience);
  }

  private static HttpResponse<byte[]> until(int status, TestServer server, byte[] body)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> response = server.post(body);
    for (int i = 0; i < 1_000 && response.statusCode() != status; i++) {
      response = server.post(body);
    }
    return response;
  }

  private static String status(Socket socket) throws IOException {
    return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
  }

  @Test
  void sixty_four_large_uploads_at_once_are_all_answered() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(64);
    try (TestServer server = TestServer.of(ServerLimits.of(512L << 20, 2), bytes -> new byte[1])) {
      Callable<String> upload = () -> upload(server, 24);
      for (Future<String> status : callers.invokeAll(Collections.nCopies(64, upload))) {
        assertThat(status.get()).isIn("HTTP/1.1 200", "HTTP/1.1 503");
      }
      assertThat(upload(server, 24)).isEqualTo("HTTP/1.1 200");
    } finally {
      callers.shutdownNow();
    }
  }

  private static String upload(TestServer server, int megabytes) throws IOException {
    try (Socket socket = server.connect()) {
      OutputStream stream = socket.getOutputStream();
      stream.write(head(megabytes << 20));
      byte[] megabyte = new byte[1 << 20];
      for (int i = 0; i < megabytes; i++) {
        stream.write(megabyte);
      }
      return status(socket);
    }
  }

  private static byte[] head(int length) {
    return ("POST /api/v1/assessments HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n")
        .formatted(length)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static BodyPublisher body(Way way, byte[] content) {
    return switch (way) {
      case LENGTH, EXPECTED -> BodyPublishers.ofByteArray(content);
      case CHUNKED -> BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content));
      case FORM -> BodyPublishers.ofByteArray(Forms.of("file", "a.xlsx", content));
    };
  }
}
