package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workers.Work;
import org.itaworkbook.workers.Workers;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is worked on for somebody who is not there any more. */
@Timeout(60)
@EnabledOnOs(OS.LINUX)
@Tag("slow")
class GoneCallersTest {

  private static final String POST =
      "POST /api/v1/assessments HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nok";

  private final Semaphore begun = new Semaphore(0);
  private final CountDownLatch go = new CountDownLatch(1);
  private final AtomicInteger done = new AtomicInteger();

  /** How a caller goes: with a word, without one, or while it has something unread. */
  private enum Leaving {
    CLOSED,
    RESET,
    HALF_CLOSED;

    void leave(Socket socket) throws IOException {
      switch (this) {
        case CLOSED -> socket.close();
        case RESET -> {
          socket.setSoLinger(true, 0);
          socket.close();
        }
        case HALF_CLOSED -> socket.shutdownOutput();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLOSED", "RESET", "HALF_CLOSED"})
  void what_waits_for_a_caller_who_has_gone_is_dropped_before_it_begins(String way)
      throws Exception {
    try (TestServer server =
            TestServer.of(
                TestServer.LIMITS.withWork(1, 8, Duration.ofSeconds(50)),
                upload -> {
                  begun.release();
                  await(go);
                  done.incrementAndGet();
                  return upload;
                });
        Socket waiting = server.connect()) {
      CompletableFuture<HttpResponse<byte[]>> first = stays(server);
      begun.acquire();
      long left = server.roomLeft();
      waiting.getOutputStream().write(POST.getBytes(StandardCharsets.US_ASCII));
      while (server.roomLeft() == left) {
        Thread.onSpinWait();
      }
      Leaving.valueOf(way).leave(waiting);
      while (server.roomLeft() < left) {
        Thread.onSpinWait();
      }
      go.countDown();
      assertThat(first.join().statusCode()).isEqualTo(200);
      assertThat(server.post(new byte[] {1}).statusCode()).isEqualTo(200);
      assertThat(done).hasValue(2);
    }
  }

  @Test
  void whoever_works_can_ask_whether_the_caller_has_gone() throws Exception {
    Engine engine =
        new Engine(
            YearFolders.load(List.of(Path.of("workbook-templates"))),
            UploadLimits.DEFAULT,
            Clock.systemUTC());
    Asking workers = new Asking();
    try (TestServer server = TestServer.of(engine, workers);
        Socket caller = server.connect()) {
      caller.getOutputStream().write(POST.getBytes(StandardCharsets.US_ASCII));
      workers.asked.acquire(3);
      assertThat(workers.gone.getCount()).isOne();
      caller.close();
      await(workers.gone);
    }
  }

  /** Works until nobody waits for it. */
  private static final class Asking implements Workers {

    private final Semaphore asked = new Semaphore(0);
    private final CountDownLatch gone = new CountDownLatch(1);

    @Override
    public <T> T call(Work<T> work, BooleanSupplier abandoned) {
      while (!abandoned.getAsBoolean()) {
        asked.release();
      }
      gone.countDown();
      throw new IllegalStateException("given up");
    }

    @Override
    public void close() {}
  }

  private static CompletableFuture<HttpResponse<byte[]>> stays(TestServer server) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return server.post(new byte[] {1});
          } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
