package org.itaworkbook.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowancesTest {

  private long now = -7;
  private final Allowances failures = new Allowances(20, Duration.ofMinutes(10), () -> now);

  private void passSeconds(long seconds) {
    now += TimeUnit.SECONDS.toNanos(seconds);
  }

  private void take(String who, int times) {
    for (int i = 0; i < times; i++) {
      failures.tryTake(who);
    }
  }

  /** One more is allowed each thirty seconds, and no more than twenty at once. */
  @ParameterizedTest
  @CsvSource({
    // how many at once, seconds later, then seconds to wait
    "0, 0, 0",
    "19, 0, 0",
    "20, 0, 30",
    "20, 1, 29",
    "20, 29, 1",
    "20, 30, 0",
    "21, 0, 30",
    "21, 29, 1",
    "21, 30, 0",
    "40, 0, 30",
    "40, 30, 0"
  })
  void who_did_too_much_waits(int times, long later, long wait) {
    take("a", times);
    passSeconds(later);
    assertThat(failures.seconds("a")).isEqualTo(wait);
    assertThat(failures.seconds("b")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"30, 200, 0", "31, 200, 0", "29, 600, 1", "20, 60, 1", "1, 20, 11"})
  void who_goes_on_waits_where_he_does_so_faster_than_is_allowed(
      long apart, int times, long least) {
    for (int i = 0; i < times; i++) {
      passSeconds(apart);
      failures.tryTake("a");
    }
    assertThat(failures.seconds("a")).isBetween(least, least == 0 ? 0 : Long.MAX_VALUE);
  }

  @Test
  void nothing_is_saved_up_for_later() {
    failures.tryTake("a");
    passSeconds(7_200);
    take("a", 20);
    assertThat(failures.seconds("a")).isEqualTo(30);
    passSeconds(7_200);
    take("a", 20);
    assertThat(failures.seconds("a")).isEqualTo(30);
  }

  @Test
  void many_names_fill_no_memory_and_hide_nobody_who_goes_on() {
    take("a", 20);
    for (int i = 0; i < 3 * Allowances.REMEMBERED; i++) {
      failures.tryTake("n" + i);
      assertThat(failures.tryTake("a")).isFalse();
    }
    assertThat(failures.remembered()).isEqualTo(Allowances.REMEMBERED);
    assertThat(failures.seconds("n1")).isZero();
  }

  /** Whoever is only asked about has done nothing. */
  @Test
  void who_is_asked_about_is_forgotten_as_others_are() {
    take("a", 20);
    for (int i = 0; i < Allowances.REMEMBERED; i++) {
      failures.seconds("a");
      failures.tryTake("n" + i);
    }
    assertThat(failures.seconds("a")).isZero();
  }

  @Test
  void what_is_given_back_may_be_done_again_and_no_more_than_that() {
    take("a", 20);
    failures.giveBack("a");
    assertThat(failures.tryTake("a")).isTrue();
    assertThat(failures.tryTake("a")).isFalse();
    failures.giveBack("nobody");
    take("b", 1);
    failures.giveBack("b");
    failures.giveBack("b");
    take("b", 20);
    assertThat(failures.tryTake("b")).isFalse();
  }

  /** Many at once take together what one after the other would. */
  @Test
  void many_at_once_take_no_more_than_there_is() {
    assertThat(IntStream.range(0, 2_000).parallel().filter(i -> failures.tryTake("a")).count())
        .isEqualTo(20);
  }
}
