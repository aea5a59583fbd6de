package org.itaworkbook.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.itaworkbook.Slow;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.mail.MovingClock;
import org.itaworkbook.mail.TestMessages;
import org.itaworkbook.people.Actor;
import org.itaworkbook.people.AuditSearch;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.store.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same promises on both databases. */
@Slow(Slow.Why.POSTGRESQL)
class SendingStateTest {

  private static final Duration LEASE = Duration.ofMinutes(3);

  private final MovingClock clock = new MovingClock();
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void engines_that_share_an_outbox_share_its_rate(TestDatabase database) {
    DatabaseLocation location = database.make(folder);
    try (Outbox outbox = Outbox.open(location, clock)) {
      assertThat(outbox.sending().turn(30)).isZero();
      assertThat(outbox.sending().turn(30)).isEqualTo(Duration.ofSeconds(2));
    }
    try (Outbox another = Outbox.open(location, clock)) {
      assertThat(another.sending().turn(30)).isEqualTo(Duration.ofSeconds(4));
      clock.move(Duration.ofSeconds(5));
      assertThat(another.sending().turn(60)).isEqualTo(Duration.ofSeconds(1));
      clock.move(Duration.ofSeconds(9));
      assertThat(another.sending().turn(30)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_turn_that_a_wrong_clock_took_keeps_nobody_waiting(TestDatabase database) {
    try (Outbox outbox = Outbox.open(database.make(folder), clock)) {
      clock.move(Duration.ofDays(400));
      outbox.sending().turn(30);
      clock.move(Duration.ofDays(-400));
      assertThat(outbox.sending().turn(30)).isZero();
      assertThat(outbox.sending().turn(30)).isEqualTo(Duration.ofSeconds(2));
    }
  }

  @ParameterizedTest
  @EnumSource
  void while_sending_is_paused_nothing_is_leased_and_nothing_is_due(TestDatabase database) {
    try (Outbox outbox = Outbox.open(database.make(folder), clock)) {
      outbox.put(TestMessages.many(2).iterator());
      assertThat(outbox.isDue(null)).isTrue();
      assertThat(outbox.isDue(FROM_ELSEWHERE)).isFalse();
      outbox.sending().pause(Sending.Pause.ASKED, Actor.COMMAND);
      outbox.sending().pause(Sending.Pause.RESTORED, Actor.COMMAND);
      assertThat(outbox.sending().paused()).contains(Sending.Pause.ASKED);
      assertThat(outbox.isDue(null)).isFalse();
      assertThat(outbox.lease("one", LEASE, null)).isEmpty();
      assertThat(outbox.sending().resume(Actor.COMMAND)).isZero();
      assertThat(outbox.sending().paused()).isEmpty();
      assertThat(outbox.lease("one", LEASE, null)).isPresent();
      outbox.sending().resume(Actor.COMMAND);
      assertThat(
              outbox
                  .audit()
                  .list(
                      new AuditSearch(Instant.EPOCH, clock.instant().plusSeconds(1), null),
                      Long.MAX_VALUE,
                      10))
          .map(row -> row.act().kind() + " " + row.act().outcome())
          .containsExactly("RESUME ASKED", "PAUSE ASKED", "SEND QUEUED");
    }
  }

  private static final org.itaworkbook.units.MailAddress FROM_ELSEWHERE =
      new org.itaworkbook.units.MailAddress("nobody", "example.org");

  @ParameterizedTest
  @EnumSource
  void what_waited_in_a_copy_that_was_put_back_is_unknown_and_what_came_later_waits(
      TestDatabase database) {
    try (Outbox outbox = Outbox.open(database.make(folder), clock)) {
      outbox.put(TestMessages.many(2).iterator());
      clock.move(Duration.ofMinutes(1));
      outbox.sending().pause(Sending.Pause.RESTORED, Actor.COMMAND);
      clock.move(Duration.ofMinutes(1));
      long later = outbox.put(TestMessages.many(3).iterator()).get(0);
      assertThat(outbox.sending().resume(Actor.COMMAND)).isEqualTo(2);
      assertThat(outbox.list().stream().filter(each -> each.state() == DeliveryState.QUEUED))
          .map(Delivery::id)
          .containsExactly(later);
      Delivery doubtful = outbox.list().get(2);
      assertThat(doubtful.state()).isEqualTo(DeliveryState.UNKNOWN);
      assertThat(outbox.retry(doubtful.id(), Actor.COMMAND)).isTrue();
      assertThat(outbox.lease("one", LEASE, null)).isPresent();
    }
  }
}
