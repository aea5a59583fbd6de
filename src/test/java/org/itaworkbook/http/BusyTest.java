package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BusyTest {

  private final Semaphore begun = new Semaphore(0);
  private final CountDownLatch go = new CountDownLatch(1);
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  @Test
  void only_so_many_are_worked_on_so_many_wait_and_the_next_come_back_later() throws Exception {
    try (TestServer server = server(2, 3, Duration.ofSeconds(50))) {
      List<CompletableFuture<HttpResponse<byte[]>>> accepted = post(server, 2);
      begun.acquire(2);
      List<CompletableFuture<HttpResponse<byte[]>>> others = post(server, 8);
      for (int refused = 0; refused < 5; refused++) {
        HttpResponse<byte[]> first = first(others);
        Problems.check(first, 503, "busy");
        assertThat(first.headers().firstValue("retry-after")).hasValue("5");
      }
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
      go.countDown();
      accepted.addAll(others);
      assertThat(accepted).hasSize(5);
      assertThat(accepted).allSatisfy(it -> assertThat(it.join().statusCode()).isEqualTo(200));
      assertThat(mostAtOnce).hasValue(2);
    }
  }

  @Test
  void nobody_waits_longer_than_the_queue_allows() throws Exception {
    try (TestServer server = server(1, 3, Duration.ofSeconds(1))) {
      List<CompletableFuture<HttpResponse<byte[]>>> accepted = post(server, 1);
      begun.acquire();
      Problems.check(server.post(new byte[] {1}), 503, "busy");
      go.countDown();
      assertThat(accepted.get(0).join().statusCode()).isEqualTo(200);
      assertThat(server.post(new byte[] {1}).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void stopping_finishes_what_is_under_way() throws Exception {
    TestServer server = server(2, 3, Duration.ofSeconds(50));
    List<CompletableFuture<HttpResponse<byte[]>>> accepted = post(server, 2);
    begun.acquire(2);
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::stop);
    CompletableFuture<Void> refusing =
        CompletableFuture.runAsync(
            () -> {
              while (accepts(server)) {
                Thread.onSpinWait();
              }
            });
    refusing.join();
    assertThat(stopped).isNotDone();
    go.countDown();
    assertThat(accepted).allSatisfy(it -> assertThat(it.join().statusCode()).isEqualTo(200));
    stopped.join();
  }

  private static boolean accepts(TestServer server) {
    int port = server.port();
    if (port <= 0) {
      return false;
    }
    try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (java.io.IOException e) {
      return false;
    }
  }

  private TestServer server(int works, int waiting, Duration patience) throws Exception {
    return TestServer.of(
        TestServer.LIMITS.withWork(works, waiting, patience),
        upload -> {
          mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          begun.release();
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          atOnce.decrementAndGet();
          return upload;
        });
  }

  private static List<CompletableFuture<HttpResponse<byte[]>>> post(TestServer server, int times) {
    List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      answers.add(
          server
              .client()
              .sendAsync(
                  server
                      .to(TestServer.ASSESSMENTS)
                      .POST(BodyPublishers.ofByteArray(new byte[] {1}))
                      .build(),
                  BodyHandlers.ofByteArray()));
    }
    return answers;
  }

  /** Waits for the first answer and takes it off the list. */
  private static HttpResponse<byte[]> first(List<CompletableFuture<HttpResponse<byte[]>>> list) {
    CompletableFuture.anyOf(list.toArray(CompletableFuture[]::new)).join();
    CompletableFuture<HttpResponse<byte[]>> done =
        list.stream().filter(CompletableFuture::isDone).findFirst().orElseThrow();
    list.remove(done);
    return done.join();
  }
}
