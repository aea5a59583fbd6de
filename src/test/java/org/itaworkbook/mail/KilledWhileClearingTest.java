package org.itaworkbook.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.itaworkbook.Slow;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.mail.outbox.Lease;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.store.ChildProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills processes that clear away what they erased, which writes the whole file anew. */
@Timeout(300)
@Slow(Slow.Why.PROCESSES)
class KilledWhileClearingTest {

  private static final int KILLS = 8;

  @TempDir private Path folder;

  @Test
  void nothing_that_was_put_in_or_written_down_is_lost() throws Exception {
    Random random = new Random();
    int known = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      int told = known;
      try (ChildProcess clearing =
          ChildProcess.start(
              Clearing.class, List.of(), folder.toString(), Integer.toString(known))) {
        for (int line = random.nextInt(4); line >= 0; line--) {
          told = Integer.parseInt(clearing.line());
        }
        // Anywhere in the next round.
        long until = System.nanoTime() + random.nextInt(60_000_000);
        while (System.nanoTime() < until) {
          Thread.onSpinWait();
        }
      }
      try (Outbox outbox = Outbox.open(TestMessages.file(folder), Clock.systemUTC())) {
        List<Delivery> all = outbox.list();
        assertThat(all).hasSizeGreaterThanOrEqualTo(told);
        assertThat(all.stream().filter(each -> each.state() == DeliveryState.DELIVERED).count())
            .isGreaterThanOrEqualTo(told);
        known = all.size();
      }
    }
  }

  /** Puts letters in, delivers each and clears its content away; tells how many are delivered. */
  static final class Clearing {

    private Clearing() {}

    public static void main(String[] arguments) {
      try (Outbox outbox =
          Outbox.open(TestMessages.file(Path.of(arguments[0])), Clock.systemUTC())) {
        for (int number = Integer.parseInt(arguments[1]); ; ) {
          outbox.put(List.of(TestMessages.to("unit" + number + "@example.go.th")).iterator());
          for (Lease lease = next(outbox); lease != null; lease = next(outbox)) {
            outbox.close(lease, DeliveryState.DELIVERED, null, 1, null);
          }
          number++;
          System.out.println(
              outbox.list().stream()
                  .filter(each -> each.state() == DeliveryState.DELIVERED)
                  .count());
          outbox.clearAway();
        }
      }
    }

    private static @Nullable Lease next(Outbox outbox) {
      return outbox.lease("one", Duration.ofMinutes(3), null).orElse(null);
    }
  }
}
