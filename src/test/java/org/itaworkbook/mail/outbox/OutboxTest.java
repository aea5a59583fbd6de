package org.itaworkbook.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.Slow;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.mail.MovingClock;
import org.itaworkbook.mail.TestMessages;
import org.itaworkbook.people.Actor;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.store.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same promises on both databases. */
@Slow(Slow.Why.POSTGRESQL)
class OutboxTest {

  private static final Duration LEASE = Duration.ofMinutes(3);

  private final MovingClock clock = new MovingClock();
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void the_same_content_to_the_same_address_is_put_in_once(TestDatabase database) {
    try (Outbox outbox = open(database)) {
      assertThat(outbox.put(List.of(TestMessages.to("a@example.go.th")).iterator())).hasSize(1);
      assertThat(
              outbox.put(
                  List.of(
                          TestMessages.to("a@example.go.th"),
                          TestMessages.to("a@example.go.th", "changed"),
                          TestMessages.to("b@example.go.th"))
                      .iterator()))
          .hasSize(2);
      assertThat(outbox.list()).hasSize(3);
      assertThat(outbox.latest("2567-1-0123456789")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void letters_are_counted_by_state_and_the_oldest_that_waits_is_known(TestDatabase database) {
    try (Outbox outbox = open(database)) {
      assertThat(outbox.counts()).isEqualTo(new LetterCounts(Map.of(), null));
      outbox.put(TestMessages.many(3).iterator());
      assertThat(outbox.counts())
          .isEqualTo(new LetterCounts(Map.of(DeliveryState.QUEUED, 3), clock.instant()));
      Lease held = outbox.lease("one", LEASE, null).orElseThrow();
      outbox.close(held, DeliveryState.DELIVERED, null, 1, null);
      assertThat(outbox.counts().byState())
          .isEqualTo(Map.of(DeliveryState.QUEUED, 2, DeliveryState.DELIVERED, 1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_newer_letter_takes_the_place_of_what_was_not_sent_yet(TestDatabase database) {
    OutboxEntry wrong = TestMessages.to("a@example.go.th", "wrong");
    OutboxEntry other = TestMessages.to("b@example.go.th");
    try (Outbox outbox = open(database)) {
      long queued = outbox.put(List.of(wrong, other).iterator()).get(0);
      OutboxEntry right = TestMessages.after(queued, TestMessages.to("a@example.go.th", "right"));
      long newer = outbox.put(List.of(right).iterator()).get(0);
      assertThat(outbox.find(queued).map(Delivery::state)).hasValue(DeliveryState.DROPPED);
      assertThat(outbox.list())
          .filteredOn(each -> each.state() == DeliveryState.QUEUED)
          .map(each -> each.address().toString())
          .containsExactly("a@example.go.th", "b@example.go.th");
      assertThat(outbox.contents()).isEqualTo(2);
      assertThat(outbox.latest(TestMessages.ROUND).get(right.to()))
          .isEqualTo(new LatestDelivery(outbox.find(newer).orElseThrow(), right.letterKey()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_was_being_sent_does_not_come_back_after_a_newer_letter(TestDatabase database) {
    try (Outbox outbox = open(database)) {
      outbox.put(List.of(TestMessages.to("a@example.go.th", "wrong")).iterator());
      Lease held = outbox.lease("one", LEASE, null).orElseThrow();
      outbox.put(
          List.of(TestMessages.after(held.id(), TestMessages.to("a@example.go.th", "right")))
              .iterator());
      assertThat(outbox.find(held.id()).map(Delivery::state)).hasValue(DeliveryState.SENDING);
      outbox.close(held, DeliveryState.QUEUED, null, 1, clock.instant());
      assertThat(outbox.find(held.id()).map(Delivery::state)).hasValue(DeliveryState.DROPPED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_first_words_are_due_again_after_others(TestDatabase database) {
    OutboxEntry first = TestMessages.to("a@example.go.th", "A");
    try (Outbox outbox = open(database)) {
      long one = outbox.put(List.of(first).iterator()).get(0);
      long two =
          outbox
              .put(
                  List.of(TestMessages.after(one, TestMessages.to("a@example.go.th", "B")))
                      .iterator())
              .get(0);
      assertThat(outbox.put(List.of(TestMessages.after(two, first)).iterator())).hasSize(1);
      assertThat(outbox.put(List.of(TestMessages.after(two, first)).iterator())).isEmpty();
      assertThat(outbox.latest(TestMessages.ROUND))
          .hasEntrySatisfying(
              first.to(), latest -> assertThat(latest.letterKey()).isEqualTo(first.letterKey()));
      assertThat(TestMessages.after(two, first).key()).isNotEqualTo(first.key());
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_failed_is_queued_anew_all_at_once_but_nothing_unknown(TestDatabase database) {
    try (Outbox outbox = open(database)) {
      outbox.put(TestMessages.many(4).iterator());
      for (DeliveryState state :
          List.of(DeliveryState.FAILED, DeliveryState.FAILED, DeliveryState.UNKNOWN)) {
        outbox.close(outbox.lease("one", LEASE, null).orElseThrow(), state, null, 1, null);
      }
      assertThat(outbox.waiting()).isEqualTo(1);
      assertThat(outbox.retryFailed(Actor.COMMAND)).isEqualTo(2);
      assertThat(outbox.waiting()).isEqualTo(3);
      assertThat(outbox.list())
          .map(Delivery::state)
          .containsOnlyOnce(DeliveryState.UNKNOWN)
          .doesNotContain(DeliveryState.FAILED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_waits_for_its_next_attempt_is_due_at_once_where_a_person_says_so(
      TestDatabase database) {
    try (Outbox outbox = open(database)) {
      outbox.put(TestMessages.many(1).iterator());
      Lease lease = outbox.lease("one", LEASE, null).orElseThrow();
      outbox.close(lease, DeliveryState.QUEUED, null, 1, clock.instant().plus(Duration.ofHours(1)));
      assertThat(outbox.lease("one", LEASE, null)).isEmpty();
      assertThat(outbox.retry(outbox.list().get(0).id(), Actor.COMMAND)).isTrue();
      assertThat(outbox.lease("one", LEASE, null)).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_a_dead_worker_held_is_told_as_unknown_where_nobody_sends(TestDatabase database) {
    try (Outbox outbox = open(database)) {
      outbox.put(TestMessages.many(2).iterator());
      assertThat(outbox.settle(held(outbox), true, Actor.COMMAND)).isTrue();
      assertThat(outbox.retry(held(outbox), Actor.COMMAND)).isTrue();
      long id = held(outbox);
      assertThat(outbox.find(id).map(Delivery::state)).hasValue(DeliveryState.UNKNOWN);
      outbox.retry(id, Actor.COMMAND);
      held(outbox);
      assertThat(outbox.latest(TestMessages.ROUND).values())
          .map(each -> each.delivery().state())
          .containsExactlyInAnyOrder(DeliveryState.DELIVERED, DeliveryState.UNKNOWN);
    }
  }

  /** The id of a message whose worker has died. */
  private long held(Outbox outbox) {
    long id = outbox.lease("dead", LEASE, null).orElseThrow().id();
    clock.move(LEASE.plusSeconds(1));
    return id;
  }

  @ParameterizedTest
  @EnumSource
  void a_lease_that_is_held_on_does_not_run_out(TestDatabase database) {
    try (Outbox outbox = open(database)) {
      outbox.put(TestMessages.many(1).iterator());
      Lease lease = outbox.lease("one", LEASE, null).orElseThrow();
      clock.move(LEASE.minusSeconds(1));
      outbox.extend(lease, LEASE);
      clock.move(LEASE.minusSeconds(1));
      assertThat(outbox.tidy()).isZero();
      clock.move(Duration.ofSeconds(2));
      assertThat(outbox.tidy()).isEqualTo(1);
      outbox.extend(lease, LEASE);
      assertThat(outbox.find(lease.id()).map(Delivery::state)).hasValue(DeliveryState.UNKNOWN);
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
            return TestMessages.to("unit" + next + "@example.go.th");
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
      outbox.put(TestMessages.many(2).iterator());
      Lease first = outbox.lease("one", LEASE, null).orElseThrow();
      Lease second = outbox.lease("two", LEASE, null).orElseThrow();
      assertThat(first.id()).isNotEqualTo(second.id());
      assertThat(outbox.lease("three", LEASE, null)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_a_dead_worker_held_is_unknown_and_not_sent_again(TestDatabase database) {
    try (Outbox outbox = open(database)) {
      outbox.put(TestMessages.many(1).iterator());
      Lease lease = outbox.lease("one", LEASE, null).orElseThrow();
      clock.move(LEASE.minusSeconds(1));
      assertThat(outbox.tidy()).isZero();
      clock.move(Duration.ofSeconds(2));
      assertThat(outbox.tidy()).isEqualTo(1);
      assertThat(outbox.find(lease.id()).map(Delivery::state)).hasValue(DeliveryState.UNKNOWN);
      assertThat(outbox.lease("two", LEASE, null)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_slow_worker_may_still_tell_the_truth_but_not_against_a_person(TestDatabase database) {
    try (Outbox outbox = open(database)) {
      outbox.put(TestMessages.many(2).iterator());
      Lease slow = outbox.lease("one", LEASE, null).orElseThrow();
      Lease settled = outbox.lease("one", LEASE, null).orElseThrow();
      clock.move(LEASE.plusSeconds(1));
      outbox.tidy();
      outbox.close(slow, DeliveryState.DELIVERED, null, 1, null);
      assertThat(outbox.retry(settled.id(), Actor.COMMAND)).isTrue();
      outbox.close(settled, DeliveryState.DELIVERED, null, 1, null);
      assertThat(outbox.find(slow.id()).map(Delivery::state)).hasValue(DeliveryState.DELIVERED);
      assertThat(outbox.find(settled.id()).map(Delivery::state)).hasValue(DeliveryState.QUEUED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void content_is_erased_on_delivery_and_on_settling(TestDatabase database) {
    try (Outbox outbox = open(database)) {
      outbox.put(TestMessages.many(2).iterator());
      Lease delivered = outbox.lease("one", LEASE, null).orElseThrow();
      outbox.close(delivered, DeliveryState.DELIVERED, null, 1, null);
      assertThat(outbox.contents()).isEqualTo(1);
      Lease unknown = outbox.lease("one", LEASE, null).orElseThrow();
      outbox.close(unknown, DeliveryState.UNKNOWN, null, 1, null);
      assertThat(outbox.contents()).isEqualTo(1);
      assertThat(outbox.settle(unknown.id(), true, Actor.COMMAND)).isTrue();
      assertThat(outbox.contents()).isZero();
      assertThat(outbox.settle(unknown.id(), true, Actor.COMMAND)).isFalse();
      assertThat(outbox.retry(delivered.id(), Actor.COMMAND)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void ten_megabytes_are_kept_byte_for_byte(TestDatabase database) {
    byte[] large = new byte[10 << 20];
    new java.util.Random(1).nextBytes(large);
    OutboxEntry entry = TestMessages.to("a@example.go.th", "large", large);
    try (Outbox outbox = open(database)) {
      outbox.put(List.of(entry).iterator());
      assertThat(outbox.lease("one", LEASE, null).map(Lease::content)).hasValue(entry.content());
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_was_put_in_is_there_when_it_is_opened_again(TestDatabase database) {
    DatabaseLocation location = database.make(folder);
    try (Outbox outbox = Outbox.open(location, clock)) {
      outbox.put(TestMessages.many(3).iterator());
    }
    try (Outbox outbox = Outbox.open(location, clock)) {
      assertThat(outbox.list()).hasSize(3);
      assertThat(outbox.find(99)).isEqualTo(Optional.empty());
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_outbox_of_the_first_form_is_brought_to_the_present_one(TestDatabase database) {
    DatabaseLocation location = database.make(folder);
    OutboxEntry entry = TestMessages.to("a@example.go.th");
    FirstForm.make(location, entry);
    assertPresent(location, entry);
  }

  @ParameterizedTest
  @EnumSource
  void an_outbox_that_flyway_made_goes_on(TestDatabase database) {
    DatabaseLocation location = database.make(folder);
    OutboxEntry entry = TestMessages.to("a@example.go.th");
    FirstForm.makeByFlyway(location, entry);
    assertPresent(location, entry);
    assertPresent(location, entry);
  }

  private void assertPresent(DatabaseLocation location, OutboxEntry entry) {
    try (Outbox outbox = Outbox.open(location, clock)) {
      assertThat(outbox.latest(TestMessages.ROUND))
          .hasEntrySatisfying(
              entry.to(), latest -> assertThat(latest.letterKey()).isEqualTo(entry.letterKey()));
      assertThat(outbox.put(List.of(entry).iterator())).isEmpty();
    }
  }

  private Outbox open(TestDatabase database) {
    return Outbox.open(database.make(folder), clock);
  }
}
