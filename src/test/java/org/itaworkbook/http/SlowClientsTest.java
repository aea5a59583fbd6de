package org.itaworkbook.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.itaworkbook.Slow;
import org.itaworkbook.http.settings.ServerLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@Slow(Slow.Why.TIMEOUTS)
class SlowClientsTest {

  /** Connections within a second; bodies and answers at 10 kB a second, measured four times. */
  private static final ServerLimits HASTY =
      TestServer.LIMITS.withPatience(Duration.ofSeconds(1), 10_000, Duration.ofMillis(250));

  /** Bytes of an answer that no socket holds. */
  private static final int ANSWER = 60 << 20;

  private static final String POST =
      "POST /api/v1/assessments HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n";

  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);

  @AfterEach
  void stopClock() {
    clock.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET /health HTTP/1.1\r\nHost: localhost\r\nX-Drip: ",
        "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\nGET /health HTTP/1.1\r\nX-Drip: "
      })
  void a_connection_that_drips_headers_is_closed(String start) throws Exception {
    try (TestServer server = TestServer.of(HASTY, upload -> upload);
        Socket socket = server.connect()) {
      socket.getOutputStream().write(bytes(start));
      drip(socket, 20);
      assertThat(untilClosed(socket)).doesNotContain("X-Drip");
    }
  }

  @Test
  void a_request_that_is_worked_on_outlives_the_deadline_of_headers() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    try (TestServer server =
            TestServer.of(
                HASTY,
                upload -> {
                  await(closed);
                  return upload;
                });
        Socket working = server.connect();
        Socket idle = server.connect()) {
      working
          .getOutputStream()
          .write(
              bytes(
                  "POST /api/v1/assessments HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                      + "Content-Length: 2\r\n\r\nok"));
      assertThat(untilClosed(idle)).isEmpty();
      closed.countDown();
      assertThat(untilClosed(working)).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\nok");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 20})
  void a_body_that_stalls_or_drips_is_answered_with_408(long everyMillis) throws Exception {
    try (TestServer server = TestServer.of(HASTY, upload -> upload);
        Socket socket = server.connect()) {
      socket.getOutputStream().write(bytes(POST + "x".repeat(5_000)));
      if (everyMillis > 0) {
        drip(socket, everyMillis);
      }
      String answer = untilClosed(socket);
      assertThat(answer).startsWith("HTTP/1.1 408 ").contains("Connection: close");
      Problems.check(answer.substring(answer.indexOf('{')), 408, "too-slow", "th");
    }
  }

  @Test
  void a_chunked_body_that_drips_is_answered_with_408() throws Exception {
    try (TestServer server = TestServer.of(HASTY, upload -> upload);
        Socket socket = server.connect()) {
      socket
          .getOutputStream()
          .write(
              bytes(
                  "POST /api/v1/assessments HTTP/1.1\r\nHost: localhost\r\n"
                      + "Transfer-Encoding: chunked\r\n\r\nfffff\r\n"));
      drip(socket, 20);
      assertThat(untilClosed(socket)).startsWith("HTTP/1.1 408 ");
    }
  }

  @Test
  void slow_bodies_hold_neither_a_thread_nor_a_worker() throws Exception {
    ServerLimits patient =
        TestServer.LIMITS.withPatience(Duration.ofMinutes(1), 1, Duration.ofMinutes(1));
    List<Socket> slow = new ArrayList<>();
    try (TestServer server = TestServer.of(patient, upload -> upload)) {
      for (int i = 0; i < 200; i++) {
        Socket socket = server.connect();
        socket.getOutputStream().write(bytes(POST + "x"));
        slow.add(socket);
      }
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
      assertThat(server.post(bytes("fast")).statusCode()).isEqualTo(200);
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** Well before Jetty's own idle timeout. */
  @Test
  @Timeout(20)
  void a_caller_who_does_not_read_holds_no_worker_and_is_cut_off() throws Exception {
    byte[] large = new byte[20 << 20];
    ServerLimits one =
        HASTY
            .withWork(1, 8, Duration.ofSeconds(30))
            .withPatience(Duration.ofSeconds(30), 10 << 20, Duration.ofMillis(500));
    try (TestServer server = TestServer.of(one, upload -> upload.length == 2 ? large : upload);
        Socket lazy = server.connect()) {
      lazy.getOutputStream()
          .write(
              bytes(
                  "POST /api/v1/assessments HTTP/1.1\r\nHost: localhost\r\n"
                      + "Content-Length: 2\r\n\r\nok"));
      assertThat(lazy.getInputStream().read()).isEqualTo('H');
      assertThat(server.post(bytes("fast")).statusCode()).isEqualTo(200);
      assertThatIOException().isThrownBy(() -> writeOn(lazy));
    }
  }

  /** However long the answer might take at the least rate: here more than half an hour. */
  @Test
  @Timeout(20)
  void a_caller_who_stops_reading_a_long_answer_is_cut_off_as_soon() throws Exception {
    byte[] large = new byte[20 << 20];
    try (TestServer server = TestServer.of(HASTY, upload -> large);
        Socket lazy = server.connect()) {
      lazy.getOutputStream()
          .write(
              bytes(
                  "POST /api/v1/assessments HTTP/1.1\r\nHost: localhost\r\n"
                      + "Content-Length: 2\r\n\r\nok"));
      assertThat(lazy.getInputStream().readNBytes(100_000)).startsWith(bytes("HTTP/1.1 200 "));
      assertThatIOException().isThrownBy(() -> writeOn(lazy));
      while (server.roomLeft() < HASTY.memory()) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void what_was_sent_is_let_go_while_its_answer_waits_for_a_caller_who_does_not_read()
      throws Exception {
    AtomicReference<WeakReference<byte[]>> sent = new AtomicReference<>();
    CountDownLatch begun = new CountDownLatch(1);
    try (TestServer server =
            TestServer.of(
                TestServer.LIMITS,
                upload -> {
                  sent.set(new WeakReference<>(upload));
                  begun.countDown();
                  return new byte[ANSWER];
                });
        Socket socket = server.connect()) {
      socket.getOutputStream().write(bytes(POST));
      socket.getOutputStream().write(new byte[1_000_000]);
      await(begun);
      long left = TestServer.LIMITS.memory() - ANSWER;
      while (server.roomLeft() > left) {
        Thread.onSpinWait();
      }
      while (requireNonNull(sent.get()).get() != null && server.roomLeft() <= left) {
        System.gc();
      }
      assertThat(server.roomLeft()).as("room while the answer waits").isEqualTo(left);
      assertThat(socket.getInputStream().readNBytes(12)).isEqualTo(bytes("HTTP/1.1 200"));
    }
  }

  private void drip(Socket socket, long everyMillis) {
    clock.scheduleAtFixedRate(
        () -> {
          try {
            socket.getOutputStream().write('x');
          } catch (IOException e) {
            throw new IllegalStateException("closed, as it should be", e);
          }
        },
        0,
        everyMillis,
        TimeUnit.MILLISECONDS);
  }

  private static void writeOn(Socket socket) throws IOException {
    while (true) {
      socket.getOutputStream().write('x');
    }
  }

  private static String untilClosed(Socket socket) throws IOException {
    StringBuilder text = new StringBuilder();
    InputStream stream = socket.getInputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
        text.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
      }
    } catch (java.net.SocketException e) {
      return text.toString();
    }
    return text.toString();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
