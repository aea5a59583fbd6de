package org.itaworkbook.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.itaworkbook.Slow;
import org.itaworkbook.mail.MovingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The keys of the provider: asked for seldom, by few, and kept while it is down. */
@Timeout(120)
@Slow(Slow.Why.LONG)
class ProviderKeysTest {

  private final MovingClock clock = new MovingClock();
  private final ExecutorService callers = Executors.newCachedThreadPool();
  private LocalProvider provider;
  private SignIn signIn;

  @BeforeEach
  void start() throws Exception {
    provider = new LocalProvider();
    signIn =
        new SignIn(
            TestSignIn.of(provider, null, URI.create("http://127.0.0.1:1"), TestSignIn.key(7)),
            clock);
  }

  @AfterEach
  void stop() {
    callers.shutdownNow();
    provider.close();
  }

  private String token() {
    return provider.signed(provider.claims(TestSignIn.AUDIENCE, 300).build());
  }

  private boolean isTaken(String token) throws ProviderAwayException {
    return signIn.ofBearer(token).isPresent();
  }

  private String unknown(int number) {
    RSAKey known = provider.key;
    try {
      provider.key = new RSAKey.Builder(known).keyID("unknown" + number).build();
      return token();
    } finally {
      provider.key = known;
    }
  }

  /** What becomes of several calls at once: taken, refused, or the provider away. */
  private List<String> atOnce(int number, Callable<Boolean> call) throws Exception {
    List<Future<Boolean>> started = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      started.add(callers.submit(call));
    }
    List<String> ends = new ArrayList<>();
    for (Future<Boolean> each : started) {
      try {
        ends.add(each.get(30, TimeUnit.SECONDS) ? "taken" : "refused");
      } catch (ExecutionException e) {
        assertThat(e.getCause()).isInstanceOf(ProviderAwayException.class);
        ends.add("away");
      }
    }
    return ends;
  }

  @Test
  void many_callers_have_the_keys_asked_for_once_and_few_wait() throws Exception {
    String token = token();
    provider.waitMillis = 1_000;
    List<String> ends = atOnce(12, () -> isTaken(token));
    assertThat(ends).filteredOn("taken"::equals).hasSize(4);
    assertThat(ends).filteredOn("away"::equals).hasSize(8);
    assertThat(provider.keysAsked.get()).isEqualTo(1);
    assertThat(atOnce(12, () -> isTaken(token))).containsOnly("taken");
    assertThat(provider.keysAsked.get()).isEqualTo(1);
  }

  @Test
  void who_has_a_known_key_waits_for_nobody() throws Exception {
    String token = token();
    assertThat(isTaken(token)).isTrue();
    provider.waitMillis = 2_000;
    List<Future<Boolean>> slow = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      SignIn.Departure departure = signIn.depart("/");
      Map<String, String> asked = LocalProvider.query(departure.provider());
      String code = provider.let(asked, token);
      slow.add(
          callers.submit(
              () ->
                  signIn
                      .arrive(departure.kept(), LocalProvider.of(asked, "state"), code)
                      .to()
                      .isEmpty()));
    }
    TimeUnit.MILLISECONDS.sleep(500);
    long begun = System.nanoTime();
    assertThat(isTaken(token)).isTrue();
    assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(1));
    assertThat(slow).noneMatch(Future::isDone);
  }

  @Test
  void keys_are_kept_while_the_provider_is_down_but_not_for_ever() throws Exception {
    String token = token();
    assertThat(isTaken(token)).isTrue();
    provider.down = true;
    clock.move(Duration.ofMinutes(16));
    for (int i = 0; i < 20; i++) {
      assertThat(isTaken(token)).isTrue();
    }
    assertThat(provider.keysAsked.get()).isEqualTo(2);
    clock.move(Duration.ofSeconds(6));
    assertThat(isTaken(token)).isTrue();
    assertThat(provider.keysAsked.get()).isEqualTo(3);
    clock.move(Duration.ofHours(24));
    assertThatExceptionOfType(ProviderAwayException.class).isThrownBy(() -> isTaken(token));
    provider.down = false;
    clock.move(Duration.ofSeconds(6));
    assertThat(isTaken(token)).isTrue();
  }

  @Test
  void old_keys_do_for_the_others_while_one_asks() throws Exception {
    String token = token();
    assertThat(isTaken(token)).isTrue();
    clock.move(Duration.ofMinutes(16));
    provider.waitMillis = 2_000;
    Future<Boolean> first = callers.submit(() -> isTaken(token));
    TimeUnit.MILLISECONDS.sleep(500);
    long begun = System.nanoTime();
    assertThat(atOnce(12, () -> isTaken(token))).containsOnly("taken");
    assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(1));
    assertThat(first.get()).isTrue();
    assertThat(provider.keysAsked.get()).isEqualTo(2);
  }

  @Test
  void a_new_key_is_asked_for_at_once_and_by_one() throws Exception {
    assertThat(isTaken(token())).isTrue();
    provider.key = LocalProvider.newKey("2");
    provider.waitMillis = 500;
    String rotated = token();
    assertThat(atOnce(4, () -> isTaken(rotated))).containsOnly("taken");
    assertThat(provider.keysAsked.get()).isEqualTo(2);
  }

  @Test
  void unknown_keys_are_asked_for_once_a_minute() throws Exception {
    assertThat(isTaken(token())).isTrue();
    for (int i = 0; i < 20; i++) {
      assertThat(isTaken(unknown(i))).isFalse();
    }
    assertThat(provider.keysAsked.get()).isEqualTo(2);
    clock.move(Duration.ofSeconds(59));
    assertThat(isTaken(unknown(20))).isFalse();
    assertThat(provider.keysAsked.get()).isEqualTo(2);
    clock.move(Duration.ofSeconds(2));
    provider.key = LocalProvider.newKey("2");
    assertThat(isTaken(token())).isTrue();
    assertThat(isTaken(unknown(21))).isFalse();
    assertThat(provider.keysAsked.get()).isEqualTo(3);
  }

  @Test
  void whether_an_unknown_key_is_good_is_not_said_while_the_provider_is_down() throws Exception {
    String known = token();
    assertThat(isTaken(known)).isTrue();
    provider.down = true;
    for (int i = 0; i < 9; i++) {
      String token = unknown(i);
      assertThatExceptionOfType(ProviderAwayException.class).isThrownBy(() -> isTaken(token));
      assertThat(isTaken(known)).isTrue();
    }
    assertThat(provider.keysAsked.get()).isEqualTo(2);
  }
}
