package org.itaworkbook.http.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** With a clock that the test moves. */
class BacklogTest {

  private final AtomicLong nanos = new AtomicLong(-5);
  private final Backlog backlog = new Backlog(2, nanos::get);

  @Test
  void as_long_as_a_place_is_free_nobody_waits() {
    assertThat(backlog.waitSeconds()).isZero();
    add(30).begin();
    assertThat(backlog.waitSeconds()).isZero();
  }

  @Test
  void what_is_under_way_and_what_waits_are_shared_by_the_places() {
    add(10).begin();
    add(4).begin();
    assertThat(backlog.waitSeconds()).isEqualTo(7);
    add(6);
    assertThat(backlog.waitSeconds()).isEqualTo(10);
    pass(2);
    assertThat(backlog.waitSeconds()).isEqualTo(8);
  }

  @Test
  void what_ends_or_is_given_up_counts_no_more() {
    Backlog.Piece first = add(10);
    first.begin();
    Backlog.Piece waiting = add(10);
    add(10);
    waiting.end();
    assertThat(backlog.waitSeconds()).isEqualTo(10);
    first.end();
    first.end();
    assertThat(backlog.waitSeconds()).isZero();
  }

  @Test
  void what_takes_longer_than_was_thought_is_taken_to_need_half_as_long_again() {
    add(0.1).begin();
    add(0.1).begin();
    pass(10);
    assertThat(backlog.waitSeconds()).isEqualTo(5);
  }

  @Test
  void the_pace_of_the_machine_is_learnt_but_no_single_piece_makes_it() {
    for (int i = 0; i < 40; i++) {
      Backlog.Piece piece = add(1);
      piece.begin();
      pass(3);
      piece.end();
    }
    List<Backlog.Piece> pieces = new ArrayList<>(List.of(add(1), add(1)));
    assertThat(backlog.waitSeconds()).isCloseTo(3, within(0.01));
    pieces.get(0).begin();
    pass(3_000);
    pieces.get(0).end();
    pieces.get(1).end();
    pieces.add(add(1));
    pieces.add(add(1));
    assertThat(backlog.waitSeconds()).isBetween(3.0, 5.0);
  }

  @Test
  void who_would_wait_too_long_is_not_taken_on() {
    add(10).begin();
    assertThat(backlog.add(30, 0)).isPresent();
    assertThat(backlog.add(1, 19.9)).isEmpty();
    assertThat(backlog.add(1, 20)).isPresent();
    assertThat(backlog.waitSeconds()).isEqualTo(20.5);
  }

  private Backlog.Piece add(double seconds) {
    return backlog.add(seconds, Double.MAX_VALUE).orElseThrow();
  }

  private void pass(long seconds) {
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }
}
