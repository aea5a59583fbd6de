package org.itaworkbook.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.itaworkbook.Slow;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.mail.MovingClock;
import org.itaworkbook.mail.TestMessages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of 2 MB, which only root can make, and which fills up while the outbox is open. */
@Slow(Slow.Why.PROCESSES)
class FullDiskOutboxTest {

  private static final int DISK = 3 << 20;

  private final MovingClock clock = new MovingClock();
  @TempDir private Path folder;
  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + DISK, "tmpfs", disk.toString()),
        "only root may mount a disk");
    Files.setPosixFilePermissions(disk, PosixFilePermissions.fromString("rwx------"));
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  @Test
  void what_cannot_be_cleared_away_for_want_of_room_is_later_and_nothing_is_lost()
      throws Exception {
    byte[] workbook = new byte[300_000];
    new Random(1).nextBytes(workbook);
    try (Outbox outbox = Outbox.open(TestMessages.file(disk), clock)) {
      outbox.put(
          List.of(
                  TestMessages.to("a@example.go.th", "a", new byte[] {1}),
                  TestMessages.to("b@example.go.th", "b", workbook))
              .iterator());
      Lease first = outbox.lease("one", Duration.ofMinutes(3), null).orElseThrow();
      outbox.close(first, DeliveryState.DELIVERED, null, 1, null);
      Path filling = fill();
      assertThatThrownBy(outbox::clearAway).isInstanceOf(OutboxException.class);
      Files.delete(filling);
      assertThat(outbox.list())
          .map(Delivery::state)
          .containsExactly(DeliveryState.QUEUED, DeliveryState.DELIVERED);
      outbox.clearAway();
      assertThat(
              outbox.lease("one", Duration.ofMinutes(3), null).map(lease -> lease.content().length))
          .hasValueSatisfying(length -> assertThat(length).isGreaterThan(workbook.length));
    }
  }

  @Test
  void a_disk_that_was_full_is_written_to_again() throws Exception {
    try (Outbox outbox = Outbox.open(TestMessages.file(disk), clock)) {
      Path filling = fill();
      assertThatThrownBy(
              () ->
                  outbox.put(
                      List.of(TestMessages.to("a@example.go.th", "a", new byte[300_000]))
                          .iterator()))
          .isInstanceOf(OutboxException.class);
      Files.delete(filling);
      outbox.put(List.of(TestMessages.to("b@example.go.th")).iterator());
      assertThat(outbox.list()).hasSize(1);
    }
    try (Outbox outbox = Outbox.open(TestMessages.file(disk), clock)) {
      outbox.put(List.of(TestMessages.to("a@example.go.th")).iterator());
      assertThat(outbox.list()).hasSize(2);
    }
  }

  private Path fill() throws Exception {
    Path filling = disk.resolve("filling");
    run("sh", "-c", "cat /dev/zero >" + filling);
    return filling;
  }

  private static boolean run(String... command) throws Exception {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }
}
