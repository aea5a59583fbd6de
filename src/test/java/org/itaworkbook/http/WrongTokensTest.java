package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.itaworkbook.http.settings.ServerSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@Tag("slow")
class WrongTokensTest {

  private static final String TOKEN = "the-right-token-of-all";

  private static ServerSettings settings(List<String> proxies) {
    ServerSettings local = ServerSettings.local(0, TestServer.LIMITS);
    return new ServerSettings(
        local.host(), 0, TOKEN, null, proxies, Set.of(), Set.of(), local.limits(), local.site());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer wrong", "Bearer the-right-token-of-al", "Basic x", ""})
  void after_a_few_wrong_tokens_an_address_is_told_late_to_come_back(String authorization)
      throws Exception {
    try (TestServer server = TestServer.echo(settings(List.of()))) {
      Map<Integer, Integer> answers = new TreeMap<>();
      HttpResponse<byte[]> last = server.post(new byte[] {1}, "Authorization", authorization);
      long begun = System.nanoTime();
      for (int i = 0; i < 40 && last.statusCode() == 401; i++) {
        answers.merge(last.statusCode(), 1, Integer::sum);
        begun = System.nanoTime();
        last = server.post(new byte[] {1}, "Authorization", authorization);
      }
      assertThat(answers.get(401)).isBetween(9, 20);
      Problems.check(last, 429, "too-many-attempts");
      assertThat(last.headers().firstValue("retry-after")).hasValue("5");
      assertThat(System.nanoTime() - begun).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(900));
    }
  }

  @Test
  void the_right_token_is_let_in_however_many_wrong_ones_its_address_sent() throws Exception {
    try (TestServer server = TestServer.echo(settings(List.of()))) {
      guess(server, 30);
      assertThat(server.post(new byte[] {1}, "Authorization", "Bearer " + TOKEN).statusCode())
          .isEqualTo(200);
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void each_caller_of_a_trusted_proxy_is_counted_alone_and_a_network_of_ipv6_as_one()
      throws Exception {
    try (TestServer server = TestServer.echo(settings(List.of("127.0.0.1")))) {
      guess(server, 30, "X-Forwarded-For", "192.0.2.7");
      assertThat(wrong(server, "X-Forwarded-For", "192.0.2.8")).isEqualTo(401);
      List<Integer> answers = new ArrayList<>();
      for (int i = 0; i < 11; i++) {
        answers.add(wrong(server, "X-Forwarded-For", "[2001:db8:1:2::" + i + "]"));
      }
      assertThat(answers).contains(429);
      assertThat(wrong(server, "X-Forwarded-For", "[2001:db8:1:3::1]")).isEqualTo(401);
    }
  }

  /** At once, so that the answers that are held back are so together. */
  private static void guess(TestServer server, int times, String... headers) {
    List<Thread> guesses = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Thread guess =
          new Thread(
              () -> {
                try {
                  wrong(server, headers);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      guess.start();
      guesses.add(guess);
    }
    guesses.forEach(
        guess -> {
          try {
            guess.join();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static int wrong(TestServer server, String... headers) throws Exception {
    List<String> all = new ArrayList<>(List.of("Authorization", "Bearer no"));
    all.addAll(List.of(headers));
    return server.post(new byte[] {1}, all.toArray(String[]::new)).statusCode();
  }
}
