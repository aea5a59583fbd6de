package org.itaworkbook.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.itaworkbook.Slow;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.mail.MovingClock;
import org.itaworkbook.mail.TestMessages;
import org.itaworkbook.mail.audit.AuditRows;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.people.AuditEntry;
import org.itaworkbook.people.AuditSearch;
import org.itaworkbook.store.Database;
import org.itaworkbook.store.DatabaseException;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.store.Sql;
import org.itaworkbook.store.TestDatabase;
import org.itaworkbook.units.MailAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same promises on both databases. */
@Slow(Slow.Why.POSTGRESQL)
class AuditTest {

  private static final Actor SOMCHAI = new Actor("COOKIE", "s-1", "สมชาย ใจดี", "10.1.2.3");
  private static final Act SEND =
      new Act(
          Act.Kind.SEND,
          "กรมตัวอย่าง",
          TestMessages.ROUND,
          0,
          List.of(),
          "a".repeat(64),
          "0123456789abcdef",
          "QUEUED");

  private final MovingClock clock = new MovingClock();
  @TempDir private Path folder;

  private static List<AuditEntry> all(Outbox outbox) {
    return found(
        outbox, new AuditSearch(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), null));
  }

  private static List<AuditEntry> found(Outbox outbox, AuditSearch search) {
    return outbox.audit().list(search, Long.MAX_VALUE, 10_000);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_sent_is_written_down_with_who_and_which_letters(TestDatabase database) {
    try (Outbox outbox = Outbox.open(database.make(folder), clock)) {
      List<Long> ids = outbox.put(TestMessages.many(3).iterator(), 0, SOMCHAI, SEND);
      assertThat(all(outbox))
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.time()).isEqualTo(clock.instant());
                assertThat(row.by()).isEqualTo(SOMCHAI);
                assertThat(row.act()).isEqualTo(SEND.withMessages(ids));
              });
      assertThat(all(outbox).toString()).doesNotContain("@", "กองคลัง");
      assertThat(outbox.audit().counts()).isEqualTo(Map.of(Act.Kind.SEND, 1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void where_letters_are_not_put_in_nothing_is_written_down(TestDatabase database) {
    try (Outbox outbox = Outbox.open(database.make(folder), clock)) {
      Iterator<OutboxEntry> failing =
          java.util.stream.Stream.of(1, 2)
              .map(
                  i -> {
                    if (i == 2) {
                      throw new IllegalStateException("the second");
                    }
                    return TestMessages.to("a@example.go.th");
                  })
              .iterator();
      assertThatThrownBy(() -> outbox.put(failing, 0, SOMCHAI, SEND))
          .hasMessageContaining("the second");
      assertThatThrownBy(() -> outbox.put(TestMessages.many(3).iterator(), 2, SOMCHAI, SEND))
          .isInstanceOf(DailyCapException.class);
      assertThat(all(outbox)).isEmpty();
      assertThat(outbox.list()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_a_person_decides_and_erases_is_written_down_without_an_address(TestDatabase database) {
    try (Outbox outbox = Outbox.open(database.make(folder), clock)) {
      List<Long> ids = outbox.put(TestMessages.many(3).iterator(), 0, SOMCHAI, SEND);
      assertThat(outbox.retry(ids.get(1), SOMCHAI)).isTrue();
      assertThat(outbox.settle(ids.get(0), false, SOMCHAI)).isTrue();
      assertThat(outbox.settle(ids.get(0), false, SOMCHAI)).isFalse();
      assertThat(outbox.retryFailed(SOMCHAI)).isZero();
      MailAddress address = outbox.find(ids.get(2)).map(Delivery::address).orElseThrow();
      assertThat(outbox.forget(address, Actor.COMMAND)).isEqualTo(1);
      assertThat(all(outbox))
          .map(row -> row.act().kind() + " " + row.act().messages() + " " + row.act().outcome())
          .containsExactly(
              "ERASE [] ERASED",
              "SETTLE [" + ids.get(0) + "] DROPPED",
              "RETRY [" + ids.get(1) + "] QUEUED",
              "SEND " + ids + " QUEUED");
      assertThat(all(outbox).get(0).act().letters()).isEqualTo(1);
      assertThat(all(outbox).toString()).doesNotContain("@");
    }
  }

  @ParameterizedTest
  @EnumSource
  void names_that_are_too_long_for_a_row_are_cut(TestDatabase database) {
    try (Outbox outbox = Outbox.open(database.make(folder), clock)) {
      Actor by = new Actor("COOKIE", "i".repeat(2_000), "ก".repeat(2_000), "::1");
      outbox
          .audit()
          .write(by, Act.ofLetters(Act.Kind.REFUSED, "ข".repeat(2_000), 0, "other-agency"));
      assertThat(all(outbox))
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.by().id()).hasSize(400);
                assertThat(row.by().name()).hasSize(400);
                assertThat(row.act().agency()).hasSize(1_000);
              });
    }
  }

  /** What a directory or a workbook says may break a line, and PostgreSQL takes no zero. */
  @ParameterizedTest
  @EnumSource
  void odd_signs_in_names_hinder_no_row_and_break_no_line(TestDatabase database) {
    try (Outbox outbox = Outbox.open(database.make(folder), clock)) {
      String odd = "ก\u0000ข\r\nค\u202Eง\u001B[31m\uD800";
      Actor by = new Actor("COOKIE", odd, "x".repeat(399) + "\uD83D\uDE00", odd.repeat(20));
      outbox.audit().write(by, Act.ofLetters(Act.Kind.REFUSED, odd, 0, "other-agency"));
      assertThat(all(outbox))
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.by().id()).isEqualTo("ก ข คง [31m");
                assertThat(row.by().name()).isEqualTo("x".repeat(399));
                assertThat(row.by().address()).startsWith("ก ข คง").hasSizeLessThan(81);
                assertThat(row.act().agency()).isEqualTo("ก ข คง [31m");
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_period_and_a_person_are_found(TestDatabase database) {
    Instant first = clock.instant();
    try (Outbox outbox = Outbox.open(database.make(folder), clock)) {
      outbox.audit().write(SOMCHAI, Act.of(Act.Kind.SIGN_IN, "SIGNED_IN"));
      clock.move(Duration.ofDays(1));
      Actor other = new Actor("PROGRAM", "100%_!X", "robot", "10.1.2.4");
      outbox.audit().write(other, Act.ofLetters(Act.Kind.REFUSED, "กรมอื่น", 0, "other-agency"));
      Instant end = clock.instant().plusNanos(1_000);
      assertThat(found(outbox, first, end, null)).containsExactly("100%_!X", "s-1");
      assertThat(found(outbox, first, clock.instant(), null)).containsExactly("s-1");
      assertThat(found(outbox, first.plusSeconds(1), end, null)).containsExactly("100%_!X");
      assertThat(found(outbox, first, end, "ใจดี")).containsExactly("s-1");
      assertThat(found(outbox, first, end, "S-1")).containsExactly("s-1");
      assertThat(found(outbox, first, end, "100%_!x")).containsExactly("100%_!X");
      assertThat(found(outbox, first, end, "%")).containsExactly("100%_!X");
      assertThat(found(outbox, first, end, "s_1")).isEmpty();
    }
  }

  private static List<String> found(
      Outbox outbox, Instant from, Instant to, @Nullable String person) {
    AuditSearch search = new AuditSearch(from, to, person);
    List<AuditEntry> rows = found(outbox, search);
    assertThat(outbox.audit().count(search)).isEqualTo(rows.size());
    return rows.stream().map(row -> row.by().id()).toList();
  }

  @ParameterizedTest
  @EnumSource
  void rows_are_deleted_when_their_time_is_over_and_not_before(TestDatabase database) {
    try (Outbox outbox = Outbox.open(database.make(folder), clock)) {
      clock.move(Duration.ofDays(-2_000));
      outbox.audit().write(SOMCHAI, Act.of(Act.Kind.SIGN_IN, "SIGNED_IN"));
      clock.move(Duration.ofDays(100));
      outbox.audit().write(SOMCHAI, Act.of(Act.Kind.SIGN_IN, "SIGNED_IN"));
      assertThat(outbox.audit().forget(clock.instant().minus(Duration.ofDays(101)))).isZero();
      assertThat(outbox.audit().forget(clock.instant().minus(Duration.ofDays(90)))).isEqualTo(1);
      assertThat(all(outbox)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void work_can_neither_change_a_row_nor_delete_one(TestDatabase database) {
    DatabaseLocation location = database.make(folder);
    try (Outbox outbox = Outbox.open(location, clock)) {
      outbox.audit().write(SOMCHAI, Act.of(Act.Kind.SIGN_IN, "SIGNED_IN"));
    }
    try (Database open = Database.open(location, Outbox.SCHEMA, AuditRows.schema(location))) {
      for (String sql :
          List.of(
              "UPDATE ita_audit SET person_id = 'nobody'",
              "DELETE FROM ita_audit",
              "TRUNCATE TABLE ita_audit")) {
        assertThatThrownBy(() -> open.inTransaction(connection -> Sql.update(connection, sql)))
            .as(sql)
            .isInstanceOf(DatabaseException.class);
      }
      assertThat(
              open.<Integer>inTransaction(
                  connection -> Sql.update(connection, "DELETE FROM ita_message")))
          .isZero();
    }
    try (Outbox outbox = Outbox.open(location, clock)) {
      assertThat(all(outbox)).hasSize(1);
      outbox.put(TestMessages.many(1).iterator());
      outbox.settle(outbox.list().get(0).id(), true, SOMCHAI);
      outbox.clearAway();
      outbox.put(TestMessages.many(2).iterator());
      assertThat(all(outbox)).hasSize(4);
    }
  }
}
