package org.itaworkbook.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.itaworkbook.Slow;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.mail.MovingClock;
import org.itaworkbook.mail.TestMessages;
import org.itaworkbook.people.Actor;
import org.itaworkbook.store.ChildProcess;
import org.itaworkbook.store.TestDatabase;
import org.itaworkbook.units.MailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is erased is in no file of the folder any more. Searched for are pieces of a workbook of
 * random bytes, which no compression hides, as they stand in the message.
 */
@Slow(Slow.Why.POSTGRESQL)
class ErasureTest {

  private static final Duration LEASE = Duration.ofMinutes(3);
  private static final int PIECE = 12;

  private final MovingClock clock = new MovingClock();
  private final byte[] workbook = new byte[3_000];
  @TempDir private Path folder;

  ErasureTest() {
    new Random(7).nextBytes(workbook);
  }

  @Test
  void what_was_delivered_is_gone_from_the_file_while_the_outbox_is_still_open() throws Exception {
    try (Outbox outbox = Outbox.open(TestMessages.file(folder), clock)) {
      outbox.put(List.of(letter("a@example.go.th")).iterator());
      assertThat(pieces()).isNotEmpty();
      deliver(outbox);
      outbox.clearAway();
      assertThat(pieces()).isEmpty();
      assertThat(outbox.list()).map(Delivery::state).containsExactly(DeliveryState.DELIVERED);
      assertThat(outbox.put(List.of(letter("b@example.go.th")).iterator())).hasSize(1);
    }
  }

  @Test
  void what_waits_is_kept_while_what_was_delivered_is_cleared_away() throws Exception {
    try (Outbox outbox = Outbox.open(TestMessages.file(folder), clock)) {
      outbox.put(List.of(letter("a@example.go.th")).iterator());
      deliver(outbox);
      OutboxEntry waiting = TestMessages.to("b@example.go.th", "b", new byte[] {1, 2, 3});
      outbox.put(List.of(waiting).iterator());
      outbox.clearAway();
      assertThat(pieces()).isEmpty();
      assertThat(outbox.lease("one", LEASE, null).map(Lease::content)).hasValue(waiting.content());
    }
  }

  @Test
  void what_a_person_settled_is_gone_at_once() throws Exception {
    try (Outbox outbox = Outbox.open(TestMessages.file(folder), clock)) {
      long id = outbox.put(List.of(letter("a@example.go.th")).iterator()).get(0);
      assertThat(pieces()).isNotEmpty();
      outbox.settle(id, false, Actor.COMMAND);
      assertThat(pieces()).isEmpty();
    }
  }

  @Test
  void what_was_delivered_is_gone_when_the_outbox_is_closed() throws Exception {
    try (Outbox outbox = Outbox.open(TestMessages.file(folder), clock)) {
      outbox.put(List.of(letter("a@example.go.th")).iterator());
      deliver(outbox);
    }
    assertThat(pieces()).isEmpty();
  }

  @Test
  void what_a_process_erased_before_it_was_killed_is_gone_when_the_next_opens() throws Exception {
    try (ChildProcess other =
        ChildProcess.start(Erasing.class, List.of(), folder.toString(), encoded())) {
      assertThat(other.line()).isEqualTo("erased");
    }
    assertThat(pieces()).isNotEmpty();
    Outbox.open(TestMessages.file(folder), clock).close();
    assertThat(pieces()).isEmpty();
  }

  /** Delivers a letter, and is killed before it could clear anything away. */
  static final class Erasing {

    private Erasing() {}

    public static void main(String[] arguments) throws IOException {
      byte[] workbook = Base64.getMimeDecoder().decode(arguments[1]);
      MovingClock clock = new MovingClock();
      try (Outbox outbox = Outbox.open(TestMessages.file(Path.of(arguments[0])), clock)) {
        outbox.put(List.of(TestMessages.to("a@example.go.th", "x", workbook)).iterator());
        deliver(outbox);
        System.out.println("erased");
        System.in.read();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void all_of_an_address_is_erased_whatever_its_state(TestDatabase database) throws Exception {
    try (Outbox outbox = Outbox.open(database.make(folder), clock)) {
      outbox.put(
          List.of(
                  letter("somchai.jaidee@example.go.th"),
                  TestMessages.to("somchai.jaidee@example.go.th", "again"),
                  TestMessages.to("other@example.go.th"))
              .iterator());
      deliver(outbox);
      assertThat(
              outbox.forget(
                  MailAddress.parse("Somchai.Jaidee@EXAMPLE.go.th").orElseThrow(), Actor.COMMAND))
          .isEqualTo(2);
      assertThat(outbox.list())
          .map(each -> each.address().toString())
          .containsExactly("other@example.go.th");
      assertThat(outbox.contents()).isEqualTo(1);
    }
    assertThat(found("somchai.jaidee@example.go.th")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void what_became_of_a_letter_is_known_for_as_long_as_it_is_kept(TestDatabase database)
      throws Exception {
    try (Outbox outbox = Outbox.open(database.make(folder), clock)) {
      outbox.put(TestMessages.many(3).iterator());
      deliver(outbox);
      outbox.close(
          outbox.lease("one", LEASE, null).orElseThrow(), DeliveryState.FAILED, null, 1, null);
      clock.move(Duration.ofDays(90));
      assertThat(outbox.forget(clock.instant().minus(Duration.ofDays(90)))).isZero();
      clock.move(Duration.ofSeconds(1));
      assertThat(outbox.forget(clock.instant().minus(Duration.ofDays(90)))).isEqualTo(2);
      assertThat(outbox.list()).map(Delivery::state).containsExactly(DeliveryState.QUEUED);
      assertThat(outbox.contents()).isEqualTo(1);
    }
  }

  private static void deliver(Outbox outbox) {
    Lease lease = outbox.lease("one", LEASE, null).orElseThrow();
    outbox.close(lease, DeliveryState.DELIVERED, null, 1, null);
  }

  private OutboxEntry letter(String address) {
    return TestMessages.to(address, "x", workbook);
  }

  private String encoded() {
    return Base64.getMimeEncoder().encodeToString(workbook);
  }

  /** The pieces of the workbook that stand in any file of the folder. */
  private List<String> pieces() throws IOException {
    List<String> found = new ArrayList<>();
    for (String line : encoded().split("\r\n")) {
      for (int i = 0; i + PIECE <= line.length(); i += PIECE) {
        found.addAll(found(line.substring(i, i + PIECE)));
      }
    }
    return found;
  }

  private List<String> found(String piece) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1).contains(piece)) {
          found.add(each.getFileName() + ": " + piece);
        }
      }
    }
    return found;
  }
}
