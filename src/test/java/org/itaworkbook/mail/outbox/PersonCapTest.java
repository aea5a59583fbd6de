package org.itaworkbook.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.itaworkbook.Slow;
import org.itaworkbook.mail.MovingClock;
import org.itaworkbook.mail.TestMessages;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.store.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same promises on both databases. */
@Slow(Slow.Why.POSTGRESQL)
class PersonCapTest {

  private static final Actor SOMCHAI = new Actor("COOKIE", "s-1", "สมชาย", "10.1.2.3");
  private static final Actor OTHER = new Actor("PROGRAM", "p-1", "robot", "10.1.2.3");

  private final MovingClock clock = new MovingClock();
  private int put;
  @TempDir private Path folder;

  private int send(Outbox outbox, Actor by, int letters) {
    int first = put;
    put += letters;
    return outbox
        .put(
            IntStream.range(first, put)
                .mapToObj(i -> TestMessages.to("u" + i + "@example.go.th"))
                .iterator(),
            0,
            by,
            Act.of(Act.Kind.SEND, "QUEUED"))
        .size();
  }

  private PersonCapException refused(Outbox outbox, Actor by, int letters) {
    int before = outbox.list().size();
    PersonCapException refused =
        catchThrowableOfType(PersonCapException.class, () -> send(outbox, by, letters));
    assertThat(outbox.list()).hasSize(before);
    return refused;
  }

  @ParameterizedTest
  @EnumSource
  void a_sixth_sending_within_an_hour_has_to_wait_until_the_first_is_an_hour_old(
      TestDatabase database) {
    try (Outbox outbox = Outbox.open(database.make(folder), clock)) {
      for (int i = 0; i < 5; i++) {
        assertThat(send(outbox, SOMCHAI, 1)).isEqualTo(1);
        clock.move(Duration.ofMinutes(1));
      }
      PersonCapException refused = refused(outbox, SOMCHAI, 1);
      assertThat(refused.seconds()).isBetween(55 * 60L, 55 * 60L + 1);
      assertThat(refused.text().th()).contains("5 ครั้ง", "400 ฉบับ", "56 นาที");
      assertThat(send(outbox, OTHER, 1)).isEqualTo(1);
      clock.move(Duration.ofSeconds(refused.seconds()));
      assertThat(send(outbox, SOMCHAI, 1)).isEqualTo(1);
      assertThat(refused(outbox, SOMCHAI, 1)).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void four_hundred_letters_may_be_sent_within_an_hour(TestDatabase database) {
    try (Outbox outbox = Outbox.open(database.make(folder), clock)) {
      assertThat(send(outbox, SOMCHAI, 150)).isEqualTo(150);
      clock.move(Duration.ofMinutes(10));
      assertThat(send(outbox, SOMCHAI, 150)).isEqualTo(150);
      assertThat(refused(outbox, SOMCHAI, 101).seconds()).isBetween(50 * 60L, 50 * 60L + 1);
      assertThat(send(outbox, SOMCHAI, 100)).isEqualTo(100);
      assertThat(refused(outbox, SOMCHAI, 1).seconds()).isBetween(50 * 60L, 50 * 60L + 1);
      clock.move(Duration.ofMinutes(61));
      assertThat(send(outbox, SOMCHAI, 401)).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoever_is_not_known_by_name_is_not_bound(TestDatabase database) {
    try (Outbox outbox = Outbox.open(database.make(folder), clock)) {
      Actor token = new Actor("TOKEN", "", "", "127.0.0.1");
      for (int i = 0; i < 7; i++) {
        assertThat(send(outbox, token, 1)).isEqualTo(1);
        assertThat(send(outbox, Actor.COMMAND, 1)).isEqualTo(1);
      }
    }
  }
}
