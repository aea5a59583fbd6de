package org.itaworkbook.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.units.Delivery;
import org.itaworkbook.units.DeliveryState;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same promises on both databases. */
class OutboxTest {

  private static final Duration LEASE = Duration.ofMinutes(3);

  private final MovingClock clock = new MovingClock();
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void the_same_content_to_the_same_address_is_put_in_once(TestDatabase database) {
    try (Outbox outbox = open(database)) {
      assertThat(outbox.put(List.of(Letters.to("a@example.go.th")).iterator())).hasSize(1);
      assertThat(
              outbox.put(
                  List.of(
                          Letters.to("a@example.go.th"),
                          Letters.to("a@example.go.th", "changed"),
                          Letters.to("b@example.go.th"))
                      .iterator()))
          .hasSize(2);
      assertThat(outbox.list()).hasSize(3).map(Delivery::state).containsOnly(DeliveryState.QUEUED);
      assertThat(outbox.byKey("2568-1-0123456789"))
          .containsKey(Letters.to("a@example.go.th").key());
      assertThat(outbox.byKey("2567-1-0123456789")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void all_are_put_in_or_none(TestDatabase database) {
    Iterator<OutboxEntry> failing =
        new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public OutboxEntry next() {
            if (next++ == 2) {
              throw new IllegalStateException("cannot write the third");
            }
            return Letters.to("unit" + next + "@example.go.th");
          }
        };
    try (Outbox outbox = open(database)) {
      assertThatThrownBy(() -> outbox.put(failing)).hasMessageContaining("the third");
      assertThat(outbox.list()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_message_is_held_by_one_worker_at_a_time(TestDatabase database) {
    try (Outbox outbox = open(database)) {
      outbox.put(Letters.many(2).iterator());
      Lease first = outbox.lease("one", LEASE).orElseThrow();
      Lease second = outbox.lease("two", LEASE).orElseThrow();
      assertThat(first.id()).isNotEqualTo(second.id());
      assertThat(outbox.lease("three", LEASE)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_a_dead_worker_held_is_unknown_and_not_sent_again(TestDatabase database) {
    try (Outbox outbox = open(database)) {
      outbox.put(Letters.many(1).iterator());
      Lease lease = outbox.lease("one", LEASE).orElseThrow();
      clock.move(LEASE.minusSeconds(1));
      assertThat(outbox.expire()).isZero();
      clock.move(Duration.ofSeconds(2));
      assertThat(outbox.expire()).isEqualTo(1);
      assertThat(outbox.find(lease.id()).map(Delivery::state)).hasValue(DeliveryState.UNKNOWN);
      assertThat(outbox.lease("two", LEASE)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_slow_worker_may_still_tell_the_truth_but_not_against_a_person(TestDatabase database) {
    try (Outbox outbox = open(database)) {
      outbox.put(Letters.many(2).iterator());
      Lease slow = outbox.lease("one", LEASE).orElseThrow();
      Lease settled = outbox.lease("one", LEASE).orElseThrow();
      clock.move(LEASE.plusSeconds(1));
      outbox.expire();
      outbox.close(slow, DeliveryState.DELIVERED, null, null);
      assertThat(outbox.retry(settled.id())).isTrue();
      outbox.close(settled, DeliveryState.DELIVERED, null, null);
      assertThat(outbox.find(slow.id()).map(Delivery::state)).hasValue(DeliveryState.DELIVERED);
      assertThat(outbox.find(settled.id()).map(Delivery::state)).hasValue(DeliveryState.QUEUED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void content_is_erased_on_delivery_and_on_settling(TestDatabase database) {
    try (Outbox outbox = open(database)) {
      outbox.put(Letters.many(2).iterator());
      Lease delivered = outbox.lease("one", LEASE).orElseThrow();
      outbox.close(delivered, DeliveryState.DELIVERED, null, null);
      assertThat(outbox.contents()).isEqualTo(1);
      Lease unknown = outbox.lease("one", LEASE).orElseThrow();
      outbox.close(unknown, DeliveryState.UNKNOWN, null, null);
      assertThat(outbox.contents()).isEqualTo(1);
      assertThat(outbox.settle(unknown.id(), true)).isTrue();
      assertThat(outbox.contents()).isZero();
      assertThat(outbox.settle(unknown.id(), true)).isFalse();
      assertThat(outbox.retry(delivered.id())).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void ten_megabytes_are_kept_byte_for_byte(TestDatabase database) {
    byte[] large = new byte[10 << 20];
    new java.util.Random(1).nextBytes(large);
    OutboxEntry entry = Letters.to("a@example.go.th", "large", large);
    try (Outbox outbox = open(database)) {
      outbox.put(List.of(entry).iterator());
      assertThat(outbox.lease("one", LEASE).map(Lease::content)).hasValue(entry.content());
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_was_put_in_is_there_when_it_is_opened_again(TestDatabase database) {
    OutboxLocation location = database.make(folder);
    try (Outbox outbox = Outbox.open(location, clock)) {
      outbox.put(Letters.many(3).iterator());
    }
    try (Outbox outbox = Outbox.open(location, clock)) {
      assertThat(outbox.list()).hasSize(3);
      assertThat(outbox.find(99)).isEqualTo(Optional.empty());
    }
  }

  private Outbox open(TestDatabase database) {
    return Outbox.open(database.make(folder), clock);
  }
}
