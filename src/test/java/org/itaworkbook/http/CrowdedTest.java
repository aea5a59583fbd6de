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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who would wait in vain is told so at the door, not at the end of the wait. */
@Timeout(60)
class CrowdedTest {

  private final Semaphore begun = new Semaphore(0);
  private final CountDownLatch go = new CountDownLatch(1);

  @Test
  void of_fifty_heavy_uploads_all_but_those_that_begin_at_once_are_told_to_come_back()
      throws Exception {
    try (TestServer server = server(2)) {
      List<CompletableFuture<HttpResponse<byte[]>>> all = post(server, 2, 1_500_000);
      begun.acquire(2);
      all.addAll(post(server, 48, 1_500_000));
      List<HttpResponse<byte[]>> refused = new ArrayList<>();
      for (CompletableFuture<HttpResponse<byte[]>> each : all.subList(2, 50)) {
        refused.add(each.join());
      }
      for (HttpResponse<byte[]> each : refused) {
        Problems.check(each, 429, "crowded");
        assertThat(Integer.parseInt(each.headers().firstValue("retry-after").orElseThrow()))
            .isBetween(5, 10);
      }
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
      go.countDown();
      assertThat(all.get(0).join().statusCode()).isEqualTo(200);
      assertThat(all.get(1).join().statusCode()).isEqualTo(200);
      assertThat(server.post(new byte[1_500_000]).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void small_uploads_wait_for_one_another() throws Exception {
    try (TestServer server = server(2)) {
      List<CompletableFuture<HttpResponse<byte[]>>> all = post(server, 40, 1_000);
      begun.acquire(2);
      go.countDown();
      assertThat(all).allSatisfy(each -> assertThat(each.join().statusCode()).isEqualTo(200));
    }
  }

  @ParameterizedTest
  @CsvSource({"1500000, 1500000, 429", "1500000, 1000, 429", "300000, 1500000, 200"})
  void what_counts_is_the_work_before_and_not_ones_own(int before, int own, int status)
      throws Exception {
    try (TestServer server = server(1)) {
      List<CompletableFuture<HttpResponse<byte[]>>> all = post(server, 1, before);
      begun.acquire();
      CompletableFuture<HttpResponse<byte[]>> next = post(server, 1, own).get(0);
      if (status == 200) {
        go.countDown();
      }
      assertThat(next.join().statusCode()).isEqualTo(status);
      go.countDown();
      assertThat(all.get(0).join().statusCode()).isEqualTo(200);
    }
  }

  private TestServer server(int works) throws Exception {
    return TestServer.of(
        TestServer.LIMITS.withWork(works, 64, Duration.ofSeconds(20)),
        upload -> {
          begun.release();
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return new byte[] {1};
        });
  }

  private static List<CompletableFuture<HttpResponse<byte[]>>> post(
      TestServer server, int times, int bytes) {
    List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      answers.add(
          server
              .client()
              .sendAsync(
                  server
                      .to(TestServer.ASSESSMENTS)
                      .POST(BodyPublishers.ofByteArray(new byte[bytes]))
                      .build(),
                  BodyHandlers.ofByteArray()));
    }
    return answers;
  }
}
