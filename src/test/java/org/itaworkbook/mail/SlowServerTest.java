package org.itaworkbook.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.itaworkbook.Slow;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.mail.smtp.SmtpSender;
import org.itaworkbook.store.FileRows;
import org.itaworkbook.store.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that takes its time over a message. */
@Timeout(60)
@Slow(Slow.Why.TIMEOUTS)
class SlowServerTest {

  private final MovingClock clock = new MovingClock();
  @TempDir private Path folder;
  private ScriptedServer server;
  private Outbox outbox;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedServer();
    outbox = Outbox.open(TestMessages.file(folder), clock);
    outbox.put(List.of(TestMessages.to("unit@example.go.th")).iterator());
  }

  @AfterEach
  void close() throws IOException {
    outbox.close();
    server.close();
  }

  @Test
  void the_end_of_a_message_may_be_answered_later_than_anything_else() {
    server.says("END", "AFTER 900 250 taken");
    sender(Duration.ofMillis(300), Duration.ofMinutes(10), Duration.ofSeconds(30)).deliverDue();
    assertThat(state(outbox)).isEqualTo(DeliveryState.DELIVERED);
  }

  @ParameterizedTest
  @CsvSource({"250 taken, DELIVERED", "552 too big, FAILED"})
  void what_comes_after_the_end_is_not_waited_for_so_long(String reply, DeliveryState first) {
    server.says("END", reply);
    outbox.put(List.of(TestMessages.to("second@example.go.th")).iterator());
    server.before("END", () -> server.says("MAIL", ScriptedServer.SILENCE));
    sender(Duration.ofMillis(300), Duration.ofMinutes(10), Duration.ofSeconds(30)).deliverDue();
    assertThat(outbox.list()).map(Delivery::state).containsExactly(DeliveryState.QUEUED, first);
  }

  @Test
  void a_lease_does_not_run_out_while_its_message_is_being_sent() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    server.before(
        "END",
        () -> {
          held.countDown();
          await(released);
        });
    Duration lease = Duration.ofMillis(300);
    MessageSender slow = sender(Duration.ofSeconds(60), Duration.ofMinutes(10), lease);
    Thread sending = new Thread(slow::deliverDue);
    sending.start();
    held.await();
    try (Connection rows = FileRows.connect(folder)) {
      Instant start = clock.instant();
      while (clock.instant().isBefore(start.plus(lease.multipliedBy(5)))) {
        Instant until = leaseUntil(rows);
        clock.move(lease.minusMillis(50));
        while (!leaseUntil(rows).isAfter(until)) {
          Thread.onSpinWait();
        }
        assertThat(state(outbox)).isEqualTo(DeliveryState.SENDING);
      }
    }
    released.countDown();
    sending.join();
    assertThat(state(outbox)).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void a_worker_that_is_taken_for_dead_still_says_what_came_of_it() {
    server.before("END", this::expire);
    sender(Duration.ofSeconds(60), Duration.ofMinutes(10), Duration.ofSeconds(30)).deliverDue();
    assertThat(state(outbox)).isEqualTo(DeliveryState.DELIVERED);
  }

  /** Before the worker can renew its lease, another engine looks at it long after its end. */
  private void expire() {
    clock.move(Duration.ofMinutes(1));
    assertThat(state(outbox)).isEqualTo(DeliveryState.UNKNOWN);
  }

  private MessageSender sender(Duration answer, Duration taken, Duration lease) {
    return new MessageSender(
        outbox,
        TestMessages.settings(server.address(), TestMessages.file(folder), null, lease),
        new SmtpSender(
            server.address(),
            TestMessages.FROM.address(),
            new SmtpSender.Patience(Duration.ofSeconds(2), answer, taken)),
        clock);
  }

  private static DeliveryState state(Outbox outbox) {
    return outbox.find(1).orElseThrow().state();
  }

  private static Instant leaseUntil(Connection rows) throws SQLException {
    return Sql.list(
            rows,
            "SELECT lease_until FROM ita_message",
            row -> row.getObject(1, OffsetDateTime.class).toInstant())
        .get(0);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
